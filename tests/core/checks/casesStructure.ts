import { setCells } from '../../../renderer/core/report/cells';
import type { Report } from '../../../renderer/core/report/model';
import { cleanReport, YEARS } from './reports';
import type { Edit, RuleCase } from './ruleCase';

const put =
  (change: Partial<Report>): Edit =>
  (r) => ({ ...r, ...change });

/** The report on the form of another year. */
const onFormOf =
  (year: number): Edit =>
  (r) => ({ ...r, edition: cleanReport(year).edition, tables: cleanReport(year).tables });

const A = 'applications.';

export const structureCases: readonly RuleCase[] = [
  {
    rule: 'ST01',
    faults: [
      {
        name: 'newer form',
        edit: onFormOf(2021),
        place: 'edition',
        related: ['year'],
        says: ['2019年试行格式', '2021年修订格式'],
        also: ['ST12', 'NT13'],
        fix: 'none',
        years: [2019],
      },
      {
        name: 'older form',
        edit: onFormOf(2019),
        place: 'edition',
        related: ['year'],
        says: ['2021年', '2019年试行格式'],
        fix: 'none',
        years: [2021],
      },
    ],
    near: YEARS.map((year) => ({ name: `first year of its form ${year}`, edit: (r) => r, years: [year] })),
  },
  {
    rule: 'ST02',
    faults: [
      {
        name: 'section one empty',
        edit: put({ overview: '' }),
        place: 'overview',
        says: ['一、总体情况', '还没有内容'],
        fix: 'none',
      },
      {
        name: 'section six only spaces',
        edit: put({ other: ' \n　' }),
        place: 'other',
        says: ['六、其他需要报告的事项'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'nothing to report is said', edit: put({ other: '无' }) },
      { name: 'section five has its own rule', edit: put({ problems: '' }) },
      { name: 'a preface is not required by the form', edit: put({ preface: '' }) },
    ],
  },
  {
    rule: 'ST05',
    faults: [
      {
        name: 'an eighth figure in a row of table three',
        edit: (r) => setCells(r, { [`${A}carriedOut.extra1`]: 5 }),
        place: `${A}carriedOut.extra1`,
        says: ['结转下年度继续办理', '7 个数', '现有 8 个', '5'],
        fix: 'whole',
      },
      {
        name: 'a row the form does not have',
        edit: (r) => setCells(r, { [`${A}other.naturalPerson`]: 1, [`${A}other.total`]: 1 }),
        place: `${A}other.naturalPerson`,
        related: [`${A}other.total`],
        says: ['三、', '多出的一行', '现有 2 个'],
        fix: 'whole',
      },
      {
        name: 'a table the form does not have',
        edit: (r) => setCells(r, { 'fees.a.b': '3' }),
        place: 'fees.a.b',
        says: ['表格', '3'],
        fix: 'whole',
      },
      {
        name: 'keys that are no names',
        edit: (r) => ({ ...r, tables: { ...r.tables, '坏.键': { 'a b': { '': 7 } } } }),
        place: 'tables',
        says: ['7'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'an empty row the form does not have', edit: (r) => setCells(r, { [`${A}other.total`]: null }) },
      { name: 'an extra cell without a figure', edit: (r) => setCells(r, { [`${A}carriedOut.extra1`]: null }) },
      { name: 'a missing cell is AR01', edit: (r) => ({ ...r, tables: { ...r.tables, disputes: {} } }) },
    ],
  },
  {
    rule: 'ST10',
    faults: [
      {
        name: 'empty',
        edit: put({ problems: '' }),
        place: 'problems',
        says: ['五、存在的主要问题及改进情况', '还没有内容'],
        fix: 'none',
      },
      {
        name: 'nothing but 无',
        edit: put({ problems: '无。' }),
        place: 'problems',
        says: ['1 个字', '10 个字'],
        fix: 'none',
      },
      {
        name: 'nine characters, padded',
        edit: put({ problems: '目 录 更 新 不 够 及 时 了 ！！！' }),
        place: 'problems',
        says: ['9 个字'],
        also: ['TX06'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'ten characters', edit: put({ problems: '目录更新慢，已定专人。' + '改' }) },
      { name: 'a number counts as written', edit: put({ problems: '3个村更新偏慢，将按月查。' }) },
      {
        name: 'a long section with many breaks',
        edit: put({ problems: '\n\n' + '目录偏粗，\n'.repeat(3) + '将细化。' }),
      },
    ],
  },
];
