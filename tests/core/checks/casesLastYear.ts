import { setCells } from '../../../renderer/core/report/cells';
import type { Cell } from '../../../renderer/core/report/model';
import type { PairCase } from './pairs';
import type { Edit } from './ruleCase';

const set =
  (cells: Readonly<Record<string, Cell>>): Edit =>
  (r) =>
    setCells(r, cells);

const A = 'applications.';
const D = 'disputes.';
const N = 'proactive.normativeDocs.';
const L = 'proactive.licensing.';

/** Figures against those of the year before. */
export const lastYearCases: readonly PairCase[] = [
  {
    rule: 'PY01',
    faults: [
      {
        name: 'one column differs',
        last: set({ [`${A}carriedOut.naturalPerson`]: 4 }),
        place: `${A}carriedIn.naturalPerson`,
        says: ['“自然人”一列', '上年结转申请 3', '结转下年度继续办理 4', '相差 1'],
      },
      {
        name: 'a column that was carried out and not in',
        last: set({ [`${A}carriedOut.legalService`]: 2 }),
        place: `${A}carriedIn.legalService`,
        says: ['法律服务机构', '上年结转申请 0', '结转下年度继续办理 2'],
      },
      {
        name: 'the totals differ',
        last: set({ [`${A}carriedOut.total`]: 0 }),
        place: `${A}carriedIn.total`,
        says: ['“总计”一列', '上年年报', '0', '3'],
      },
    ],
    near: [
      { name: 'last year left it blank', last: set({ [`${A}carriedOut.naturalPerson`]: null }) },
      { name: 'last year wrote it unreadably', last: set({ [`${A}carriedOut.naturalPerson`]: { raw: '00' } }) },
      { name: 'this year is still blank', edit: set({ [`${A}carriedIn.naturalPerson`]: null }) },
      {
        name: 'a report of another year',
        last: (r) => ({ ...set({ [`${A}carriedOut.total`]: 9 })(r), year: r.year - 1 }),
      },
      {
        name: 'a report of the same year',
        last: (r) => ({ ...set({ [`${A}carriedOut.total`]: 9 })(r), year: r.year + 1 }),
      },
      { name: 'what is carried out this year is another matter', edit: set({ [`${A}carriedOut.research`]: 3 }) },
    ],
  },
  {
    rule: 'PY02',
    faults: [
      {
        name: 'documents in force do not follow',
        edit: set({ [`${N}made`]: 2, [`${N}repealed`]: 1, [`${N}inForce`]: 9 }),
        last: set({ [`${N}inForce`]: 20 }),
        place: `${N}inForce`,
        related: [`${N}repealed`, `${N}made`],
        says: ['“行政规范性文件”一行', '现行有效件数 9', '上年年报的现行有效件数 20', '＝ 10', '＝ 22', '相差 12'],
        years: [2022],
      },
      {
        name: 'kinds of item do not follow',
        edit: set({ [`${L}prevItems`]: 20, [`${L}change`]: -1 }),
        last: set({ [`${L}prevItems`]: 18, [`${L}change`]: 1 }),
        place: `${L}prevItems`,
        says: ['“行政许可”一行', '上一年项目数量 20', '上一年项目数量 18', '本年增/减 1', '＝ 19', '相差 1'],
        years: [2020],
      },
      {
        name: 'a pending review is gone',
        edit: set({ [`${D}reconsideration.upheld`]: 0, [`${D}reconsideration.total`]: 0 }),
        last: set({ [`${D}reconsideration.pending`]: 1, [`${D}reconsideration.total`]: 2 }),
        place: `${D}reconsideration.total`,
        says: ['“行政复议”一组', '尚未审结 1 件', '总计只有 0 件'],
        also: ['NT03', 'NT04'],
      },
      {
        name: 'one of two pending suits is gone',
        edit: set({ [`${D}directSuit.corrected`]: 1, [`${D}directSuit.total`]: 1 }),
        last: set({ [`${D}directSuit.pending`]: 2, [`${D}directSuit.total`]: 2 }),
        place: `${D}directSuit.total`,
        says: ['未经复议直接起诉', '尚未审结 2 件', '只有 1 件'],
        also: ['NT03', 'NT04'],
      },
    ],
    near: [
      {
        name: 'documents follow',
        edit: set({ [`${N}made`]: 2, [`${N}repealed`]: 1, [`${N}inForce`]: 9 }),
        last: set({ [`${N}inForce`]: 8, [`${N}made`]: 3 }),
        years: [2022],
      },
      {
        name: 'nothing to go on across the change of form',
        edit: set({ [`${N}made`]: 2, [`${N}repealed`]: 1, [`${N}inForce`]: 9 }),
        last: set({ [`${N}totalPublic`]: 20, [`${N}newlyPublic`]: 1 }),
        years: [2021],
      },
      {
        name: 'items follow a decrease',
        edit: set({ [`${L}prevItems`]: 16, [`${L}decisions`]: 40 }),
        last: set({ [`${L}prevItems`]: 18, [`${L}change`]: -2, [`${L}decisions`]: 38 }),
        years: [2020],
      },
      { name: 'last year left a figure blank', last: set({ [`${N}inForce`]: null }), years: [2022] },
      {
        name: 'a pending review was decided',
        last: set({ [`${D}reconsideration.corrected`]: 0, [`${D}reconsideration.pending`]: 1 }),
      },
      {
        name: 'a pending suit is still pending',
        edit: set({ [`${D}directSuit.pending`]: 1, [`${D}directSuit.total`]: 1 }),
        last: set({ [`${D}directSuit.pending`]: 1, [`${D}directSuit.total`]: 1 }),
      },
      {
        name: 'this year is still blank',
        edit: set({ [`${D}directSuit.total`]: null }),
        last: set({ [`${D}directSuit.pending`]: 1 }),
      },
    ],
  },
  {
    rule: 'PY04',
    faults: [
      {
        name: 'eleven after two',
        last: set({ [`${A}newReceived.total`]: 2, [`${A}newReceived.naturalPerson`]: 0 }),
        place: `${A}newReceived.total`,
        says: ['本年新收申请', '本年 11 件', '上年年报是 2 件', '5 倍'],
      },
      {
        name: 'both what came in and what was handled',
        last: set({ [`${A}newReceived.total`]: 2, [`${A}resultsTotal.total`]: 1 }),
        place: `${A}newReceived.total`,
        related: [`${A}resultsTotal.total`],
        says: ['11', '2'],
      },
      {
        name: 'less than a fifth',
        last: set({ [`${A}newReceived.total`]: 56 }),
        place: `${A}newReceived.total`,
        says: ['本年 11 件', '56 件', '不到上年的五分之一'],
      },
      {
        name: 'six reviews after one',
        edit: set({ [`${D}reconsideration.upheld`]: 6, [`${D}reconsideration.total`]: 6 }),
        place: `${D}reconsideration.total`,
        says: ['行政复议', '本年 6 件', '1 件'],
        also: ['NT03'],
      },
      {
        name: 'no suit after five',
        last: set({ [`${D}directSuit.upheld`]: 5, [`${D}directSuit.total`]: 5 }),
        place: `${D}directSuit.total`,
        says: ['本年 0 件', '5 件'],
      },
    ],
    near: [
      { name: 'exactly five times', last: set({ [`${A}newReceived.total`]: 55, [`${A}resultsTotal.total`]: 60 }) },
      {
        name: 'exactly a fifth of last year',
        edit: set({ [`${D}reconsideration.upheld`]: 5, [`${D}reconsideration.total`]: 5 }),
      },
      { name: 'none the year before', last: set({ [`${A}newReceived.total`]: 0, [`${A}resultsTotal.total`]: 0 }) },
      {
        name: 'from one suit to none is chance',
        last: set({ [`${D}directSuit.upheld`]: 1, [`${D}directSuit.total`]: 1 }),
      },
      { name: 'from four reviews to one', last: set({ [`${D}reconsideration.total`]: 4 }) },
      { name: 'only a column jumps, not the total', last: set({ [`${A}newReceived.commercial`]: 40 }) },
      { name: 'blank this year', edit: set({ [`${A}newReceived.total`]: null }) },
      { name: 'blank last year', last: set({ [`${A}newReceived.total`]: null, [`${A}resultsTotal.total`]: null }) },
    ],
  },
];
