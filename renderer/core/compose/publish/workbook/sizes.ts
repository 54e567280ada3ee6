import { gridCells, type GridCell } from '../../../editions/grid';
import type { FormTable } from '../../../editions/types';
import { columnWidths } from '../../layout/tables';
import { charactersWide } from '../../text/width';

/** 宋体 at this size; widths below are in digits of it, heights in points. */
export const FONT = { family: '宋体', size: 11 } as const;

/** Of one digit, in twips of the printed table; what makes the sheet about as wide as a portrait page. */
const TWIPS_PER_DIGIT = 100;
/** Room a cell keeps free at its sides. */
const CELL_MARGIN = 1.5;
const LINE = 15;
const ROW = 22;
/** Highest row a spreadsheet takes is 409 points. */
const HIGHEST = 400;

/** A grid cell with the text that stands in it, '' when blank. */
export interface FilledCell extends GridCell {
  readonly shown: string;
  readonly isNumber: boolean;
}

export const fill = (
  table: FormTable,
  shown: (cell: GridCell) => Pick<FilledCell, 'shown' | 'isNumber'>,
): readonly FilledCell[] => gridCells(table).map((cell) => ({ ...cell, ...shown(cell) }));

/** Width of every column, in digits: as in print, wider where a number would not fit (it would show as ####). */
export function sheetWidths(table: FormTable, cells: readonly FilledCell[]): readonly number[] {
  return columnWidths(table).map((twips, col) => {
    const numbers = cells.filter((c) => c.isNumber && c.col === col && c.colSpan === 1);
    return Math.max(twips / TWIPS_PER_DIGIT, ...numbers.map((c) => c.shown.length + CELL_MARGIN));
  });
}

/**
 * Height of every row, in points. Set here because spreadsheets do not fit a row to merged cells; a text longer than the
 * highest row takes stays whole in its cell and is cut only in sight.
 */
export function sheetHeights(
  table: FormTable,
  cells: readonly FilledCell[],
  widths: readonly number[],
): readonly number[] {
  const heights = table.layout.map(() => ROW);
  // Low cells first: a tall one then adds only what its rows do not have yet.
  for (const cell of [...cells].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const others = heights.slice(cell.row, last).reduce((a, b) => a + b, 0);
    const width = widths.slice(cell.col, cell.col + cell.colSpan).reduce((a, b) => a + b, 0) - CELL_MARGIN;
    const wanted = linesOf(cell.shown, width) * LINE + ROW - LINE - others;
    heights[last] = Math.min(HIGHEST, Math.max(heights[last] ?? ROW, wanted));
  }
  return heights;
}

/** A Han character takes two digits' room; lines end at line breaks too. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((charactersWide(line) * 2) / width)), 0);
