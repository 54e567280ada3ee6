/** 成文日期 and report years as they are written in official documents (GB/T 9704-2012, 7.3.5). */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Year, month, day of a real calendar date; null for anything else. */
export function parseDate(iso: string): readonly [year: number, month: number, day: number] | null {
  const m = ISO.exec(iso);
  if (!m) return null;
  const [y, mo, d] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const days = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return mo >= 1 && mo <= 12 && d >= 1 && d <= days[mo - 1]! ? [y, mo, d] : null;
}

/** `2021-02-03` → `2021年2月3日`: Arabic digits, full year, no leading zeros. Other text comes back as it is. */
export function dateText(iso: string): string {
  const p = parseDate(iso);
  return p ? `${p[0]}年${p[1]}月${p[2]}日` : iso;
}
