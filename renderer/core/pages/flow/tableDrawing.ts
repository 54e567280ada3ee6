import type { Habits } from '../lines/habits';
import type { Cell } from '../read/content';
import type { PageItem } from '../types';
import { drawStack } from './stack';
import type { TableLayout } from './tableLayout';

/** Rows of a table that stand together on one page, top to bottom. */
export type TablePart = readonly { readonly row: number; readonly top: number }[];

/**
 * Texts and borders of a part of a table. A merged cell that goes on from the page before stands empty here: its text was
 * drawn there.
 */
export function drawTablePart(layout: TableLayout, part: TablePart, habits: Habits, out: PageItem[]): void {
  const { table, edges, heights, texts } = layout;
  const weight = table.border.weight;
  const bottomOf = (n: number): number => part[n]!.top + heights[part[n]!.row]!;
  part.forEach(({ row, top }, n) => {
    for (const cell of table.rows[row]!.cells) {
      if (cell.merge === 'continue') continue;
      let last = n;
      while (cell.merge === 'start' && follows(part, last + 1) && goesOn(layout, part[last + 1]!.row, cell)) last++;
      const broken =
        habits.brokenCellsOnTop && last > n && last + 1 === part.length && part[last]!.row + 1 < table.rows.length;
      const stack = texts.get(cell)!;
      const [upper, lower] = [top + weight + cell.margins.top, bottomOf(last) - cell.margins.bottom];
      const spare = lower - upper - stack.height;
      const shift = broken ? 0 : cell.vertical === 'center' ? spare / 2 : cell.vertical === 'bottom' ? spare : 0;
      drawStack(stack, edges[cell.column]! + cell.margins.left, upper + shift, out);
    }
  });
  drawBorders(layout, part, out);
}

/** Whether a row of the part is also in the table the one below the row before: not so below a repeated head. */
const follows = (part: TablePart, n: number): boolean => n > 0 && part[n]?.row === part[n - 1]!.row + 1;

const cellAt = (layout: TableLayout, row: number, column: number): Cell | undefined =>
  layout.table.rows[row]?.cells.find((cell) => cell.column <= column && column < cell.column + cell.span);

const goesOn = (layout: TableLayout, row: number, above: Cell): boolean => {
  const cell = cellAt(layout, row, above.column);
  return cell?.column === above.column && cell.merge === 'continue';
};

/** Thin rectangles: horizontal ones hang below the edge of a row, vertical ones stand across the edge of a column. */
function drawBorders(layout: TableLayout, part: TablePart, out: PageItem[]): void {
  const { edges, heights, table } = layout;
  const { weight, color } = table.border;
  const columns = edges.length - 1;
  const half = weight / 2;
  const rect = (x: number, y: number, width: number, height: number): void =>
    void out.push({ kind: 'rect', x, y, width, height, color });

  for (let n = 0; n <= part.length; n++) {
    const above = part[n - 1];
    const y = part[n]?.top ?? above!.top + heights[above!.row]!;
    const open = (column: number): boolean =>
      !follows(part, n) || cellAt(layout, part[n]!.row, column)?.merge !== 'continue';
    for (const [from, to] of stretches(columns, open)) {
      rect(edges[from]! - half, y, edges[to]! - edges[from]! + weight, weight);
    }
  }
  for (let edge = 0; edge <= columns; edge++) {
    const open = (n: number): boolean => {
      const row = part[n]!.row;
      return edge === columns || cellAt(layout, row, edge)?.column === edge;
    };
    for (const [from, to] of stretches(part.length, open)) {
      const bottom = part[to - 1]!.top + heights[part[to - 1]!.row]!;
      rect(edges[edge]! - half, part[from]!.top, weight, bottom - part[from]!.top);
    }
  }
}

/** Runs of numbers from 0 to before `count` for which something holds: first and one past the last. */
function stretches(count: number, holds: (n: number) => boolean): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  for (let from = 0; from < count; from++) {
    if (!holds(from)) continue;
    let to = from;
    while (to < count && holds(to)) to++;
    out.push([from, to]);
    from = to;
  }
  return out;
}
