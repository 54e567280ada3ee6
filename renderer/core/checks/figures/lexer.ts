import { shiftDecimal } from '../../kernel/decimal';
import type { Figure } from './figure';
import { narrow, readArabic, readChinese, type NumeralStyle } from '../../kernel/numerals';
import { COUNTED_UNIT, MEASURED_UNIT, MONEY_UNIT } from './units';

const DIGIT = '[0-9０-９]';
const ARABIC = `${DIGIT}+(?:[,，]${DIGIT}{3}(?!${DIGIT}))*(?:[.．]${DIGIT}+)?`;
const CHINESE = '[〇○零一二三四五六七八九十百千万亿两廿卅]+';
const NUMERAL = `(?:${ARABIC}|${CHINESE})`;
const SCALE = '万亿|[千百万亿]';
/**
 * Words before a numeral that make it vague, looked for backwards from the numeral. 预约, 网上, 最近, 总数 end in the same
 * characters and are none of them.
 */
const BEFORE =
  /(?:大约|将近|接近|超过|不足|不少于|不低于|至少|(?<![预签节违合特公契邀履续制大简])约|(?<![最附临将接])近|(?<![赶高])超|逾)\s*$/;
const BEFORE_CHINESE = /(?:上|几|(?<![总件个次条份人户项期])数)$/;
const AFTER = '以上|以下|左右|上下|以内|不等';
const UNIT = `(?:${COUNTED_UNIT})(?![门民员大庭])|${MONEY_UNIT}`;

const PATTERN = new RegExp(
  [
    `(?<numeral>${NUMERAL})\\s*(?<scale>${SCALE})?(?:(?<dash>\\s*[—－–~～至到-]+\\s*)(?<second>${NUMERAL})\\s*(?<scale2>${SCALE})?)?`,
    `(?<mid>余|多|来|几)?(?<scale3>${SCALE})?\\s*`,
    `(?:(?<measured>${MEASURED_UNIT}|[%％‰])|(?<unit>${UNIT}))?(?<after>${AFTER})?`,
    `|(?<some>若干|数|几|多)(?<someUnit>${COUNTED_UNIT})`,
  ].join(''),
  'gu',
);

/** Named groups of `PATTERN`; those that took no part are undefined. */
interface Groups {
  readonly numeral?: string;
  readonly scale?: string;
  readonly second?: string;
  readonly scale2?: string;
  readonly scale3?: string;
  readonly mid?: string;
  readonly measured?: string;
  readonly unit?: string;
  readonly after?: string;
  readonly some?: string;
  readonly someUnit?: string;
}

/** A number that is no count: part of a date, a share, an ordinal, a document number, a telephone number. */
export interface OtherNumber {
  readonly start: number;
  readonly end: number;
}

export interface Numbers {
  readonly figures: readonly Figure[];
  readonly others: readonly OtherNumber[];
}

/** Every number of a text, told apart into figures and numbers that are none. Never throws; linear in the length. */
export function numbersIn(text: string): Numbers {
  const figures: Figure[] = [];
  const others: OtherNumber[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const g = match.groups as Groups;
    const figure = g.some === undefined ? figureOf(text, match, figures.at(-1)?.end ?? 0) : someOf(match);
    if (figure) figures.push(figure);
    else if (g.measured !== undefined || /[0-9０-９]/.test(g.numeral ?? ''))
      others.push({ start: match.index, end: match.index + match[0].length });
  }
  return { figures, others };
}

/** Every count and amount of money in a text, in order. Dates, shares, ordinals and document numbers are left out. */
export const figuresIn = (text: string): readonly Figure[] => numbersIn(text).figures;

