import type { Edition } from '../../editions/types';
import { compareDecimals, shiftDecimal } from '../../kernel/decimal';
import type { TextSection } from '../../report/model';
import { targetOf } from '../figures/cellsOf';
import type { Kind } from '../figures/grammar';
import type { Mentions } from '../figures/mentions';
import { analysisOf } from '../figures/statements';
import { placeName } from '../../editions/placeName';
import type { Draft, Instance, Rule } from '../rule';
import { cellsValue, clip, nameOf } from './figuresCompare';

/** Where a report speaks of requests and disputes; the opening only lists the parts of the report. */
const TELLING: readonly TextSection[] = ['overview', 'problems', 'other'];

interface Subject {
  readonly kind: Kind;
  readonly mention: keyof Mentions;
  readonly called: string;
}

const SUBJECTS: readonly Subject[] = [
  { kind: 'received', mention: 'requests', called: '收到的政府信息公开申请' },
  { kind: 'reconsideration', mention: 'reconsideration', called: '行政复议' },
  { kind: 'suit', mention: 'suit', called: '行政诉讼' },
];

/**
 * NT04 asks only that the matter is spoken of at all: any mention outside headings counts, with or without a figure. A
 * figure that differs is NT01 or NT03, so that one slip gives one finding.
 */
function silence(edition: Edition, { kind, mention, called }: Subject): Instance[] {
  const target = targetOf(edition, kind, '');
  if (target === null) return [];
  return [
    {
      reads: [...TELLING, 'year', ...target.cells],
      check: ({ report }) => {
        const value = cellsValue(report, target);
        // A report whose text is not written yet is another rule's business (ST02).
        if (value === null || compareDecimals(value, '0') <= 0 || report.overview.trim() === '') return [];
        const told = TELLING.some((section) => {
          const { mentions, statements } = analysisOf(report[section], edition, report.year);
          return mentions[mention] || statements.some((s) => s.kind === kind);
        });
        if (told) return [];
        return [
          {
            place: 'overview',
            related: target.cells,
            values: [null, Number(value)],
            message: `补写${called}的情况：${nameOf(edition, target.cells)}是 ${value}，文字中没有提到。`,
          },
        ];
      },
    },
  ];
}

const DENIAL = '(?:未|没有|无|均未|没)';
/** No fee of any kind. Free copies of information (提供信息未收取费用) are another matter. */
const NO_FEE = new RegExp(
  `(?<![信息处理提供复制邮寄检索查阅公开][^，。；\\n]{0,12})${DENIAL}(?:发生|产生|收取|征收|收)?(?:过|任何|其他|相关|各类|各种|有关)*(?:行政事业性)?(?:收费|费用)(?!减免|通知)(?:情况|事项|项目|行为)?|(?:^|[\\n。；）])[^，。；\\n信]{0,8}收费[^，。；\\n信]{0,8}(?:：|:|为)\\s*(?:无|零|0)`,
);
const NO_PROCESSING_FEE = new RegExp(`${DENIAL}(?:发生|产生|收取|征收|收)?(?:政府)?信息处理费`);
const NOTHING_ELSE = /(?:无|没有)其(?:他|它)[^，。；\n]{0,10}(?:事项|情况)/;
const NOTHING = /^无[。！]?$/;
/** A fee that was taken after all: 收取信息处理费500元. */
const TAKEN = /收[^未没无，。；\n]{0,16}[1-9１-９一二两三四五六七八九][^，。；\n]{0,10}元/;

/** The words of section six that say there was no fee at all; null where it does not. */
export function feeDenial(text: string): { readonly start: number; readonly end: number } | null {
  if (TAKEN.test(text)) return null;
  const none = NO_FEE.exec(text);
  if (none) return { start: none.index, end: none.index + none[0].length };
  const own = NO_PROCESSING_FEE.exec(text);
  // No 信息处理费 and nothing else to report leaves no fee; without the second half other fees are still possible, and
  // the two are not the same (decided reading of NT13). The warning may stay with its reason.
  if (own) return NOTHING_ELSE.test(text) ? { start: own.index, end: own.index + own[0].length } : null;
  const trimmed = text.trim();
  if (!NOTHING.test(trimmed.replace(/\s/g, ''))) return null;
  const start = text.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

function feeInstances(edition: Edition): Instance[] {
  const target = targetOf(edition, 'fees', '');
  if (target === null) return [];
  return [
    {
      reads: ['other', ...target.cells],
      check: ({ report }): Draft[] => {
        const fee = cellsValue(report, target);
        if (fee === null || compareDecimals(fee, '0') <= 0) return [];
        const denial = feeDenial(report.other);
        if (!denial) return [];
        const wan = shiftDecimal(fee, -4);
        const words = clip(report.other.slice(denial.start, denial.end));
        return [
          {
            place: `other:${denial.start}-${denial.end}`,
            related: target.cells,
            values: [words, wan],
            message: `核对“${words}”：“${placeName(edition, target.cells[0]!)}”是 ${wan} 万元，第六部分却说没有收费。`,
          },
        ];
      },
    },
  ];
}

/** What the tables say and the text leaves out or denies. */
export const silentRules: readonly Rule[] = [
  {
    id: 'NT04',
    level: 'warning',
    editions: 'all',
    title_zh: '表中有申请、行政复议或行政诉讼的，文字有所交代',
    clause_zh: '《政府信息公开条例》第五十条第（二）（三）项；审核惯例',
    instances: (edition) => SUBJECTS.flatMap((s) => silence(edition, s)),
  },
  {
    id: 'NT13',
    level: 'warning',
    // The older form has no column for the amount.
    editions: ['2021'],
    title_zh: '表二有行政事业性收费的，第六部分不写没有任何收费（信息处理费与行政事业性收费不是一回事）',
    clause_zh: '审核惯例；《政府信息公开条例》第四十二条',
    instances: feeInstances,
  },
];
