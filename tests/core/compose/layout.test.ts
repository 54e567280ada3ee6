import { describe, expect, test } from 'vitest';
import { columnWidths, TABLE } from '../../../renderer/core/compose/layout/tables';
import { BODY_SPACING, LINE, MARGIN, PAGE, SIZE, TEXT_WIDTH } from '../../../renderer/core/compose/layout/page';
import { editionOf } from '../../fixtures/reports';

const twips = (mm: number): number => (mm / 25.4) * 1440;

describe('page and grid of GB/T 9704-2012', () => {
  test.each([
    ['page width 210 mm', PAGE.width, 210],
    ['page height 297 mm', PAGE.height, 297],
    ['天头 37 mm', MARGIN.top, 37],
    ['订口 28 mm', MARGIN.left, 28],
    ['type area 156 mm wide', TEXT_WIDTH, 156],
    ['type area 225 mm high', PAGE.height - MARGIN.top - MARGIN.bottom, 225],
  ])('%s', (_, got, mm) => {
    expect(Math.abs(got - twips(mm))).toBeLessThanOrEqual(1);
  });

  test('exactly 22 lines fit the type area', () => {
    expect(Math.floor((PAGE.height - MARGIN.top - MARGIN.bottom) / LINE)).toBe(22);
  });

  test('exactly 28 characters fit a line', () => {
    const character = SIZE.body * 10 + BODY_SPACING;
    expect(Math.floor(TEXT_WIDTH / character)).toBe(28);
  });
});

describe('column widths', () => {
  test.each([
    ['2019', 'proactive', [2211, 2211, 2211, 2211]],
    ['2021', 'applications', [740, 1000, 2449, 665, 665, 665, 665, 665, 665, 665]],
    ['2021', 'disputes', [...Array<number>(9).fill(590), ...Array<number>(6).fill(589)]],
  ])('%s %s', (edition, table, widths) => {
    expect(columnWidths(editionOf(edition).tables[table]!)).toEqual(widths);
  });

  test.each([
    { gridColumns: 7 },
    { gridColumns: 12, rowHeaderColumns: 1 },
    { gridColumns: 13, rowHeaderColumns: 5 },
    { gridColumns: 40, rowHeaderColumns: 2 },
  ])('an unknown form %o gets positive widths that fill the table', (table) => {
    const widths = columnWidths(table);
    expect(widths).toHaveLength(table.gridColumns);
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(TABLE.width);
  });
});
