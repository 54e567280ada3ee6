import type { GridCell } from '../../editions/grid';
import { lineCount } from '../text/lineCount';
import { LINE, SIZE } from './page';
import { PAGE_LINES } from './redHead';
import { TABLE } from './tables';

/** A group taller than a third of the page may break: kept whole it could leave that much of a page white. Twips. */
const TALLEST_GROUP = (PAGE_LINES * LINE) / 3;

/** Head, first rows and the heading above them must fit one page, or a program cannot keep them together. */
const LONGEST_CHAIN = (PAGE_LINES - 2) * LINE;

/**
 * Which rows of a statutory table stay on one page with the row below: the head with the first two rows of figures, a row
 * of labels with its figures, and a group (a label merged down rows, or the rows between two rows of labels) as a whole. A
 * group too tall for that keeps the rows its label needs to be read, at least two.
 * @param cells of the whole table, with places
 * @param widths of the grid columns, in twips
 */
export function keptRows(rows: number, cells: readonly GridCell[], widths: readonly number[]): ReadonlySet<number> {
  const heights = rowHeights(rows, cells, widths);
  const figures = new Set(cells.flatMap((c) => (c.value === undefined ? [] : [c.row])));
  const height = (from: number, to: number): number => heights.slice(from, to).reduce((a, b) => a + b, 0);
  const kept = new Set<number>();
  const keep = (from: number, to: number): void => {
    for (let row = from; row < to - 1; row++) kept.add(row);
  };
  const group = (from: number, to: number, label: number): void => {
    if (height(from, to) <= TALLEST_GROUP) return keep(from, to);
    let end = from + 2;
    while (end < to && height(from, end) < label) end++;
    keep(from, Math.min(end, to));
  };

  for (let row = 0; row < rows; row++) if (!figures.has(row)) kept.add(row);
  for (let from = 0; from < rows; from++) {
    if (!figures.has(from) || figures.has(from - 1)) continue;
    let to = from + 1;
    while (figures.has(to)) to++;
    group(from, to, 0);
  }
  for (const cell of cells) {
    if (cell.value !== undefined || cell.rowSpan < 2 || !figures.has(cell.row)) continue;
    group(cell.row, cell.row + cell.rowSpan, textHeight(cell, widths));
  }
  // A page with nothing but the head and one row looks like a mistake.
  keep(rows - 2, rows);
  kept.delete(rows - 1);
  return shortened(kept, heights);
}

/** Chains longer than a page are let go where they reach its end. */
function shortened(kept: ReadonlySet<number>, heights: readonly number[]): ReadonlySet<number> {
  const out = new Set<number>();
  let chain = 0;
  heights.forEach((height, row) => {
    chain += height;
    if (kept.has(row) && chain + (heights[row + 1] ?? 0) <= LONGEST_CHAIN) out.add(row);
    else chain = 0;
  });
  return out;
}

/** Heights as the labels make them. Figures are short; what is typed in their place may make a row taller. Twips. */
function rowHeights(rows: number, cells: readonly GridCell[], widths: readonly number[]): readonly number[] {
  return Array.from({ length: rows }, (_, row) =>
    Math.max(TABLE.rowHeight, ...cells.flatMap((c) => (c.row === row && c.rowSpan === 1 ? textHeight(c, widths) : []))),
  );
}

function textHeight(cell: GridCell, widths: readonly number[]): number {
  const width = widths.slice(cell.col, cell.col + cell.colSpan).reduce((a, b) => a + b, 0);
  // A merged label stands in the middle, without the inset of a row's own.
  const inset = cell.rowSpan > 1 ? 0 : TABLE.label.left + TABLE.label.right;
  const capacity = Math.floor((width - 2 * TABLE.cellMargin - inset) / (SIZE.cell * 10));
  return lineCount(cell.text ?? '', Math.max(1, capacity)) * TABLE.line;
}
