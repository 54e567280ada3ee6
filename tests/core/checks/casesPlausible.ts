import { valueCells } from '../../../renderer/core/editions/grid';
import { setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../renderer/core/report/model';
import { editionOf } from '../editions/bundle';
import type { Edit, RuleCase } from './ruleCase';

const set =
  (cells: Readonly<Record<string, Cell>>): Edit =>
  (r) =>
    setCells(r, cells);

/** Every cell nil, then these; and a text that has no figures to contradict. */
const nil =
  (cells: Readonly<Record<string, Cell>> = {}): Edit =>
  (r) =>
    setCells({ ...r, ...silent(r) }, { ...nilCells(r), ...cells });

function nilCells(r: Report): Record<string, Cell> {
  return Object.fromEntries(
    valueCells(editionOf(r.edition)).map(({ place, kind }): [string, Cell] => [
      place,
      kind === 'moneyUnitUnstated' ? { value: '0', unit: null } : kind.startsWith('money') ? '0' : 0,
    ]),
  );
}

const silent = (r: Report): Partial<Report> => ({
  overview: r.overview.replace(/[^。]*(?:申请|行政复议)[^。]*\d[^。]*。/g, '申请办理和答复规范有序。'),
});

const D = 'disputes.';
const R = 'proactive.regulations.';
const N = 'proactive.normativeDocs.';
const S = 'proactive.otherServices.';
const PROCUREMENT = 'proactive.procurement.totalAmount';
const FEES = 'proactive.fees.amountWan';
/** What the texts of a report say about these figures is other rules' business. */
const TEXT = ['NT01', 'NT02', 'NT03', 'NT04', 'NT05', 'NT06', 'NT13', 'ST12'];

const SUIT = { [`${D}directSuit.pending`]: 1, [`${D}directSuit.total`]: 1 };

export const plausibleCases: readonly RuleCase[] = [
  {
    rule: 'AR09',
    faults: [
      {
        name: 'a suit without any request',
        edit: nil(SUIT),
        place: `${D}directSuit.total`,
        related: ['applications.newReceived.total', 'applications.carriedIn.total'],
        says: ['“未经复议直接起诉” 1 件', '都是 0'],
        also: TEXT,
        fix: 'none',
      },
      {
        name: 'a review and a suit after it',
        edit: nil({
          [`${D}reconsideration.upheld`]: 2,
          [`${D}reconsideration.total`]: 2,
          [`${D}suitAfterReconsideration.upheld`]: 1,
          [`${D}suitAfterReconsideration.total`]: 1,
        }),
        place: `${D}reconsideration.total`,
        related: [`${D}suitAfterReconsideration.total`],
        says: ['“行政复议” 2 件', '“复议后起诉” 1 件'],
        also: TEXT,
        fix: 'none',
      },
    ],
    near: [
      { name: 'requests and a review', edit: (r) => r },
      { name: 'no request, no case', edit: nil() },
      {
        name: 'a request carried in from last year explains it',
        edit: nil({ ...SUIT, 'applications.carriedIn.naturalPerson': 1, 'applications.carriedIn.total': 1 }),
      },
      { name: 'requests not yet counted', edit: nil({ ...SUIT, 'applications.newReceived.total': null }) },
      { name: 'carry-over not yet counted', edit: nil({ ...SUIT, 'applications.carriedIn.total': null }) },
    ],
  },
  {
    rule: 'AR10',
    faults: [
      {
        name: 'more made than in force',
        edit: set({ [`${N}made`]: 9, [`${N}repealed`]: 2, [`${N}inForce`]: 4 }),
        place: `${N}inForce`,
        related: [`${N}repealed`, `${N}made`],
        says: ['“行政规范性文件”一行', '现行有效件数 4 ＋ 本年废止件数 2 ＝ 6', '本年制发件数 9'],
        also: TEXT,
        fix: 'none',
        years: [2021],
      },
      {
        name: 'fewer public than newly public',
        edit: set({ [`${N}newlyPublic`]: 9, [`${N}totalPublic`]: 4 }),
        place: `${N}totalPublic`,
        related: [`${N}newlyPublic`],
        says: ['“规范性文件”一行', '对外公开总数量 4', '本年新公开数量 9'],
        also: TEXT,
        fix: 'none',
        years: [2019],
      },
      {
        name: 'more kinds of item taken away than there were',
        edit: set({ [`${S}prevItems`]: 3, [`${S}change`]: -5 }),
        place: `${S}prevItems`,
        related: [`${S}change`],
        says: ['其他对外管理服务事项', '上一年项目数量 3 ＋ 本年增/减 -5 ＝ -2', '一般不小于 0'],
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      {
        name: 'just as many in force as the year leaves',
        edit: set({ [`${N}made`]: 9, [`${N}repealed`]: 5, [`${N}inForce`]: 4 }),
        years: [2021],
      },
      { name: 'repealed more than made', edit: set({ [`${N}repealed`]: 3, [`${N}inForce`]: 0 }), years: [2021] },
      { name: 'in force not filled', edit: set({ [`${N}made`]: 9, [`${N}inForce`]: null }), years: [2021] },
      { name: 'all public ones are new', edit: set({ [`${N}newlyPublic`]: 4, [`${N}totalPublic`]: 4 }), years: [2019] },
      { name: 'made but not yet public', edit: set({ [`${N}newlyMade`]: 4 }), years: [2019] },
      { name: 'the last kind of item is gone', edit: set({ [`${S}prevItems`]: 5, [`${S}change`]: -5 }), years: [2019] },
      { name: 'unreadable', edit: set({ [`${N}newlyPublic`]: { raw: '9件' } }), years: [2019] },
    ],
  },
  {
    rule: 'AR11',
    faults: [
      {
        name: 'one in force',
        edit: set({ [`${R}inForce`]: 1 }),
        place: `${R}inForce`,
        says: ['“规章”一行', '现行有效件数 1', '应是 0'],
        fix: 'none',
        years: [2021],
      },
      {
        name: 'two made and in force are one finding',
        edit: set({ [`${R}made`]: 2, [`${R}inForce`]: 2 }),
        place: `${R}made`,
        related: [`${R}inForce`],
        says: ['本年制发件数 2、现行有效件数 2'],
        fix: 'none',
        years: [2021],
      },
      {
        name: 'one public',
        edit: set({ [`${R}totalPublic`]: 1 }),
        place: `${R}totalPublic`,
        says: ['“规章”一行', '对外公开总数量 1'],
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'normative documents are the township’s own', edit: set({ [`${N}inForce`]: 6, [`${N}totalPublic`]: 6 }) },
      { name: 'not filled', edit: set({ [`${R}inForce`]: null, [`${R}totalPublic`]: null }) },
      { name: 'unreadable', edit: set({ [`${R}made`]: { raw: '/' }, [`${R}newlyMade`]: { raw: '/' } }) },
    ],
  },
  {
    rule: 'AR12',
    faults: [
      {
        name: 'the sum stands as the decisions',
        edit: set({ [`${S}prevItems`]: 60, [`${S}change`]: 5, [`${S}decisions`]: 65 }),
        place: `${S}decisions`,
        related: [`${S}prevItems`, `${S}change`],
        says: ['其他对外管理服务事项', '处理决定数量 65', '上一年项目数量 60', '本年增/减 5'],
        also: TEXT,
        fix: 'none',
        years: [2019],
      },
      {
        name: 'with a decrease',
        edit: set({
          'proactive.penalty.prevItems': 12,
          'proactive.penalty.change': -3,
          'proactive.penalty.decisions': 9,
        }),
        place: 'proactive.penalty.decisions',
        says: ['行政处罚', '9', '12', '-3'],
        also: TEXT,
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'all nil', edit: (r) => r, years: [2019] },
      {
        name: 'decisions of their own',
        edit: set({ [`${S}prevItems`]: 60, [`${S}change`]: 5, [`${S}decisions`]: 412 }),
        years: [2019],
      },
      {
        name: 'the last item is gone, nothing decided',
        edit: set({ [`${S}prevItems`]: 3, [`${S}change`]: -3 }),
        years: [2019],
      },
      {
        name: 'decisions not filled',
        edit: set({ [`${S}prevItems`]: 60, [`${S}change`]: 5, [`${S}decisions`]: null }),
        years: [2019],
      },
      {
        name: 'a row without decisions',
        edit: set({ 'proactive.fees.prevItems': 2, 'proactive.fees.change': 1 }),
        years: [2019],
      },
    ],
  },
  {
    rule: 'AR13',
    faults: [
      {
        name: 'fees in yuan under 万元',
        edit: set({ [FEES]: '251000' }),
        place: FEES,
        says: ['行政事业性收费', '251000 万元', '1000 万元'],
        also: TEXT,
        fix: 'none',
        years: [2021],
      },
      {
        name: 'procurement of a city',
        edit: set({ [PROCUREMENT]: { value: '3256.6732', unit: '万元' } }),
        place: PROCUREMENT,
        says: ['采购总金额', '3256.6732 万元'],
        also: TEXT,
        fix: 'none',
        years: [2019],
      },
      {
        name: 'too much, written in yuan',
        edit: set({ [PROCUREMENT]: { value: '10000000.01', unit: '元' } }),
        place: PROCUREMENT,
        says: ['10000000.01 元', '1000.000001 万元'],
        also: TEXT,
        fix: 'none',
        years: [2019],
      },
      {
        name: 'no unit',
        edit: set({ [PROCUREMENT]: { value: '8040', unit: null } }),
        place: PROCUREMENT,
        says: ['采购总金额', '8040', '元还是万元'],
        also: TEXT,
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'exactly a thousand', edit: set({ [FEES]: '1000' }), years: [2021] },
      { name: 'a thousand with zeros', edit: set({ [FEES]: '1000.00' }), years: [2021] },
      { name: 'unreadable is AR02', edit: set({ [FEES]: { raw: '251000元' } }), years: [2021] },
      { name: 'blank is AR01', edit: set({ [FEES]: null }), years: [2021] },
      { name: 'yuan with their unit', edit: set({ [PROCUREMENT]: { value: '251000', unit: '元' } }), years: [2019] },
      { name: 'ten million yuan', edit: set({ [PROCUREMENT]: { value: '10000000', unit: '元' } }), years: [2019] },
      { name: 'nil needs no unit', edit: set({ [PROCUREMENT]: { value: '0', unit: null } }), years: [2019] },
      { name: 'nil with decimals', edit: set({ [PROCUREMENT]: { value: '0.00', unit: null } }), years: [2019] },
      { name: 'a unit without amount', edit: set({ [PROCUREMENT]: { value: null, unit: '万元' } }), years: [2019] },
    ],
  },
  {
    rule: 'AR14',
    faults: [
      {
        name: 'nothing all year',
        edit: nil(),
        place: 'proactive',
        related: ['applications', 'disputes'],
        says: ['二、三、四', '都是 0', '零报告'],
        also: TEXT,
        fix: 'none',
      },
      {
        name: 'nil amounts with decimals',
        edit: nil({ [FEES]: '0.00' }),
        place: 'proactive',
        says: ['零报告'],
        also: TEXT,
        fix: 'none',
        years: [2021],
      },
    ],
    near: [
      { name: 'one figure', edit: nil({ [`${N}inForce`]: 1, [`${N}totalPublic`]: 1 }) },
      { name: 'one amount', edit: nil({ [FEES]: '0.01' }), years: [2021] },
      { name: 'one cell not filled', edit: nil({ 'applications.granted.research': null }) },
      { name: 'one cell unreadable', edit: nil({ 'applications.granted.research': { raw: '无' } }) },
      { name: 'a decrease', edit: nil({ [`${S}change`]: -1 }), years: [2019] },
    ],
  },
];
