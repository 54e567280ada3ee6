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
  readonly why: 'relative' | 'past' | 'future' | 'plan';
}

/** Further back a year is history and stands there on purpose. */
const FURTHEST = 6;

/** 与2022年相比, 同比, 以来: the other side of a comparison. */
const COMPARED_AFTER =
  /^[^，。；]{0,6}(?:相比|同期|相较|持平|一致)|^[^，。；]{0,10}(?:以来|以前|之前|之后|以后|起)|^[^。；]{0,40}(?:[同环]比|较上年|比上年)/;
/** A matter of that year, not this year's work: in the clause of the year itself… */
const OF_THAT_YEAR =
  /^[^，。；]{0,24}(?:成立|设立|组建|建成|建立|启用|开通|搬迁|改制|合并|撤并|机构改革|修订|修正|颁布|施行|年度报告|年报|决算|审计|规划|的(?:基础|问题|申请|案件)|提出的|反馈的|产生的|受理的|收到的|制定的|印发的|发布的|公布的|出台的|形成的)/;
/** …or anywhere in its sentence. */
const LOOKS_BACK =
  /结转|遗留|上年|上一年|历史|被评为|荣获|获评|获得|被授予|曾|已于|当时|此前|至今|继续(?:执行|沿用|使用|有效)/;
/** What a superior body did that year. */
const SUPERIOR = /^度?(?:\d{1,2}月)?[，,]?(?:国务院|国家|中央|全国|[省市县区州]|上级)/;
const PLAN = /将|拟|计划|打算|下一步|继续|进一步|力争|重点|着力|要|争取|预计|起|工作(?:思路|打算|安排)|改进/;
const DOES =
  '(?:主动公开|公开|收到|未收到|没有收到|尚未|新收|受理|未|没有|无|接到|共|累计|组织|开展|召开|发布|制发|制定|办理|全年)';
/** What follows a year that opens a sentence about that year's work. */
const SUBJECT = /^度?(?:以来)?[，,]|^度?(?:以来)?(?:[我全本](?:镇|乡|街道|年|县)|镇|乡|街道|共|累计|[一-九\d]{1,3}月)/;
/** The same without a subject or a comma, where something is counted or denied: 2022年主动公开政府信息32条. */
const COUNTS = new RegExp(`^度?${DOES}(?!的)[^，。；]{0,30}(?:\\d+[件条次场份期个]|零[件条])|^度?(?:未|没有|无|尚未)`);
const OWN = '(?:[我全本](?:镇|乡|街道)|[\\u4e00-\\u9fff]{1,6}(?:镇|乡|街道)(?:人民政府|办事处)?)';
/** What may stand before the year in its clause: a number of a list, or whose year it is. */
const OPENS = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是)?\s*$/;
const OWN_OPENS = new RegExp(`^\\s*${OWN}\\s*$`);
/** 现将我镇2022年政府信息公开工作情况报告如下: the report names its own year. */
const ANNOUNCES = /现(?:将|就|把)[^，。；]{0,20}$/;
/** 回顾2022年工作，…；在2022年的公开工作中，… */
const REVIEWED = /^度?的?[^，。；]{0,14}工作中?[，,]/;
const ANNOUNCED = /^度?[^，。；]{0,24}(?:报告|公布|公开|汇报|发布|总结)如下/;

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
  if (ANNOUNCES.test(before) && ANNOUNCED.test(after)) return true;
  if (/^\s*(?:在|回顾)$/.test(before) && REVIEWED.test(after)) return !after.includes(`${year}年`);
  if (!opensSentence(text, start, before, after)) return false;
  if (after.includes(`${year}年`) || /^[—－–~～至-]/.test(text.slice(end))) return false;
  // 2022年，…119条。2023年，…: the sentence before is what the next one compares itself with.
  if (
    text
      .slice(end + after.length, end + after.length + 12)
      .replace(/^[。；\s]+/, '')
      .startsWith(`${year}年`)
  )
    return false;
  if (why === 'future') return !PLAN.test(after) && /已|了|共|累计|\d+[件条次份场人]/.test(after);
  return !(
    SUPERIOR.test(after) ||
    OF_THAT_YEAR.test(after.replace(/^度?(?:以来)?[，,]?/, '')) ||
    LOOKS_BACK.test(after) ||
    COMPARED_AFTER.test(after.replace(/^度?(?:以来)/, ''))
  );
}

/** Only a year that opens its sentence, or follows a heading or the name of this organ, dates what is told there. */
function opensSentence(text: string, start: number, before: string, after: string): boolean {
  const own = OWN_OPENS.test(before);
  if (!own && !OPENS.test(before)) return false;
  if (!COUNTS.test(after) && (own || !SUBJECT.test(after))) return false;
  const alone = sentenceUpTo(text, start).trim().length <= before.trim().length;
  const from = start - before.length;
  return alone || /[；：]\s*$/.test(text.slice(Math.max(0, from - 4), from));
}

/** 2023年，我镇将进一步…: a plan for the year that the report itself closes. 将 with an object (将目录公布) is none. */
const PLANNED =
  /^度?[，,]?(?:[我全本](?:镇|乡|街道)|[\u4e00-\u9fff]{1,6}(?:镇|乡|街道)(?:人民政府|办事处)?)?[^，。；将]{0,6}将(?:进一步|继续|不断|着力|重点|持续|从以下)/;

/** Section five: plans still dated with the report's own year. */
export function stalePlans(text: string, year: number): StaleYear[] {
  const zones = zonesOf(text);
  return yearsIn(text).flatMap((y): StaleYear[] => {
    const end = y.end + 1;
    if (y.year !== year || zones[y.start]! & (TITLE | QUOTE) || !PLANNED.test(clauseAndNext(text, end))) return [];
    return [{ start: y.start, end, text: text.slice(y.start, end), why: 'plan' }];
  });
}

const clauseAndNext = (text: string, at: number): string => sentenceFrom(text, at).slice(0, 40);

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
