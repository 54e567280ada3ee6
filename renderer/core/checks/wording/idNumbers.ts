import { halfWidth } from './chars';

/** A number that belongs to a person. */
export interface PrivateNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: 'id' | 'card' | 'mobile';
}

/** Figures in one go, or in groups of three to six parted by one space or hyphen (139 0000 0000). */
const RUN = /[0-9０-９](?:[ \u3000－-]?[0-9０-９])*[XxＸｘ]?/g;
const SEPARATORS = /[ \u3000-]/g;

/** Codes of things and bodies, which may look like anything: 信用代码, 项目编号, 文号, 单号. */
const CODE =
  /(?:代码|编码|编号|单号|流水号|许可证|备案号|注册号|证书号|批文号|条码|文号|订单|序列号|工单号?|受理号)(?:[为是：:号]|\s)*$/;
const PERSON = /身份证|公民身份|证件号/;
const UNIT = /^\s*(?:元|万|亿|条|件|次|人|份|个|平方|公里|吨|斤|亩)/;

/** First two figures of the regions. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
/** Cards of the domestic scheme, of older domestic series, and of foreign schemes with their only length. */
const CARD = /^(?:62\d{14,17}|9558\d{15}|9559\d{15}|4\d{15}|5[1-5]\d{14}|35\d{14})$/;
const MOBILE = /^(?:0086|86)?1[3-9]\d{9}$/;

export function privateNumbers(text: string): PrivateNumber[] {
  const out: PrivateNumber[] = [];
  for (const m of text.matchAll(RUN)) {
    const start = m.index;
    const end = start + m[0].length;
    if (
      m[0].length < 11 ||
      /[A-Za-z0-9.*＊×_/]/.test(text[start - 1] ?? '') ||
      /[A-Za-z0-9*＊×_@/]/.test(text[end] ?? '')
    )
      continue;
    const before = text.slice(Math.max(0, start - 20), start);
    const written = halfWidth(m[0]).toUpperCase();
    const digits = written.replace(SEPARATORS, '');
    const kind = kindOf(digits, written, before);
    if (kind === null || CODE.test(before) || UNIT.test(text.slice(end, end + 4))) continue;
    out.push({ start, end, kind });
  }
  return out;
}

function kindOf(digits: string, written: string, before: string): PrivateNumber['kind'] | null {
  if (digits.length === 18 && isId(digits)) return 'id';
  // The old number has no check figure: only where the text says what it is.
  if (digits.length === 15 && PERSON.test(before) && REGION.test(digits) && isDate(`19${digits.slice(6, 12)}`))
    return 'id';
  if (CARD.test(digits) && luhn(digits) && grouped(written, 4)) return 'card';
  return MOBILE.test(digits) && grouped(written, 3) ? 'mobile' : null;
}

/** Parted, if at all, into groups of a size people use: 0999-1390000 is no mobile, 6222 0200 … is a card. */
const grouped = (written: string, least: number): boolean => {
  const groups = written.replace(/^(?:\+?86|0086)[ -]/, '').split(/[ \u3000-]/);
  return (
    groups.length === 1 ||
    (groups.slice(0, -1).every((g) => g.length >= least && g.length <= 6) && !groups[0]!.startsWith('0'))
  );
};

export function isId(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !REGION.test(digits) || !isDate(digits.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((s, w, i) => s + w * Number(digits[i]), 0);
  return CHECK[sum % 11] === digits[17];
}

function isDate(yyyymmdd: string): boolean {
  const [y, m, d] = [Number(yyyymmdd.slice(0, 4)), Number(yyyymmdd.slice(4, 6)), Number(yyyymmdd.slice(6))];
  if (y < 1880 || y > 2100 || m < 1 || m > 12 || d < 1) return false;
  return (
    d <= [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!
  );
}

export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[digits.length - 1 - i]);
    const n = i % 2 === 1 ? d * 2 : d;
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
}
