/**
 * Heading levels inside running text [7.3.3]: 一、 → （一） → 1. → （1）. The writer types the ordinal; nothing is numbered
 * automatically, so that a document reads the same everywhere.
 */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Recognised {
  /** null: plain paragraph */
  readonly level: HeadingLevel | null;
  /** UTF-16 length of the part set in the heading's type */
  readonly head: number;
  /** the heading has the paragraph to itself and must stay with what follows */
  readonly alone: boolean;
}

const LEVELS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^[一二三四五六七八九十]+、/],
  [2, /^（[一二三四五六七八九十]+）/],
  [3, /^\d{1,2}[.．、](?!\d)/],
  [4, /^（\d{1,2}）/],
];

/** Longest heading: two lines of 28. Anything longer is a paragraph that happens to be numbered. */
const LONGEST = 56;
const SENTENCE = /[。；！？;!?：:]/;

/**
 * What a paragraph opens with. A （一） heading may run into its text: it ends with the first 。. The other levels are
 * headings only when they have the paragraph to themselves, because a running one looks like its text anyway (3, 4), or
 * would put a whole sentence into 黑体 (1).
 */
export function recogniseHeading(paragraph: string): Recognised {
  const level = LEVELS.find(([, opens]) => opens.test(paragraph))?.[0] ?? null;
  if (level === null) return PLAIN;
  if (level === 2) {
    const end = paragraph.indexOf('。') + 1 || paragraph.length;
    return { level, head: end, alone: end === paragraph.length && paragraph.length <= LONGEST };
  }
  const alone = paragraph.length <= LONGEST && !SENTENCE.test(paragraph);
  return alone ? { level, head: paragraph.length, alone } : PLAIN;
}

const PLAIN: Recognised = { level: null, head: 0, alone: false };
