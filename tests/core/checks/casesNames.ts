import { setField, type TextField } from '../../../renderer/core/report/fields';
import type { Report } from '../../../renderer/core/report/model';
import { ORGAN } from './reports';
import type { Edit, RuleCase } from './ruleCase';

const put =
  (field: TextField, text: (r: Report) => string): Edit =>
  (r) =>
    setField(r, field, text(r));

const PHONE = '联系电话：0999-2200110。';
const titleOf = (r: Report): string => `${ORGAN}${r.year}年政府信息公开工作年度报告`;
const body = (named: (r: Report) => string, rest = ''): Edit =>
  put(
    'letter.body',
    (r) => `按照《云桥县关于报送年度报告的通知》（云办函〔${r.year}〕8号）要求，${rest}现报送${named(r)}，请予审核。`,
  );

/** How title and letter name the report and its year. */
export const nameCases: readonly RuleCase[] = [
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
        edit: put(
          'preface',
          (r) => `依据条例，数据统计期限自${r.year - 1}年1月1日起至${r.year - 1}年12月31日止。${PHONE}`,
        ),
        place: 'preface:12-',
        related: ['year'],
        says: ['统计期限'],
        fix: 'whole',
      },
      {
        name: 'period across two years',
        edit: put('preface', (r) => `依据条例，统计期限为${r.year - 1}年12月26日至${r.year}年12月25日。${PHONE}`),
        place: 'preface:10-',
        says: ['12月26日'],
        also: ['YR02'],
        fix: 'none',
      },
      {
        name: 'period in Chinese figures',
        edit: put('overview', (r) => `统计期限从二〇一〇年一月一日到二〇一〇年十二月三十一日。\n${r.overview}`),
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