/** `from`: where the figure before it ends. */
function figureOf(text: string, match: RegExpMatchArray, from: number): Figure | null {
  const g = match.groups as Groups;
  const numeral = g.numeral!;
  const at = match.index!;
  const before = vagueBefore(text.slice(Math.max(from, at - 5), at), numeral);
  const style = styleOf(numeral);
  if (g.measured !== undefined || isOther(text, at, at + match[0].length)) return null;
  const unit = g.unit ?? '';
  const range = g.second !== undefined;
  if (unit === '' && !isBareFigure(text, at, style, numeral, range)) return null;
  const scale = g.scale ?? g.scale2 ?? g.scale3 ?? '';
  const base = style === 'chinese' ? chineseText(numeral) : readArabic(numeral);
  const vague = before > 0 || g.mid !== undefined || g.after !== undefined || base === null;
  const places = placesOf(scale);
  return {
    start: at - before,
    end: at + match[0].trimEnd().length,
    numeral: { start: at, end: endOfNumeral(text, at + numeral.length, g.scale) },
    value: base === null || range ? null : places === 0 ? base : shiftDecimal(base, places),
    slack: slackOf(base ?? '0', places, style === 'chinese' && /[万亿]$/.test(numeral) ? 4 : 0),
    unit,
    kind: unit === '元' ? 'money' : unit === '' ? 'bare' : 'count',
    nature: range ? 'range' : vague ? 'vague' : 'exact',
    style,
  };
}

/** Length of the word before a numeral that makes it vague; 0 if there is none. */
function vagueBefore(near: string, numeral: string): number {
  const word = BEFORE.exec(near) ?? (/^[十百千万]/.test(numeral) ? BEFORE_CHINESE.exec(near) : null);
  return word === null ? 0 : word[0].length;
}

function someOf(match: RegExpMatchArray): Figure {
  const start = match.index!;
  return {
    start,
    end: start + match[0].length,
    numeral: { start, end: start },
    value: null,
    slack: 0,
    unit: (match.groups as Groups).someUnit!,
    kind: 'count',
    nature: 'vague',
    style: 'chinese',
  };
}

const styleOf = (numeral: string): NumeralStyle =>
  /[０-９]/.test(numeral) ? 'wide' : /[0-9]/.test(numeral) ? 'arabic' : 'chinese';

function chineseText(numeral: string): string | null {
  const n = readChinese(numeral);
  return n === null ? null : String(n);
}

const placesOf = (scale: string): number =>
  [...scale].reduce((sum, c) => sum + ({ 百: 2, 千: 3, 万: 4, 亿: 8 }[c] ?? 0), 0);

/** 3.2万 may be anything from 31,500 to 32,500. */
function slackOf(base: string, places: number, chinesePlaces: number): number {
  const decimals = base.split('.')[1]?.length ?? 0;
  const exact = decimals === 0 && places === 0 && chinesePlaces === 0;
  return exact ? 0 : 0.5 * 10 ** (places + chinesePlaces - decimals);
}

function endOfNumeral(text: string, end: number, scale: string | undefined): number {
  return scale === undefined ? end : text.indexOf(scale, end) + scale.length;
}

/** 第12号, 〔2020〕, A4, 4:3, 百分之三, 三分之一: the neighbours show that it is no count. */
function isOther(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at).trimEnd();
  if (/(?:[第A-Za-z〔［]|[0-9０-９][:：.．-])[^\S\n]*$/u.test(before)) return true;
  if (/[分之]之$/.test(before)) return true;
  return /^[〕］\]]|^分之|^[:：][0-9]|^[-－][0-9]/.test(text.slice(end, end + 2));
}

/** Without a unit only a nought (均为0, 为零) or Arabic digits after 为, ： and the like may be a figure. */
function isBareFigure(text: string, at: number, style: NumeralStyle, numeral: string, range: boolean): boolean {
  if (range) return false;
  const said = /[为是共：:达计]\s*$/.test(text.slice(Math.max(0, at - 3), at));
  if (style === 'chinese') return said && /^[零〇○]$/.test(numeral);
  return said && /^[0-9]{1,6}$/.test(narrow(numeral));
}
