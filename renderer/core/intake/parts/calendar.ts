import { parseDate } from '../../report/dates';
import { squeeze } from './fold';

const CHINESE = '〇一二三四五六七八九';

/** Figures of Chinese writing as in 二〇二一年二月三日, 二十三; null for anything else. */
export function chineseNumber(text: string): number | null {
  const t = text.replace(/[零○О０O]/g, '〇');
  if (/^[〇一二三四五六七八九]+$/.test(t) && t.length !== 2)
    return Number([...t].map((c) => CHINESE.indexOf(c)).join(''));
  const m = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(t);
  if (!m || t === '') return null;
  const tens = m[2] === '' ? 0 : m[1] === '' ? 1 : CHINESE.indexOf(m[1]!);
  if (m[2] === '' && m[1] !== '' && m[3] !== '') return null;
  const ones = m[2] === '' ? m[1]! + m[3]! : m[3]!;
  return tens * 10 + (ones === '' ? 0 : CHINESE.indexOf(ones));
}

const number = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : chineseNumber(text));

const DATE =
  /^(\d{4}|[〇零○一二三四五六七八九OО]{4})[年./-](\d{1,2}|[一二三十]{1,3}|[一二三四五六七八九])[月./-](\d{1,2}|[一二三四五六七八九十]{1,3})日?$/u;

/** A line that is a date and nothing else, as YYYY-MM-DD; '' for the blank form of one; null for any other line. */
export function dateLine(line: string): string | null {
  const text = squeeze(line).replace(/[（(](印|盖章|公章)[)）]$/, '');
  if (/^[_＿]*年[_＿]*月[_＿]*日$/.test(text)) return '';
  const m = DATE.exec(text);
  if (!m) return null;
  const [y, mo, d] = [number(m[1]!), number(m[2]!), number(m[3]!)];
  if (y === null || mo === null || d === null) return null;
  const iso = `${y}-${String(mo).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return parseDate(iso) ? iso : null;
}

/** Every year written with 年 behind it, in order; reports cover 2008 and later, so anything else is no report year. */
export function yearsIn(text: string): readonly number[] {
  return [...squeeze(text).matchAll(/(?<!\d)(\d{4}|[〇零○一二三四五六七八九]{4})年/gu)].flatMap((m) => {
    const year = number(m[1]!);
    return year !== null && year >= 2000 && year <= 2100 ? [year] : [];
  });
}
