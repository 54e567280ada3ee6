import { describe, expect, test } from 'vitest';
import { keptRows } from '../../../renderer/core/compose/layout/rowChains';
import { columnWidths, TABLE } from '../../../renderer/core/compose/layout/tables';
import { gridCells, type GridCell } from '../../../renderer/core/editions/grid';
import { editionOf } from '../../fixtures/reports';

/** Rows that stay together, as `first–last`. */
function chains(rows: number, kept: ReadonlySet<number>): string[] {
  const out: string[] = [];
  for (let row = 0; row < rows; row++) {
    let last = row;
    while (kept.has(last)) last++;
    if (last > row) out.push(`${row}–${last}`);
    row = last;
  }
  return out;
}

function of(edition: string, key: string): string[] {
  const table = editionOf(edition).tables[key]!;
  return chains(table.layout.length, keptRows(table.layout.length, gridCells(table), columnWidths(table)));
}

describe('rows that stay together', () => {
  test.each([
    ['2019', 'proactive', ['0–3', '4–7', '8–11', '12–14', '15–17']],
    ['2021', 'proactive', ['0–3', '4–6', '7–10', '11–13']],
    // Head and first two rows; label 三 with what it needs to be read; groups （三）（四）（五）; the end.
    ['2019', 'applications', ['0–4', '5–6', '7–14', '15–17', '18–22', '24–25']],
    ['2021', 'applications', ['0–4', '5–6', '7–14', '15–17', '18–22', '23–25', '26–27']],
    ['2021', 'disputes', ['0–3']],
  ])('%s %s', (edition, key, want) => {
    expect(of(edition, key)).toEqual(want);
  });
});

describe('a form nobody has seen yet', () => {
  const cell = (row: number, col: number, more: Partial<GridCell>): GridCell => ({
    row,
    col,
    colSpan: 1,
    rowSpan: 1,
    ...more,
  });
  const figures = (rows: number): GridCell[] =>
    Array.from({ length: rows }, (_, row) => cell(row, 1, { value: `t.r${row}.c` }));

  test('a group taller than a third of the page keeps only the rows its label needs', () => {
    const tall = [cell(0, 0, { text: '长'.repeat(40), rowSpan: 20 }), ...figures(20)];
    const want = Math.ceil((40 / 4) * (TABLE.line / TABLE.rowHeight));
    expect(chains(20, keptRows(20, tall, [1000, 1000]))).toEqual([`0–${want - 1}`, '18–19']);
    const short = [cell(0, 0, { text: '短', rowSpan: 20 }), ...figures(20)];
    expect(chains(20, keptRows(20, short, [1000, 1000]))).toEqual(['0–1', '18–19']);
  });

  test('no chain is longer than a page', () => {
    const labels = Array.from({ length: 60 }, (_, row) => cell(row, 0, { text: '只有文字的行' }));
    const kept = chains(60, keptRows(60, labels, [1000, 1000]));
    expect(kept.length).toBeGreaterThan(1);
    for (const chain of kept) {
      const [first, last] = chain.split('–').map(Number) as [number, number];
      expect((last - first + 1) * TABLE.rowHeight).toBeLessThanOrEqual(20 * 579);
    }
  });

  test.each([1, 2])('a table of %i rows', (rows) => {
    expect(keptRows(rows, figures(rows), [1000, 1000]).size).toBe(rows - 1);
  });
});
