import type { Setting } from '../lines/paragraphLines';
import type { Cell, PageShape, Table } from '../read/content';
import { stackOf, type Stack } from './stack';

/** A table measured, not yet parted into pages. Points; x from the page's left edge. */
export interface TableLayout {
  readonly table: Table;
  /** edges of the grid columns, one more than columns */
  readonly edges: readonly number[];
  /** each row with the border above it */
  readonly heights: readonly number[];
  readonly texts: ReadonlyMap<Cell, Stack>;
  /** rows at its head that are repeated */
  readonly headerRows: number;
  readonly headerHeight: number;
}

export function measureTable(table: Table, page: PageShape, setting: Setting): TableLayout {
  const { grid, rows, border } = table;
  const width = grid.reduce((a, b) => a + b, 0);
  const spare = page.width - page.left - page.right - width;
  const shift = table.align === 'center' ? spare / 2 : table.align === 'right' ? spare : table.indent;
  const edges = [page.left + shift];
  for (const column of grid) edges.push(edges.at(-1)! + column);

  const texts = new Map<Cell, Stack>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const room = edges[cell.column + cell.span]! - edges[cell.column]! - cell.margins.left - cell.margins.right;
      texts.set(cell, stackOf(cell.paragraphs, room, setting));
    }
  }
  const heights = rowHeights(table, texts, border.weight);
  const body = rows.findIndex(({ header }) => !header);
  const headerRows = body < 0 ? 0 : body;
  return { table, edges, heights, texts, headerRows, headerHeight: sum(heights.slice(0, headerRows)) };
}

/**
 * A row is as high as its highest cell with margins and the border above it, and at least as high as it says. What a cell
 * merged down several rows needs beyond them is added to the last.
 */
function rowHeights(table: Table, texts: ReadonlyMap<Cell, Stack>, border: number): readonly number[] {
  const needOf = (cell: Cell): number => texts.get(cell)!.height + cell.margins.top + cell.margins.bottom + border;
  const heights: number[] = [];
  /** by column: what a merge still open there needs beyond the rows above */
  const open = new Map<number, number>();
  table.rows.forEach((row, n) => {
    let height = row.height;
    for (const cell of row.cells) {
      if (cell.merge === 'start') open.set(cell.column, needOf(cell));
      if (row.exact) continue;
      if (cell.merge === 'none') height = Math.max(height, needOf(cell));
      else if (endsHere(table, n, cell)) height = Math.max(height, open.get(cell.column) ?? 0);
    }
    for (const [column, need] of open) open.set(column, need - height);
    heights.push(height);
  });
  return heights;
}

const endsHere = (table: Table, row: number, cell: Cell): boolean =>
  !table.rows[row + 1]?.cells.some((below) => below.column === cell.column && below.merge === 'continue');

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
