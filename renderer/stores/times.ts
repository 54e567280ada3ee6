/** Clock values as a clerk reads them, in local time. */

const two = (n: number): string => String(n).padStart(2, '0');

/** e.g. `10:32` */
export function timeText(at: number): string {
  const d = new Date(at);
  return `${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** e.g. `今天 10:32`, `昨天 09:05`, `2025年3月4日` */
export function whenText(at: number, now: number): string {
  const day = (ms: number): string => new Date(ms).toDateString();
  if (day(at) === day(now)) return `今天 ${timeText(at)}`;
  if (day(at) === day(now - 86_400_000)) return `昨天 ${timeText(at)}`;
  const d = new Date(at);
  return `${d.getFullYear()}年${d.getMonth() + 1}月${d.getDate()}日`;
}
