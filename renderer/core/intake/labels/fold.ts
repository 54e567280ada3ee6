import { toSimplified } from './traditional';

/** Labels longer than this are running text; folding them is not worth the time. The longest of the forms has 45. */
const LONGEST = 200;

/** `一、` `（三）` `3.` `(3)` `三)`: a bracketed mark of up to three characters, or a numeral with its mark. */
const ORDINAL = /^(?:\([^()]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,:)]|\d{1,2}(?:[、.,:)]+|(?=[^\d条])))[、.,:]?/;
/** Notes in brackets, and a bracket that a line break left open. `第（一）项` is no note: its bracket holds a numeral. */
const NOTE = /\((?:[^()]{3,}|[件条项个次元])\)|(?<=[^(])\([^()]{3,}$/g;
const NOT_WORDS = /[^\p{L}\p{N}]/gu;
/** Left in the text by a converter where a bookmark stood. */
const BOOKMARK = /\[bookmark: [^\]\n]{0,60}\]/g;

/** Full width to half width, traditional to simplified, no blanks, no characters without shape. */
const plain = (text: string): string =>
  toSimplified(
    text
      .slice(0, LONGEST * 2)
      .replace(BOOKMARK, '')
      .normalize('NFKC')
      .replace(/[\s\p{Cf}\p{Cc}]/gu, ''),
  );

const words = (text: string): string => text.replace(NOT_WORDS, '');

/**
 * A printed label as it is compared: without number, notes in brackets, marks, blanks and differences of script
 * (`(一) 予以 公开` and `1.予以公開` are the same). '' where nothing comparable is left.
 */
export function normaliseLabel(text: string): string {
  const all = plain(text).slice(0, LONGEST);
  const bare = all.replace(ORDINAL, '');
  return words(bare.replace(NOTE, '')) || words(bare) || words(all);
}

/** What a list number at the start of a label says, '' where there is none: `（三）不予公开` gives 三, `3.其他` gives 3. */
export function labelNumber(text: string): string {
  const found = ORDINAL.exec(plain(text).slice(0, LONGEST))?.[0] ?? '';
  return words(found);
}
