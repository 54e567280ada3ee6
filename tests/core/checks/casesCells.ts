import { getCell, setCells } from '../../../renderer/core/report/cells';
import type { Cell } from '../../../renderer/core/report/model';
import type { Edit, RuleCase } from './ruleCase';

const set =
  (cells: Readonly<Record<string, Cell>>): Edit =>
  (r) =>
    setCells(r, cells);

/** Adds to figures that stand there. */
const add =
  (deltas: Readonly<Record<string, number>>): Edit =>
  (r) =>
    setCells(r, Object.fromEntries(Object.entries(deltas).map(([p, d]) => [p, (getCell(r, p) as number) + d])));

const A = 'applications.';
const D = 'disputes.';
const LEAF = 'applications.deniedStateSecret.research';
const PROCUREMENT = 'proactive.procurement.totalAmount';
const FEES = 'proactive.fees.amountWan';

export const cellCases: readonly RuleCase[] = [
  {
    rule: 'AR01',
    faults: [
      {
        name: 'blank count',
        edit: set({ [LEAF]: null }),
        place: LEAF,
        says: ['属于国家秘密', '科研机构', '填 0'],
        fix: 'none',
      },
      {
        name: 'unit without an amount',
        edit: set({ [PROCUREMENT]: { value: null, unit: '万元' } }),
        place: PROCUREMENT,
        says: ['采购总金额'],
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'zero is filled', edit: set({ [LEAF]: 0 }) },
      { name: 'unreadable is not blank', edit: set({ [LEAF]: { raw: '—' } }) },
    ],
  },
  {
    rule: 'AR02',
    faults: [
      {
        name: 'unit typed',
        edit: set({ [LEAF]: { raw: '12件' } }),
        place: LEAF,
        says: ['12件', '科研机构'],
        fix: 'none',
      },
      { name: 'leading zero', edit: set({ [LEAF]: { raw: '00' } }), place: LEAF, says: ['00'], fix: 'none' },
      { name: 'a dash', edit: set({ [LEAF]: { raw: '-' } }), place: LEAF, says: ['“-”'], fix: 'none' },
      { name: 'full-width figure', edit: set({ [LEAF]: { raw: '０' } }), place: LEAF, says: ['０'], fix: 'whole' },
      {
        name: 'yuan in a column of 万元',
        edit: set({ [FEES]: { raw: '251000元' } }),
        place: FEES,
        says: ['251000元', '万元'],
        fix: 'none',
        years: [2021],
      },
      { name: 'padded money', edit: set({ [FEES]: '00' }), place: FEES, says: ['00'], fix: 'none', years: [2021] },
      {
        name: 'amount written with commas',
        edit: set({ [PROCUREMENT]: { raw: '152,790元' } }),
        place: PROCUREMENT,
        says: ['152,790元'],
        fix: 'whole',
        years: [2019],
      },
    ],
    near: [
      { name: 'blank is not unreadable', edit: set({ [LEAF]: null }) },
      { name: 'amount without a unit', edit: set({ [PROCUREMENT]: { value: '8040', unit: null } }), years: [2019] },
      { name: 'six decimals', edit: set({ [FEES]: '12.345678' }), years: [2021] },
    ],
  },
  {
    rule: 'AR04',
    faults: [
      {
        name: 'negative',
        edit: set({ 'proactive.penalty.decisions': -2 }),
        place: 'proactive.penalty.decisions',
        says: ['-2', '行政处罚'],
        fix: 'none',
      },
      {
        name: 'fraction',
        edit: set({ 'proactive.coercion.decisions': 1.5 }),
        place: 'proactive.coercion.decisions',
        says: ['1.5'],
        fix: 'none',
      },
      {
        name: 'negative money',
        edit: set({ [FEES]: '-0.5' }),
        place: FEES,
        says: ['-0.5', '金额'],
        fix: 'none',
        years: [2021],
      },
      {
        name: 'half an item',
        edit: set({ 'proactive.penalty.change': 0.5 }),
        place: 'proactive.penalty.change',
        says: ['0.5'],
        fix: 'none',
        years: [2019],
      },
    ],
    near: [
      { name: 'a decrease', edit: set({ 'proactive.penalty.change': -3 }), years: [2019] },
      { name: 'money has decimals', edit: set({ [FEES]: '0.5' }), years: [2021] },
      { name: 'unreadable minus', edit: set({ [LEAF]: { raw: '-' } }) },
    ],
  },
  {
    rule: 'AR05',
    faults: [
      {
        name: 'two row totals off, columns still add up',
        edit: add({ [`${A}granted.total`]: 1, [`${A}partial.total`]: -1 }),
        place: `${A}granted.total`,
        related: [`${A}granted.naturalPerson`, `${A}granted.otherOrg`],
        says: ['三、“予以公开”一行', '总计 9', '自然人 6 ＋ 商业企业 2 ＝ 8', '相差 1'],
        fix: 'partly',
      },
      {
        name: 'one row total off',
        edit: add({ [`${A}deniedProcess.total`]: 4 }),
        place: `${A}deniedProcess.total`,
        says: ['属于四类过程性信息', '总计 4', '各项相加 ＝ 0'],
        also: ['AR06'],
        fix: 'whole',
      },
    ],
    near: [
      { name: 'a blank operand', edit: set({ [`${A}granted.commercial`]: null, [`${A}granted.total`]: 99 }) },
      {
        name: 'an unreadable operand',
        edit: set({ [`${A}granted.commercial`]: { raw: '2件' }, [`${A}granted.total`]: 99 }),
      },
      {
        name: 'a wrong column, right rows',
        edit: add({ [`${A}granted.research`]: 1, [`${A}granted.commercial`]: -1 }),
      },
    ],
  },
  {
    rule: 'AR06',
    faults: [
      {
        name: 'a request moved to another kind of applicant',
        edit: add({ [`${A}partial.research`]: 1, [`${A}partial.commercial`]: -1 }),
        place: `${A}resultsTotal.commercial`,
        related: [`${A}granted.commercial`, `${A}partial.commercial`],
        says: ['三、“商业企业”一列', '本年度办理结果总计 3', '相加 ＝ 2', '相差 1'],
        fix: 'partly',
        also: ['AR07'],
      },
      {
        name: 'a leaf forgotten in the total',
        edit: add({ [`${A}npDuplicate.otherOrg`]: 2, [`${A}npDuplicate.total`]: 2 }),
        place: `${A}resultsTotal.otherOrg`,
        says: ['法人或其他组织（其他）', '总计 0', '相差 2'],
        fix: 'partly',
      },
    ],
    near: [
      {
        name: 'a blank leaf',
        edit: set({ [`${A}deniedProcess.commercial`]: null, [`${A}resultsTotal.commercial`]: 99 }),
      },
      { name: 'only a row total wrong', edit: add({ [`${A}carriedOut.total`]: 1 }) },
    ],
  },
  {
    rule: 'AR07',
    faults: [
      {
        name: 'received and handled do not balance',
        edit: add({ [`${A}newReceived.naturalPerson`]: 1, [`${A}newReceived.commercial`]: -1 }),
        place: `${A}newReceived.naturalPerson`,
        related: [`${A}carriedIn.naturalPerson`, `${A}resultsTotal.naturalPerson`, `${A}carriedOut.naturalPerson`],
        says: [
          '三、“自然人”一列',
          '本年新收申请 9 ＋ 上年结转申请 3 ＝ 12',
          '本年度办理结果总计 9 ＋ 结转下年度继续办理 2 ＝ 11',
          '相差 1',
        ],
        fix: 'none',
      },
    ],
    near: [
      { name: 'a blank carry-over', edit: set({ [`${A}carriedIn.naturalPerson`]: null }) },
      {
        name: 'carried out instead of handled',
        edit: add({
          [`${A}newReceived.research`]: 1,
          [`${A}newReceived.total`]: 1,
          [`${A}carriedOut.research`]: 1,
          [`${A}carriedOut.total`]: 1,
        }),
      },
    ],
  },
  {
    rule: 'AR08',
    faults: [
      {
        name: 'total of the reviews off',
        edit: set({ [`${D}reconsideration.total`]: 3 }),
        place: `${D}reconsideration.total`,
        related: [`${D}reconsideration.upheld`, `${D}reconsideration.pending`],
        says: ['四、“行政复议”一组', '总计 3', '＝ 1', '相差 2'],
        fix: 'whole',
      },
      {
        name: 'a suit not in the total',
        edit: set({ [`${D}suitAfterReconsideration.pending`]: 1 }),
        place: `${D}suitAfterReconsideration.total`,
        says: ['复议后起诉', '总计 0', '＝ 1'],
        fix: 'whole',
      },
    ],
    near: [
      { name: 'a blank total', edit: set({ [`${D}reconsideration.total`]: null }) },
      {
        name: 'suits are not added to one another',
        edit: set({ [`${D}directSuit.upheld`]: 1, [`${D}directSuit.total`]: 1 }),
      },
    ],
  },
];
