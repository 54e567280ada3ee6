import { describe, expect, it } from 'vitest';
import { columnSizes } from '../../../renderer/components/formGrid/columns';
import { buildModel, sameColumn } from '../../../renderer/components/formGrid/layout';
import { EVERY_TABLE, tableCells } from './tables';

const nameIn = (edition: string, table: string, place: string) =>
  buildModel(tableCells(edition, table)).stopAt.get(`${table}.${place}`)?.name;

describe('names of value cells for screen readers', () => {
  const cases: readonly [edition: string, table: string, place: string, name: string][] = [
    ['2021', 'applications', 'newReceived.naturalPerson', '一、本年新收政府信息公开申请数量，申请人情况 自然人'],
    [
      '2021',
      'applications',
      'deniedStateSecret.research',
      '三、本年度办理结果 （三）不予公开 1.属于国家秘密，申请人情况 法人或其他组织 科研机构',
    ],
    ['2021', 'proactive', 'normativeDocs.made', '行政规范性文件，第二十条第（一）项 本年制发件数'],
    ['2021', 'proactive', 'fees.amountWan', '行政事业性收费，第二十条第（八）项 本年收费金额（单位：万元）'],
    ['2019', 'proactive', 'fees.change', '行政事业性收费，第二十条第（八）项 本年增/减'],
    ['2021', 'disputes', 'directSuit.pending', '行政诉讼 未经复议直接起诉 尚未审结'],
  ];
  it.each(cases)('%s %s.%s', (edition, table, place, name) => {
    expect(nameIn(edition, table, place)).toBe(name);
  });
  it.each(EVERY_TABLE)('$edition $table: no two cells share a name', ({ edition, table }) => {
    const names = buildModel(tableCells(edition, table)).stops.map((s) => s.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('a column is lit only under its own head, not across blocks of table two', () => {
  const { stopAt } = buildModel(tableCells('2021', 'proactive'));
  const at = (place: string) => stopAt.get(`proactive.${place}`)!;
  expect(sameColumn(at('regulations.made'), at('normativeDocs.made'))).toBe(true);
  expect(sameColumn(at('regulations.made'), at('licensing.decisions'))).toBe(false);
});

it('column sizes add up to the table and keep value columns wide enough for two characters', () => {
  const sizes = columnSizes([34, 74, 203, 64, 64, 64, 64, 64, 64, 64], 3);
  expect(sizes.widths.reduce((sum, w) => sum + Number.parseFloat(w), 0)).toBeCloseTo(100, 1);
  const least = Number.parseFloat(sizes.minWidth);
  expect((least * 64) / 759).toBeCloseTo(2.6, 2);
  expect(Number.parseFloat(sizes.lefts[3]!)).toBeCloseTo((least * 311) / 759, 2);
});
