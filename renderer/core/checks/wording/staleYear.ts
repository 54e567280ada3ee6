import { statisticsPeriods } from '../rules/period';
import { yearsIn } from '../rules/words';
import { clauseAfter, clauseBefore, sentenceFrom, sentenceUpTo } from './sentences';
import { ADDRESS, QUOTE, TITLE, zonesOf } from './zones';

/** A year, or 今年/去年, that stands in the text as if it were the report's own year. */
export interface StaleYear {
  readonly start: number;
  readonly end: number;
  /** as written */
  readonly text: string;
  readonly why: 'relative' | 'past' | 'future';
}

/** Further back a year is history and stands there on purpose. */
const FURTHEST = 6;

/** 与2022年相比, 同比, 以来: the other side of a comparison. */
const COMPARED_AFTER =
  /^[^，。；]{0,6}(?:相比|同期|相较|持平|一致)|^[^，。；]{0,10}(?:以来|以前|之前|之后|以后|起)|^[^。；]{0,40}(?:[同环]比|较上年|比上年)/;
/** What the sentence says about a matter of that year, not about the work of this one. */
const OF_THAT_YEAR =
  /修订|修正|修改|发布|印发|颁布|公布|出台|制定|施行|实施的|通过的|成立|设立|组建|建成|建立的|启用|开通的|结转|遗留|上年|上一年|年度报告|年报|决算|预算|审计|报告|总结|规划|计划|方案|要点|任务|清单|存量|历史|台账|档案|文件|形成|产生的|受理的|收到的|的(?:基础|问题|申请|案件)|提出的|反馈的|被评为|荣获|获评|获得|曾|已于|当时|此前|至今/;
const PLAN = /将|拟|计划|打算|下一步|继续|进一步|力争|重点|着力|要|争取|预计|起|工作(?:思路|打算|安排)|改进/;
/** What follows a year that opens a sentence about that year's work. */
const SUBJECT = /^度?(?:以来)?[，,]|^度?(?:以来)?(?:[我全本](?:镇|乡|街道|年|县)|镇|乡|街道|共|累计|[一-九\d]{1,3}月)/;

/** 现如今年轻, 过去年度: the same characters in other words. */
const NOT_THIS = /[如当现至迄]$/;
const NOT_LAST = /[过除减历离逝失]$/;
const YOUNG = /^(?:轻|龄|老|纪|幼|少|迈|限|味|货)/;

export function staleYears(text: string, year: number): StaleYear[] {
  const zones = zonesOf(text);
  const shielded = (at: number): boolean => (zones[at]! & (ADDRESS | TITLE | QUOTE)) !== 0;
  const periods = statisticsPeriods(text);
  const numbers = yearsIn(text).flatMap((y): StaleYear[] => {
    const end = y.end + 1;
    if (y.year === year || Math.abs(y.year - year) > FURTHEST || shielded(y.start)) return [];
    if (periods.some((p) => p.start <= y.start && end <= p.end)) return [];
    const why = y.year < year ? 'past' : 'future';
    return standsForNow(text, y.start, end, year, why)
      ? [{ start: y.start, end, text: text.slice(y.start, end), why }]
      : [];
  });
  return [...numbers, ...relative(text, shielded)].sort((a, b) => a.start - b.start);
}

function standsForNow(text: string, start: number, end: number, year: number, why: 'past' | 'future'): boolean {
  const before = clauseBefore(text, start);
  const after = sentenceFrom(text, end);
  // Only a year that opens its sentence (or follows its heading) dates what is told there.
  if (
    !/^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是)?\s*$/.test(before) ||
    !SUBJECT.test(after)
  )
    return false;
  if (
    sentenceUpTo(text, start).trim().length > before.trim().length &&
    !/；\s*$/.test(text.slice(0, start - before.length))
  )
    return false;
  if (after.includes(`${year}年`) || /^[—－–~～至-]/.test(text.slice(end))) return false;
  if (why === 'future') return !PLAN.test(after) && /已|了|共|累计|\d+[件条次份场人]/.test(after);
  return !OF_THAT_YEAR.test(after) && !COMPARED_AFTER.test(after.replace(/^度?(?:以来)/, ''));
}

function relative(text: string, shielded: (at: number) => boolean): StaleYear[] {
  return [...text.matchAll(/[今去]年/g)].flatMap((m): StaleYear[] => {
    const start = m.index;
    const end = start + 2;
    const before = clauseBefore(text, start);
    const after = clauseAfter(text, end);
    if (shielded(start) || YOUNG.test(after)) return [];
    if ((m[0] === '今年' ? NOT_THIS : NOT_LAST).test(before)) return [];
    const compared =
      /(?:较|比|同|与|和|跟|超过|不及)[^，。；]{0,4}$/.test(before) ||
      /^[^，。；]{0,6}(?:相比|同期|持平|相较)/.test(after);
    return compared ? [] : [{ start, end, text: m[0], why: 'relative' }];
  });
}
