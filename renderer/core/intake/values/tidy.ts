/** What stands in a cell, in a writing that can be compared with a number, and whether that took more than trimming. */
export interface Tidied {
  readonly text: string;
  /** full-width characters, blanks inside, thousands commas or marks of a converter were put right */
  readonly changed: boolean;
}

/** A cell of more UTF-16 units than this, blanks included, holds no figure; it is not looked through. */
export const LONGEST_CELL = 1000;

const BOOKMARK = /\[bookmark: [^\]\n]{0,60}\]/g;
const BLANK = /[\s\u00a0\u3000\p{Cf}\p{Cc}]/u;
const EDGES = new RegExp(`^${BLANK.source}+|${BLANK.source}+$`, 'gu');
const BLANKS = new RegExp(`${BLANK.source}+`, 'gu');
const BROKEN_NUMBER = new RegExp(`[\\d.,]${BLANK.source}+[\\d.,]`, 'u');
const THOUSANDS = /^([-+]?\d{1,3})((?:,\d{3})+)(?=$|[^\d,])/;

/**
 * Trims (blanks at the ends say nothing: every table of Word has them), then full width to half width, thousands commas
 * and blanks away. A blank between two digits stays: `2 0` may be 20 or two figures. Circled and other odd digits stay as
 * they are, as they mark notes rather than counts.
 */
export function tidy(raw: string): Tidied {
  const trimmed = raw.replace(EDGES, '');
  const unmarked = trimmed.replace(BOOKMARK, '').replace(EDGES, '');
  const half = unmarked
    .replace(/[０-９．，－＋／＼（）＊［］]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/^[−–]/, '-');
  if (BROKEN_NUMBER.test(half)) return { text: half, changed: true };
  const close = half.replace(BLANKS, '');
  const text = close.replace(THOUSANDS, (_, a: string, b: string) => a + b.replaceAll(',', ''));
  return { text, changed: text !== trimmed };
}
