import type { TextSection } from '../../report/model';
import type { Draft, Rule } from '../rule';
import { statisticsPeriods } from './period';

const SECTIONS: readonly TextSection[] = ['preface', 'overview', 'other'];
const DATE = /([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日/g;
const FIGURE_DATE = /[0-9]{4}[.．/-]([0-9]{1,2})[.．/-]([0-9]{1,2})/g;
/** Figures up to a day: 本报告所列数据截至2023年11月30日. */
const UP_TO =
  /(?:所列|报告|统计)(?:中|的|各项|统计)*(?:数据|数字|期限|时限|时间)[^，。；\n]{0,6}(?:截至|截止到?)\s*((?:[0-9０-９]{4})年\s*([0-9０-９]{1,2})月([0-9０-９]{1,2})日)/g;
/** A period in months only: 统计期限为2023年1月至11月. */
const MONTHS =
  /(?:统计|数据)(?:期限|时限|时间|周期|区间|范围|时段)[^。；\n，]{0,12}?((?:[0-9０-９]{4})年\s*([0-9０-９]{1,2})月?\s*[至到—－–~～-]+\s*(?:[0-9０-９]{4}年)?\s*([0-9０-９]{1,2})月)(?!\s*[0-9０-９]{1,2}\s*日)/g;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Periods that are not the whole year, by day or by month. Which year is another rule's business (YR01). */
function partialPeriods(text: string): Span[] {
  const days = statisticsPeriods(text).filter((p) => {
    const [from, to] = [...p.text.replace(/\s/g, '').matchAll(p.figures ? FIGURE_DATE : DATE)];
    return from && to && !(is(from, 1, 1) && is(to, 12, 31));
  });
  const months = [...text.matchAll(MONTHS)]
    .filter((m) => digits(m[2]!) !== 1 || digits(m[3]!) !== 12)
    .map((m) => {
      const start = m.index + m[0].length - m[1]!.length;
      return { start, end: start + m[1]!.length, text: m[1]! };
    });
  const upTo = [...text.matchAll(UP_TO)]
    .filter((m) => digits(m[2]!) !== 12 || digits(m[3]!) !== 31)
    .map((m) => {
      const start = m.index + m[0].length - m[1]!.length;
      return { start, end: start + m[1]!.length, text: m[1]! };
    });
  return [...days, ...months, ...upTo];
}

const is = (date: RegExpMatchArray, month: number, day: number): boolean =>
  digits(date[1]!) === month && digits(date[2]!) === day;

/** 1, １, 一, 十二, 三十一: months and days have no other numerals. */
function digits(written: string): number {
  const plain = written.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(plain)) return Number(plain);
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain];
  const digit = (c: string | undefined): number => '一二三四五六七八九'.indexOf(c ?? '') + 1;
  return (plain.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones));
}

function draft(section: TextSection, year: number, period: Span): Draft {
  const whole = `${year}年1月1日至12月31日`;
  return {
    place: `${section}:${period.start}-${period.end}`,
    related: ['year'],
    values: [period.text, whole],
    message: `改正统计期限：写的是“${period.text}”，年报统计的是整个年度，即${whole}。`,
  };
}

export const periodRules: readonly Rule[] = [
  {
    id: 'YR02',
    level: 'error',
    editions: 'all',
    title_zh: '统计期限是报告年度的1月1日至12月31日',
    clause_zh: '《政府信息公开条例》第五十条所称上一年度；地方编制通知',
    instances: () =>
      SECTIONS.map((section) => ({
        reads: [section, 'year'],
        check: ({ report }) => partialPeriods(report[section]).map((p) => draft(section, report.year, p)),
      })),
  },
];
