/**
 * Which typeface a character takes and how it behaves at the end of a line. Sets are those of simplified Chinese: what Word
 * takes for the start and end of lines by default, and what LibreOffice's locale zh-CN lists.
 */

const members = (text: string): ReadonlySet<string> => new Set(text);

/** May not begin a line. */
const CLOSING = members(
  '!%),.:;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
);
/** May not end a line. */
const OPENING = members('$([{£¥‘“〈《「『【〔〖〝﹗﹙﹛﹝＄（．［｛￡￥');
/** May hang past the right edge. */
const HANGING = members('!,.:;?、。！，．：；？');
/** Written twice for one mark, which is not parted. */
const DOUBLED = members('—…');

const BRACKETS = { opening: members('（〔【《〈「『［｛'), closing: members('）〕】》〉」』］｝') } as const;

export const isOpeningBracket = (c: string): boolean => BRACKETS.opening.has(c);
export const isClosingBracket = (c: string): boolean => BRACKETS.closing.has(c);
export const beginsNoLine = (c: string): boolean => CLOSING.has(c);
export const endsNoLine = (c: string): boolean => OPENING.has(c);
export const mayHang = (c: string): boolean => HANGING.has(c);
export const isDoubled = (c: string): boolean => DOUBLED.has(c);

/** Marks of both scripts: Chinese by the run's hint only [ECMA-376 17.3.2.26]. */
const AMBIGUOUS: readonly (readonly [from: number, to: number])[] = [
  [0xa1, 0xa1],
  [0xa4, 0xa4],
  [0xa7, 0xa8],
  [0xaa, 0xaa],
  [0xad, 0xad],
  [0xaf, 0xb4],
  [0xb6, 0xba],
  [0xbc, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2c7, 0x2c7],
  [0x2c9, 0x2cb],
  [0x370, 0x4cf],
  [0x2000, 0x2bff],
  [0xe000, 0xf8ff],
];
const NO_BREAK_HYPHEN = 0x2011;

/** Set in the Chinese typeface, and breakable on both sides. */
export function isWide(code: number, hint: boolean): boolean {
  if (code < 0xa1) return false;
  if (code >= 0x2e80 && (code < 0xe000 || code > 0xf8ff)) return true;
  if (code >= 0x1100 && code <= 0x11ff) return true;
  return hint && code !== NO_BREAK_HYPHEN && AMBIGUOUS.some(([from, to]) => code >= from && code <= to);
}

/** Ideographs: all as wide as one another in any typeface. */
export const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x20000 && code <= 0x3ffff) ||
  code === 0x3007;

/** Drawn on the character before: combining marks, variation selectors, joiners. */
export const isAttached = (code: number, text: string): boolean =>
  code >= 0x300 && (code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f) || /^\p{M}/u.test(text));

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

export const isLetter = (code: number, text: string): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && /^\p{L}/u.test(text));
