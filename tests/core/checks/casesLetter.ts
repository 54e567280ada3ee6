import { setField, type TextField } from '../../../renderer/core/report/fields';
import type { Report } from '../../../renderer/core/report/model';
import { ORGAN } from './reports';
import type { Edit, RuleCase } from './ruleCase';

const put =
  (field: TextField, text: (r: Report) => string): Edit =>
  (r) =>
    setField(r, field, text(r));

const titleOf = (r: Report): string => `${ORGAN}${r.year}年政府信息公开工作年度报告`;
const body = (named: (r: Report) => string, rest = ''): Edit =>
  put('letter.body', (r) => `按照《云桥县关于报送年度报告的通知》要求，${rest}现报送${named(r)}，请予审核。`);

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
  {
    rule: 'CV05',
    faults: [
      {
        name: 'another name',
        edit: body((r) => `《松溪岭镇${r.year}年信息公开工作报告》`),
        place: 'letter.body',
        related: ['title'],
        says: ['信息公开工作报告》', `《${ORGAN}`],
        fix: 'whole',
      },
      {
        name: 'short form',
        edit: body((r) => `《${r.year}年年度报告》`),
        place: 'letter.body',
        says: ['年年度报告》'],
        fix: 'whole',
      },
      {
        name: 'another organ, last year',
        edit: body((r) => `《松溪坪镇人民政府${r.year - 1}年政府信息公开工作年度报告》`),
        place: 'letter.body',
        says: ['松溪坪镇'],
        fix: 'whole',
      },
    ],
    near: [
      { name: 'no report named in 《》', edit: body(() => '我镇年报') },
      {
        name: 'notices, forms and rules are not the report',
        edit: body(
          (r) => `《${titleOf(r)}》`,
          '并对照《政府信息公开工作年度报告格式》和《关于印发《政府信息公开工作年度报告》编写要求的通知》，',
        ),
      },
      {
        name: 'reports on other matters',
        edit: body((r) => `《${titleOf(r)}》`, '与《2020年法治政府建设年度报告》一并，'),
      },
      {
        name: 'last year beside the right one',
        edit: body((r) => `《${titleOf({ ...r, year: r.year - 1 })}》之后的《${titleOf(r)}》`),
      },
      { name: 'a wrong title, the right name here', edit: put('title', () => `${ORGAN}年报`) },
    ],
  },
  {
    rule: 'YR01',
    faults: [
      {
        name: 'title of last year',
        edit: put('title', (r) => titleOf({ ...r, year: r.year - 1 })),
        place: 'title',
        related: ['year'],
        says: ['标题', '年'],
        fix: 'whole',
      },
      {
        name: 'letter title of last year',
        edit: put('letter.title', (r) => `${ORGAN}关于报送${r.year - 1}年政府信息公开工作年度报告的函`),
        place: 'letter.title',
        says: ['报送函标题'],
        fix: 'whole',
      },
      {
        name: 'letter names last year',
        edit: body((r) => `《${titleOf({ ...r, year: r.year - 1 })}》`),
        place: 'letter.body',
        says: ['报送函正文'],
        fix: 'whole',
      },
      {
        name: 'letter speaks of last year',
        edit: body((r) => `《${titleOf(r)}》`, '2010年政府信息公开工作年度报告已编制完成，'),
        place: 'letter.body',
        says: ['2010年'],
        fix: 'whole',
      },
      {
        name: 'period of last year',
        edit: put('preface', (r) => `数据统计期限自${r.year - 1}年1月1日起至${r.year - 1}年12月31日止。`),
        place: 'preface:7-',
        related: ['year'],
        says: ['统计期限'],
        fix: 'whole',
      },
      {
        name: 'period across two years',
        edit: put('preface', (r) => `统计期限为${r.year - 1}年12月26日至${r.year}年12月25日。`),
        place: 'preface:5-',
        says: ['12月26日'],
        fix: 'none',
      },
      {
        name: 'period in Chinese figures',
        edit: put('overview', () => '统计期限从二〇一〇年一月一日到二〇一〇年十二月三十一日。'),
        place: 'overview:5-',
        says: ['二〇一〇年'],
        fix: 'whole',
      },
    ],
    near: [
      { name: 'period without its second year', edit: put('preface', (r) => `统计期限为${r.year}年1月1日—12月31日。`) },
      {
        name: 'other years elsewhere',
        edit: put(
          'preface',
          (r) => `依据2019年修订的条例编制，统计期限为${r.year}年1月1日至${r.year}年12月31日，${r.year + 1}年1月公布。`,
        ),
      },
      {
        name: 'looking back',
        edit: body((r) => `《${titleOf(r)}》`, '与2010年政府信息公开工作年度报告相比更加完整，'.replace('与', '较')),
      },
      {
        name: 'a title without a year is a matter of form',
        edit: put('title', () => `${ORGAN}政府信息公开工作年度报告`),
      },
    ],
  },
];
