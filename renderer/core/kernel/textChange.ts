/** Replace `from`..`to` (UTF-16 offsets in the old text) by `insert`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The one smallest stretch in which two texts differ (common head and tail cut off), or null when they are equal.
 * Never splits a surrogate pair: rare characters in names lie outside the basic plane.
 */
export function minimalChange(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text after changes given in order, none overlapping another, all in offsets of `before`; null where they do not fit. */
export function applyChanges(before: string, changes: readonly Change[]): string | null {
  let [out, at] = ['', 0];
  for (const { from, to, insert } of changes) {
    if (from < at || to < from || to > before.length) return null;
    out += before.slice(at, from) + insert;
    at = to;
  }
  return out + before.slice(at);
}

/**
 * How far to the left the smallest change could just as well have happened: taking one 「0件、」 away from 「0件、0件、」
 * looks the same wherever it was. 0 for a replacement, which has one place only.
 */
export function slackOf(before: string, after: string, change: Change): number {
  if (change.from !== change.to && change.insert !== '') return 0;
  const [text, end] = change.insert === '' ? [before, change.to] : [after, change.from + change.insert.length];
  let back = 0;
  while (back < change.from && text.charCodeAt(change.from - 1 - back) === text.charCodeAt(end - 1 - back)) back += 1;
  return back;
}
