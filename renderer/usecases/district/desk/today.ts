const two = (n: number): string => String(n).padStart(2, '0');

/** The day of a clock value on this computer's calendar, YYYY-MM-DD. @param at milliseconds since 1970 */
export function dayOf(at: number): string {
  const d = new Date(at);
  return `${String(d.getFullYear())}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
}
