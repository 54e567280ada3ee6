/**
 * Numbers as people write them: `12`, `１２`, `1,200`, `十二`, `二百零五`, `二〇二三`. Values are plain decimal strings, so
 * that money never passes through binary floating point.
 */

export type NumeralStyle = 'arabic' | 'wide' | 'chinese';

const DIGITS = '零一二三四五六七八九';
const VALUE: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...DIGITS].map((c, i) => [c, i])),
  〇: 0,
  '○': 0,
  两: 2,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Longest Chinese numeral that is read; longer runs are no number anybody writes. */
const LONGEST = 24;

/**
 * Value of a Chinese numeral, or null where it is none: a run of bare digits is read digit by digit only with 〇 in it or
 * from three digits on (二〇二三), because two side by side (三五件, 七八次) mean "some".
 */
export function readChinese(text: string): number | null {
  if (text === '' || text.length > LONGEST) return null;
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  if (!/[十百千万亿]/.test(plain)) return readDigits(plain);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  let zero = false;
  for (const c of plain) {
    const value = VALUE[c];
    if (value !== undefined) {
      if (digit !== null) return null;
      if (value === 0) zero = true;
      else digit = value;
      continue;
    }
    const unit = SMALL[c] ?? 0;
    if (unit > 0) {
      // 百 and 千 never stand without a digit (百余户 is no exact number); 十 does (十二).
      if (digit === null && (unit > 10 || (section > 0 && section % 100 !== 0))) return null;
      section += (digit ?? 1) * unit;
      lastUnit = unit;
    } else {
      const big = BIG[c];
      if (big === undefined || section + (digit ?? 0) === 0) return null;
      total = (total + section + (digit ?? 0)) * big;
      section = 0;
      lastUnit = big;
    }
    digit = null;
    zero = false;
  }
  // 一百五 is 150, 一百零五 is 105.
  const tail = digit === null ? 0 : digit * (zero || lastUnit <= 10 ? 1 : lastUnit / 10);
  return total + section + tail;
}

function readDigits(text: string): number | null {
  const digits = [...text].map((c) => VALUE[c]);
  if (digits.some((d) => d === undefined)) return null;
  if (digits.length === 1) return digits[0]!;
  const positional = digits.length > 2 || /[〇○零]/.test(text);
  return positional && digits.length <= 9 ? Number(digits.join('')) : null;
}

/** Arabic digits, half or full width, with thousands separators and a decimal point, as a plain decimal; null if none. */
export function readArabic(text: string): string | null {
  const plain = narrow(text).replace(/,/g, '');
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(plain)) return null;
  const [whole, fraction = ''] = plain.split('.') as [string, string?];
  const tidy = fraction.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (tidy === '' ? '' : `.${tidy}`);
}

/** Full-width digits, points and commas to half-width. */
export const narrow = (text: string): string =>
  text.replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

export const writeWide = (decimal: string): string =>
  decimal.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** A whole number from 0 to 99,999,999 in Chinese: 二百零五, 十二, 一千零一十万. */
export function writeChinese(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999_999) throw new Error(`not writable in Chinese here: ${n}`);
  if (n === 0) return '零';
  const [high, low] = [Math.floor(n / 10000), n % 10000];
  const text = high === 0 ? four(low) : four(high) + '万' + (low === 0 ? '' : (low < 1000 ? '零' : '') + four(low));
  return text.replace(/^一十/, '十');
}

function four(n: number): string {
  let out = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + DIGITS[digit]! + name;
      gap = false;
    }
  }
  return out;
}

/** A numeral as it stands in a text: what it says, and how it is written. */
export interface Numeral {
  /** plain decimal */
  readonly value: string;
  readonly style: NumeralStyle;
  /** with thousands separators */
  readonly grouped: boolean;
}

/** A text that is one plain numeral from end to end (`12`, `１，２００`, `25.6`, `十二`); null for anything else. */
export function readNumeral(text: string): Numeral | null {
  if (/^[0-9０-９]/.test(text)) {
    const value = readArabic(text);
    const style = /[０-９]/.test(text) ? 'wide' : 'arabic';
    return value === null ? null : { value, style, grouped: /[,，]/.test(text) };
  }
  const value = readChinese(text);
  return value === null ? null : { value: String(value), style: 'chinese', grouped: false };
}

/** The largest number written in Chinese here; beyond it nobody reads characters for digits. */
const MOST_CHINESE = 99_999_999;

/**
 * A plain decimal (not negative) in the style given; null where the style has no such number (decimals in Chinese).
 * `counted`: a unit follows, before which 二 is spoken 两.
 */
export function writeNumeral(decimal: string, look: Omit<Numeral, 'value'>, counted: boolean): string | null {
  if (look.style !== 'chinese') {
    const [whole, fraction] = decimal.split('.') as [string, string?];
    const digits = look.grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
    const written = fraction === undefined ? digits : `${digits}.${fraction}`;
    return look.style === 'wide' ? writeWide(written) : written;
  }
  const n = Number(decimal);
  if (!Number.isInteger(n) || n > MOST_CHINESE) return null;
  const chinese = writeChinese(n);
  return counted && chinese === '二' ? '两' : chinese;
}

const CHINESE_DIGIT = /[〇○零一二三四五六七八九十百千万亿两廿卅]/;

/**
 * Whether the numeral at `start`..`end` (UTF-16 offsets) is read as a number of its own: readable, and neither neighbour
 * goes on with it (`2` in `12`, `1` in `1.5`, `3` in `3万`). A unit (`元`, `万元`) that is asked for must follow.
 */
export function standsAlone(text: string, start: number, end: number, unit = ''): boolean {
  const numeral = readNumeral(text.slice(start, end));
  if (numeral === null) return false;
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 8)];
  if (unit !== '' && !after.trimStart().startsWith(unit)) return false;
  if (unit === '' && /^[百千万亿]/.test(after)) return false;
  if (numeral.style === 'chinese')
    return !CHINESE_DIGIT.test(before.slice(-1)) && (unit !== '' || !CHINESE_DIGIT.test(after.slice(0, 1)));
  const grouped = /^[0-9０-９]{3}(?![0-9０-９])/;
  if (/[0-9０-９]$/.test(before) || /[0-9０-９][.．]$/.test(before)) return false;
  if (/[0-9０-９][,，]$/.test(before) && grouped.test(text.slice(start, start + 4))) return false;
  return !(/^[.．]?[0-9０-９]/.test(after) || (/^[,，]/.test(after) && grouped.test(after.slice(1))));
}
