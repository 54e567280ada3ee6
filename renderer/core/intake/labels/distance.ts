/**
 * Edits (insert, delete, replace one UTF-16 unit) that turn `a` into `b`; `limit + 1` as soon as it is clear that more are
 * needed. Labels are short: two rows of the table are enough, and the limit keeps the work small.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    above = row;
  }
  return Math.min(above[b.length]!, limit + 1);
}
