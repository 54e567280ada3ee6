import { setField, type TextField } from '../../../renderer/core/report/fields';
import type { Report } from '../../../renderer/core/report/model';
import { ORGAN } from './reports';
import type { Edit, RuleCase } from './ruleCase';

const put =
  (field: TextField, text: (r: Report) => string): Edit =>
  (r) =>
    setField(r, field, text(r));

const titleOf = (r: Report): string => `${ORGAN}${r.year}年政府信息公开工作年度报告`;
export const letterCases: readonly RuleCase[] = [
  {
    rule: 'CV01',
    faults: [
      {
        name: 'short name signs',
        edit: put('letter.signer', () => '松溪岭镇'),
        place: 'letter.signer',
        related: ['organ.name'],
        says: ['“松溪岭镇”', `“${ORGAN}”`],
        fix: 'whole',
      },
      {
        name: 'another organ signs',
        edit: put('letter.signer', () => '松溪坪镇人民政府'),
        place: 'letter.signer',
        says: ['松溪坪镇人民政府'],
        fix: 'whole',
      },
      {
        name: 'short name in the letter title',
        edit: put('letter.title', (r) => `松溪岭镇关于报送${r.year}年政府信息公开工作年度报告的函`),
        place: 'letter.title',
        says: ['松溪岭镇', ORGAN],
        fix: 'whole',
      },
      {
        name: 'the office writes',
        edit: put('letter.title', (r) => `${ORGAN}办公室关于报送${r.year}年政府信息公开工作年度报告的函`),
        place: 'letter.title',
        says: ['办公室'],
        fix: 'whole',
      },
      {
        name: 'no letter title',
        edit: put('letter.title', () => ''),
        place: 'letter.title',
        says: ['还没有填写'],
        fix: 'whole',
      },
      {
        name: 'short name in the report title',
        edit: put('title', (r) => titleOf(r).replace('人民政府', '')),
        place: 'title',
        says: ['松溪岭镇', ORGAN],
        fix: 'whole',
      },
      {
        name: 'county put before',
        edit: put('title', (r) => `云桥县${titleOf(r)}`),
        place: 'title',
        says: [`云桥县${ORGAN}`],
        fix: 'whole',
      },
      {
        name: 'no name at all',
        edit: put('organ.name', () => ''),
        place: 'organ.name',
        says: ['机关全称'],
        also: ['CV05'],
        fix: 'none',
      },
    ],
    near: [
      {
        name: 'spaces and line breaks are no difference',
        edit: put('title', (r) => titleOf(r).replace(ORGAN, '松溪岭镇 人民政府\n')),
      },
      {
        name: 'a letter title that names no organ',
        edit: put('letter.title', (r) => `关于报送${r.year}年政府信息公开工作年度报告的函`),
      },
      { name: 'an empty signature is not another name', edit: put('letter.signer', () => '') },
      { name: 'brackets are a matter of form', edit: put('title', (r) => titleOf(r).replace(ORGAN, `（${ORGAN}）`)) },
    ],
  },
  {
    rule: 'CV02',
    faults: [
      {
        name: 'brackets round the name',
        edit: put('title', (r) => titleOf(r).replace(ORGAN, `（${ORGAN}）`)),
        place: 'title',
        related: ['organ.name'],
        says: [`（${ORGAN}）`, titleOf({ year: 2019 } as Report).slice(0, 8)],
        fix: 'whole',
      },
      {
        name: '年度 twice',
        edit: put('title', (r) => titleOf(r).replace('年政府', '年度政府')),
        place: 'title',
        says: ['年度'],
        fix: 'whole',
      },
      {
        name: '年度工作报告',
        edit: put('title', (r) => titleOf(r).replace('工作年度报告', '年度工作报告')),
        place: 'title',
        says: ['年度工作报告'],
        fix: 'whole',
      },
      {
        name: 'characters swapped',
        edit: put('title', (r) => titleOf(r).replace('工作年度报告', '工作告年度报')),
        place: 'title',
        says: ['告年度报'],
        fix: 'whole',
      },
      {
        name: 'year first',
        edit: put('title', (r) => `${r.year}年${ORGAN}政府信息公开工作年度报告`),
        place: 'title',
        says: ['应连写为'],
        fix: 'whole',
      },
      {
        name: '附件 in front',
        edit: put('title', (r) => `附件：${titleOf(r)}`),
        place: 'title',
        says: ['附件'],
        fix: 'whole',
      },
      {
        name: 'no year',
        edit: put('title', () => `${ORGAN}政府信息公开工作年度报告`),
        place: 'title',
        says: ['应连写为'],
        fix: 'whole',
      },
      { name: 'empty', edit: put('title', () => ''), place: 'title', says: ['还没有填写'], fix: 'whole' },
    ],
    near: [
      { name: 'another name is CV01', edit: put('title', (r) => titleOf(r).replace('人民政府', '')) },
      { name: 'another year is YR01', edit: put('title', (r) => titleOf({ ...r, year: r.year - 1 })) },
      { name: 'on two lines', edit: put('title', (r) => titleOf(r).replace(ORGAN, `${ORGAN}\n`)) },
    ],
  },
  {
    rule: 'CV03',
    faults: [
      {
        name: 'late',
        edit: put('letter.date', (r) => `${r.year + 1}-02-01`),
        place: 'letter.date',
        related: ['year'],
        says: ['2月1日', '1月31日'],
        fix: 'none',
      },
      {
        name: 'within the year reported on',
        edit: put('letter.date', (r) => `${r.year}-12-30`),
        place: 'letter.date',
        says: ['12月30日', '1月2日'],
        fix: 'none',
      },
      {
        name: "new year's day",
        edit: put('letter.date', (r) => `${r.year + 1}-01-01`),
        place: 'letter.date',
        says: ['1月1日'],
        fix: 'none',
      },
      {
        name: 'no date of the calendar',
        edit: put('letter.date', (r) => `${r.year + 1}-02-30`),
        place: 'letter.date',
        says: ['不是一个日期'],
        fix: 'none',
      },
    ],
    near: [
      { name: 'first day', edit: put('letter.date', (r) => `${r.year + 1}-01-02`) },
      { name: 'last day', edit: put('letter.date', (r) => `${r.year + 1}-01-31`) },
      { name: 'no date is another rule', edit: put('letter.date', () => '') },
    ],
  },
];
