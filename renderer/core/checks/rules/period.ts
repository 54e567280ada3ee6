import { yearsIn, type WrittenYear } from './words';

/** 统计期限 as a text states it, from the first year to the end of the second date. Offsets are UTF-16. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** years written in it, one or two */
  readonly years: readonly WrittenYear[];
  /** written with points or hyphens, 2023.1.1-2023.12.31: no 年 beside which a year could be replaced */
  readonly figures: boolean;
}

const INTRODUCED =
  /(?:统计(?:期限|时限|时间|周期|区间|范围|时段|数据)|数据(?:期限|时限|时间|区间|时段|起止时间)|(?:所列|报告|报告中|采用|使用)(?:的)?(?:各项)?(?:统计)?(?:数据|数字))[^。；\n]{0,20}?/
    .source;
const YEAR = '(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年';
const DAY = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日';
const TO = '\\s*(?:零时)?起?\\s*[，,]?\\s*[至到—－–~～-]+\\s*';
const RANGE = new RegExp(`(${INTRODUCED})(${YEAR}\\s*${DAY}${TO}(?:${YEAR})?\\s*${DAY})`, 'g');
const FIGURES = '[0-9]{4}[.．/-][0-9]{1,2}[.．/-][0-9]{1,2}';
const FIGURE_RANGE = new RegExp(`(${INTRODUCED})(${FIGURES}\\s*[至到—－–~～-]+\\s*${FIGURES})(?![0-9])`, 'g');

/** Every 统计期限 that is written as a range of two dates; other mentions of dates are left alone. */
export function statisticsPeriods(text: string): Period[] {
  const words = [...text.matchAll(RANGE)].map((m) => period(m, yearsIn(m[2]!), false));
  const figures = [...text.matchAll(FIGURE_RANGE)].map((m) => period(m, figureYears(m[2]!), true));
  return [...words, ...figures].sort((a, b) => a.start - b.start);
}

function period(m: RegExpMatchArray, years: readonly WrittenYear[], figures: boolean): Period {
  const start = m.index! + m[1]!.length;
  return { start, end: start + m[2]!.length, text: m[2]!, years, figures };
}

const figureYears = (text: string): WrittenYear[] =>
  [...text.matchAll(/[0-9]{4}/g)].map((m) => ({ year: Number(m[0]), start: m.index, end: m.index + 4 }));
