import { describe, expect, it } from 'vitest';
import { placeName } from '../../../renderer/core/editions/placeName';
import { valueCells } from '../../../renderer/core/editions/grid';
import { TEXT_FIELDS } from '../../../renderer/core/report/fields';
import { editionOf, editions } from './bundle';
import { cleanReport } from '../checks/reports';

describe('names of places', () => {
  it.each([
    ['applications.granted.naturalPerson', '三、收到和处理申请情况 · 予以公开 · 自然人', '三 · 予以公开 · 自然人'],
    [
      'applications.resultsTotal.total',
      '三、收到和处理申请情况 · 本年度办理结果总计 · 总计',
      '三 · 本年度办理结果总计 · 总计',
    ],
    [
      'applications.partial.otherOrg',
      '三、收到和处理申请情况 · 部分公开 · 法人或其他组织（其他）',
      '三 · 部分公开 · 法人或其他组织（其他）',
    ],
    [
      'disputes.directSuit.pending',
      '四、行政复议、行政诉讼情况 · 未经复议直接起诉 · 尚未审结',
      '四 · 未经复议直接起诉 · 尚未审结',
    ],
    [
      'proactive.fees.amountWan',
      '二、主动公开情况 · 行政事业性收费 · 本年收费金额',
      '二 · 行政事业性收费 · 本年收费金额',
    ],
    ['applications.granted', '三、收到和处理申请情况 · 予以公开', '三 · 予以公开'],
    ['applications.granted.extra', '三、收到和处理申请情况 · 予以公开 · 多出的一格', '三 · 予以公开 · 多出的一格'],
    ['applications.foreign.total', '三、收到和处理申请情况 · 多出的一行', '三 · 多出的一行'],
    ['overview', '一、总体情况', '一'],
    ['overview:3-5', '一、总体情况', '一'],
    ['letter.date', '报送函 · 成文日期', '报送函 · 成文日期'],
    ['organ.phone', '机关信息', '机关信息'],
    ['foreign.row.cell', '表格', '表格'],
    ['constructor.toString.valueOf', '表格', '表格'],
  ])('%s', (place, line, chip) => {
    expect(placeName(editionOf('2021'), place)).toBe(line);
    expect(placeName(editionOf('2021'), place, 'chip')).toBe(chip);
  });

  it('tells the paragraph of a span', () => {
    const report = { ...cleanReport(2021), overview: '一段。\n二段。\n三段。' };
    expect(placeName(editionOf('2021'), 'overview:5-6', 'chip', report)).toBe('一 · 第2段');
  });

  it.each(editions.all.map((e) => [e.id, e] as const))(
    'names every cell of form %s apart, in Chinese',
    (_id, edition) => {
      const names = valueCells(edition).map((c) => placeName(edition, c.place));
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((n) => /[A-Za-z]/.test(n))).toEqual([]);
    },
  );

  it.each(TEXT_FIELDS)('has a name for %s', (field) => {
    expect(placeName(editionOf('2021'), field)).toMatch(/^[\u3400-\u9fff、· ]+$/);
  });
});
