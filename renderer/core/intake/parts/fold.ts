/** Blanks of any kind, zero-width and direction characters. */
const INVISIBLE = /[\s\u00a0\u3000\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const MARKS = /[、，,。.．：:；;（）()〔〕[\]【】《》〈〉“”"‘’'·•\-—–－_/／]/g;

/** A text without blanks and with half-width figures and marks: for looking at, never for keeping. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '');

/** For comparison of headings: also without any marks. */
export const fold = (text: string): string => squeeze(text).replace(MARKS, '');

/** Marks some converters leave where Word had a bookmark. */
const BOOKMARK = /\[bookmark:[^\]]*\]/g;
const EDGES = /^[\s\u00a0\u3000\u200b\ufeff]+|[\s\u00a0\u3000\u200b\ufeff]+$/g;

/** A line as it is kept: without invisible characters at its ends, bookmark marks and characters that turn the writing. */
export const tidyLine = (text: string): string =>
  text
    .replace(BOOKMARK, '')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(EDGES, '');

/** Fewest insertions, deletions and replacements that make one text the other; anything over `limit` is `limit + 1`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return Math.min(row[b.length]!, limit + 1);
}
