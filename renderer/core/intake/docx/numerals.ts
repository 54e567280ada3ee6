/** Numbers as lists print them [ECMA-376-1 §17.18.59]. A format not listed here, and any number a format cannot write, is decimal. */
type Numeral = (n: number) => string | undefined;

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const digitByDigit: Numeral = (n) => [...String(n)].map((d) => DIGITS[Number(d)]).join('');

/** 一百零一, 一千零二十; up to 9,999. Ten to nineteen are 十 to 十九, or with `ones` 一十 to 一十九. */
const spoken =
  (digits: string, places: readonly string[], zero: string, ones: boolean): Numeral =>
  (n) => {
    if (n > 9999) return undefined;
    if (n === 0) return zero;
    let text = '';
    let gap = false;
    [...String(n)].forEach((d, i, all) => {
      if (d === '0') gap = true;
      else {
        text += (gap && text !== '' ? zero : '') + digits[Number(d)]! + places[all.length - 1 - i]!;
        gap = false;
      }
    });
    return n < 20 && n > 9 && !ones ? text.slice(1) : text;
  };
const counted = spoken(DIGITS, ['', '十', '百', '千'], '零', false);
const legal = spoken(LEGAL, ['', '拾', '佰', '仟'], '零', true);

/** Characters in a row from a code point, for 1 to `count`. */
const row =
  (from: number, count: number): Numeral =>
  (n) =>
    n >= 1 && n <= count ? String.fromCodePoint(from + n - 1) : undefined;

const among =
  (list: string): Numeral =>
  (n) =>
    list[n - 1];

/** Twenty, then fifteen and fifteen more, in three places of Unicode. */
const circled: Numeral = (n) =>
  row(0x2460, 20)(n) ?? row(0x3251, 15)(n - 20) ?? row(0x32b1, 15)(n - 35) ?? (n === 0 ? '⓪' : undefined);

/** a … z, aa, bb … as Word counts on. */
const letters =
  (first: number): Numeral =>
  (n) =>
    n >= 1 && n <= 780 ? String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26)) : undefined;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman: Numeral = (n) => {
  if (n < 1 || n > 3999) return undefined;
  let left = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
};
const wide: Numeral = (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const FORMATS: ReadonlyMap<string, Numeral> = new Map([
  ['none', () => ''],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', wide],
  ['decimalFullWidth2', wide],
  ['upperRoman', (n) => roman(n)?.toUpperCase()],
  ['lowerRoman', roman],
  ['upperLetter', letters(0x41)],
  ['lowerLetter', letters(0x61)],
  // Word counts 一 to 九十九 and goes on digit by digit.
  ['chineseCounting', (n) => (n < 100 ? counted(n) : digitByDigit(n))],
  ['taiwaneseCounting', (n) => (n < 100 ? counted(n) : digitByDigit(n))],
  ['chineseCountingThousand', counted],
  ['taiwaneseCountingThousand', counted],
  ['japaneseCounting', counted],
  ['koreanCounting', counted],
  ['chineseLegalSimplified', legal],
  ['ideographDigital', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['ideographTraditional', among(STEMS)],
  ['ideographZodiac', among(BRANCHES)],
  ['ideographEnclosedCircle', row(0x3280, 10)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', row(0x2488, 20)],
  ['decimalEnclosedParen', row(0x2474, 20)],
  ['numberInDash', (n) => `- ${String(n)} -`],
] satisfies [string, Numeral][]);

/** The number as the format writes it. */
export const numeral = (format: string, n: number): string => FORMATS.get(format)?.(n) ?? String(n);
