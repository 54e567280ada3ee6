import { yearsIn, type WrittenYear } from './words';

/** 统计期限 as a text states it, from the first year to the end of the second date. Offsets are UTF-16. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** years written in it, one or two */
  readonly years: readonly WrittenYear[];
}

const INTRODUCED =
  /(?:统计(?:期限|时限|时间|周期|区间|范围|时段)|数据(?:期限|时限|时间|区间|时段|起止时间))[^。；\n]{0,20}?/.source;
const YEAR = '(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年';
const DAY = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日';
const RANGE = new RegExp(`(${INTRODUCED})(${YEAR}\\s*${DAY}\\s*起?\\s*[至到—－–~～-]+\\s*(?:${YEAR})?\\s*${DAY})`, 'g');

/** Every 统计期限 that is written as a range of two dates; other mentions of dates are left alone. */
export function statisticsPeriods(text: string): Period[] {
  return [...text.matchAll(RANGE)].map((m) => {
    const start = m.index + m[1]!.length;
    return { start, end: start + m[2]!.length, text: m[2]!, years: yearsIn(m[2]!) };
  });
}
