/** The local day of a clock value, YYYY-MM-DD: what a clerk would write on paper. @param at milliseconds since 1970 */
export function dayOf(at: number): string {
  const d = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
}
