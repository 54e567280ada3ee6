import { LONGEST_CELL, tidy } from './tidy';

const WORDS = /^(?:[零〇一二三四五六七八九十百]{1,4}|无|没有|暂无|未发生|空)$/;
const HAS_DIGIT = /[\d①-⑳]/;
const STROKES = /^[^\p{L}\p{N}]+$/u;
const HAN = /\p{Script=Han}/gu;
/** A figure has at most this many characters of writing around it (约…左右, 万元, 件). */
const WORDS_AROUND = 4;

/**
 * Whether a cell that is no label of the form holds a figure, well or badly written, rather than words: used to tell the
 * label part of a row from its values. Blank cells are neither.
 */
export function looksLikeValue(raw: string): boolean {
  if (raw.length > LONGEST_CELL) return false;
  const { text } = tidy(raw);
  if (text === '' || text.length > 24) return false;
  if (WORDS.test(text) || STROKES.test(text)) return true;
  if (/^[A-Za-z]$/.test(text)) return true;
  return (
    HAS_DIGIT.test(text) && (text.match(HAN)?.length ?? 0) <= WORDS_AROUND && !/^\d{1,2}[.、]\p{Script=Han}/u.test(text)
  );
}
