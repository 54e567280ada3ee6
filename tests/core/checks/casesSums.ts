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

/** Sums of tables three and four. */
export const sumCases: readonly RuleCase[] = [
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
      { name: 'a blank total', edit: set({ [`${A}granted.total`]: null }) },
      {
        name: 'a request of every kind of applicant',
        edit: add({
          [`${A}npDuplicate.naturalPerson`]: 1,
          [`${A}npDuplicate.commercial`]: 2,
          [`${A}npDuplicate.research`]: 3,
          [`${A}npDuplicate.publicWelfare`]: 4,
          [`${A}npDuplicate.legalService`]: 5,
          [`${A}npDuplicate.otherOrg`]: 6,
          [`${A}npDuplicate.total`]: 21,
        }),
      },
      {
        name: 'fractions that add up are AR04',
        edit: set({
          [`${A}npPetition.naturalPerson`]: 0.1,
          [`${A}npPetition.commercial`]: 0.2,
          [`${A}npPetition.total`]: 0.3,
        }),
      },
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
      { name: 'a blank grand total', edit: set({ [`${A}resultsTotal.commercial`]: null }) },
      {
        name: 'a result moved to another line of the same applicant',
        edit: add({
          [`${A}granted.naturalPerson`]: -2,
          [`${A}granted.total`]: -2,
          [`${A}unableNotHeld.naturalPerson`]: 2,
          [`${A}unableNotHeld.total`]: 2,
        }),
      },
      {
        name: 'the three lines of other handling add up',
        edit: add({
          [`${A}granted.naturalPerson`]: -3,
          [`${A}granted.total`]: -3,
          [`${A}ohNoCorrection.naturalPerson`]: 1,
          [`${A}ohNoCorrection.total`]: 1,
          [`${A}ohFeeUnpaid.naturalPerson`]: 1,
          [`${A}ohFeeUnpaid.total`]: 1,
          [`${A}ohOther.naturalPerson`]: 1,
          [`${A}ohOther.total`]: 1,
        }),
        years: [2021],
      },
      {
        name: 'the one line of other handling',
        edit: add({
          [`${A}granted.naturalPerson`]: -3,
          [`${A}granted.total`]: -3,
          [`${A}otherHandling.naturalPerson`]: 3,
          [`${A}otherHandling.total`]: 3,
        }),
        years: [2019],
      },
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
      {
        name: 'a column carried out and never received',
        edit: add({ [`${A}carriedOut.legalService`]: 1, [`${A}carriedOut.naturalPerson`]: -1 }),
        place: `${A}newReceived.legalService`,
        related: [`${A}carriedOut.legalService`],
        says: ['法律服务机构', '＝ 0', '＝ 1', '相差 1'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'a blank grand total', edit: set({ [`${A}resultsTotal.naturalPerson`]: null }) },
      { name: 'an unreadable carry-over', edit: set({ [`${A}carriedOut.naturalPerson`]: { raw: '00' } }) },
      { name: 'nothing in a column', edit: (r) => r },
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
        also: ['NT03'],
        fix: 'whole',
      },
      {
        name: 'a suit not in the total',
        edit: set({ [`${D}suitAfterReconsideration.pending`]: 1 }),
        place: `${D}suitAfterReconsideration.total`,
        says: ['复议后起诉', '总计 0', '＝ 1'],
        // The text says that there was no suit: once the total is right, that is wrong.
        fix: 'partly',
      },
    ],
    near: [
      {
        name: 'each group adds up with what is pending',
        edit: set({
          [`${D}reconsideration.pending`]: 2,
          [`${D}reconsideration.total`]: 3,
          [`${D}directSuit.otherResult`]: 1,
          [`${D}directSuit.corrected`]: 1,
          [`${D}directSuit.total`]: 2,
        }),
      },
      { name: 'a blank result', edit: set({ [`${D}directSuit.upheld`]: null, [`${D}directSuit.total`]: 5 }) },
      {
        name: 'an unreadable result',
        edit: set({ [`${D}directSuit.upheld`]: { raw: '/' }, [`${D}directSuit.total`]: 5 }),
      },
      { name: 'a blank total', edit: set({ [`${D}reconsideration.total`]: null }) },
      {
        name: 'suits are not added to one another',
        edit: set({ [`${D}directSuit.upheld`]: 1, [`${D}directSuit.total`]: 1 }),
      },
    ],
  },
];
