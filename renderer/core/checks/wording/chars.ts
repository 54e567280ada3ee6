/** Kinds of characters, for looking at what stands beside a place. Offsets are UTF-16; '' is beyond the text. */

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u3007]/;
const CJK_MARK = /[，。、；：？！“”‘’（）《》〈〉【】〔〕—…·￥「」『』]/;

/** A Chinese character. Half of a character beyond the basic plane counts: place names use such characters. */
export const isHan = (c: string): boolean => HAN.test(c) || (c >= '\ud840' && c <= '\udfff');

export const isChineseMark = (c: string): boolean => c !== '' && CJK_MARK.test(c);

export const isDigit = (c: string): boolean => (c >= '0' && c <= '9') || (c >= '０' && c <= '９');

export const isLatin = (c: string): boolean => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

/** Runs of spaces of every kind, those without width too, but not of line breaks. */
export const SPACES = /[ \t\v\f\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/** Full-width digits and letters as half-width ones, length unchanged. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ－]/g, (c) => (c === '－' ? '-' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
