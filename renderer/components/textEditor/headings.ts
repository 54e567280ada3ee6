/**
 * Heading levels of official documents (GB/T 9704-2012, 7.3.3): 一、 → （一） → 1. → （1）.
 * Used for the look of a line only; the text itself carries no markup.
 */

export type HeadingLevel = 1 | 2 | 3 | 4;

/** `end`: UTF-16 offset within the line up to which the heading's own type face runs. */
export interface Heading {
  readonly level: HeadingLevel;
  readonly end: number;
}

const MARKS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十百]+、/],
  [2, /^[（(][一二三四五六七八九十百]+[）)]/],
  // A digit after the point is a decimal number or a date (`2.5万元`, `2021.1`), not a heading.
  [3, /^\d{1,2}[.．、](?!\d)/],
  [4, /^[（(]\d{1,2}[）)]/],
];

/**
 * The heading a paragraph starts with, or null. A heading that runs into its text (`（一）加强领导。全年……`) ends after
 * the first full stop; without one the whole line is heading. Spaces in front of the number are looked past.
 */
export function headingOf(line: string): Heading | null {
  const start = line.length - line.trimStart().length;
  const body = line.slice(start);
  for (const [level, mark] of MARKS) {
    if (!mark.test(body)) continue;
    const stop = line.indexOf('。');
    return { level, end: stop === -1 ? line.length : stop + 1 };
  }
  return null;
}
