import { wholeNumber } from './switches';
import type { Attributes } from './xml';

/** Signs of symbol typefaces that forms use, by typeface and position. */
const SIGNS: Readonly<Record<string, string>> = {
  'wingdings:a8': '□',
  'wingdings:6f': '□',
  'wingdings:71': '□',
  'wingdings:fe': '☑',
  'wingdings:fd': '☒',
  'wingdings:fc': '√',
  'wingdings:fb': '×',
  'wingdings:6c': '●',
  'wingdings:6e': '■',
  'wingdings:75': '◆',
  'wingdings 2:52': '☑',
  'wingdings 2:54': '☒',
  'wingdings 2:50': '√',
  'wingdings 2:a3': '□',
  'symbol:b7': '•',
  'symbol:b4': '×',
  'symbol:b1': '±',
};

/** What stands for a sign whose meaning is not known; it is also told as left out. */
export const UNKNOWN_SIGN = '□';

/**
 * The character of a `w:sym`. Positions are also written moved into the private range (F000 to F0FF).
 * @returns null where only the typeface knows what it shows
 */
export function symbolOf(attribute: Attributes): string | null {
  const code = Number.parseInt(attribute('char') ?? '', 16);
  const font = (attribute('font') ?? '').toLowerCase();
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return null;
  const position = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const sign = SIGNS[`${font}:${position.toString(16)}`];
  if (sign !== undefined) return sign;
  if (/wingdings|webdings|symbol/.test(font) || (code >= 0xd800 && code <= 0xf8ff && position === code)) return null;
  return String.fromCharCode(position);
}

/** Columns a cell may span: Word's own limit for a table. Anything beyond is no table. */
const MOST_COLUMNS = 63;
export const spanOf = (attribute: Attributes): number =>
  Math.min(Math.max(wholeNumber(attribute) ?? 1, 1), MOST_COLUMNS);
