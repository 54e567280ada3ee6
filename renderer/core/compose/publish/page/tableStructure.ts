import { gridCells, type GridCell } from '../../../editions/grid';
import type { FormTable } from '../../../editions/types';

/** A note is text that heads nothing: the corner of table three, which states a relation between the lines. */
export type Role = 'value' | 'columnHeader' | 'rowHeader' | 'note';

export interface StructuredCell extends GridCell {
  readonly role: Role;
  /** every header cell that applies, columns first, outermost first [WCAG H43] */
  readonly headers: readonly GridCell[];
}

/**
 * Which cells of a form are headers, and of what, read off its grid alone so that a new edition needs no code. The forms
 * carry several levels of headers both ways, and table two changes its column headers from block to block, which `scope`
 * alone cannot say: its reach has no end in a later block with wider cells.
 */
export function structureOf(table: FormTable): readonly StructuredCell[] {
  const cells = gridCells(table);
  const valueRows = new Set(cells.filter((c) => c.value !== undefined).flatMap(rowsOf));
  const grid: Grid = { table, cells: cells.map((c) => ({ ...c, role: roleOf(c, table, valueRows) })), valueRows };
  return grid.cells.map((c) => ({ ...c, headers: [...columnHeaders(c, grid), ...rowHeaders(c, grid)] }));
}

/** A cell as wide as its table: the title of a block (第二十条第（X）项). */
export const isFullWidth = (cell: GridCell, table: FormTable): boolean => cell.colSpan === table.gridColumns;

type RoleCell = GridCell & { readonly role: Role };

interface Grid {
  readonly table: FormTable;
  readonly cells: readonly RoleCell[];
  readonly valueRows: ReadonlySet<number>;
}

const rowsOf = (cell: GridCell): number[] => Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i);

function roleOf(cell: GridCell, table: FormTable, valueRows: ReadonlySet<number>): Role {
  if (cell.value !== undefined) return 'value';
  if (cell.row < (table.headerRows ?? 0) && cell.col < (table.rowHeaderColumns ?? 0)) return 'note';
  return rowsOf(cell).some((row) => valueRows.has(row)) ? 'rowHeader' : 'columnHeader';
}

/** Labels at the left in the same row. */
function rowHeaders(cell: RoleCell, { cells }: Grid): readonly RoleCell[] {
  if (cell.role === 'columnHeader' || cell.role === 'note') return [];
  const meets = (c: GridCell): boolean => c.row < cell.row + cell.rowSpan && cell.row < c.row + c.rowSpan;
  return cells.filter((c) => c.role === 'rowHeader' && c.col < cell.col && meets(c));
}

/**
 * Column headers stand in runs of rows without values. A cell belongs to the nearest run above it; when that holds only
 * the title of a block, also to the nearest run with headers of single columns. A header's own headers are those of its
 * run that cover it whole.
 */
function columnHeaders(cell: RoleCell, grid: Grid): readonly RoleCell[] {
  if (cell.role === 'note') return [];
  const labels = grid.cells.filter((c) => c.role === 'columnHeader');
  if (cell.role === 'columnHeader') {
    const from = runStart(cell.row - 1, grid);
    return labels.filter((c) => c.row >= from && c.row < cell.row && covers(c, cell));
  }
  let found: readonly RoleCell[] = [];
  for (let row = cell.row - 1; row >= 0; row--) {
    if (grid.valueRows.has(row)) continue;
    const from = runStart(row, grid);
    const run = labels.filter((c) => c.row >= from && c.row <= row && overlaps(c, cell));
    const narrow = run.filter((c) => !isFullWidth(c, grid.table));
    found = [...(found.length === 0 ? run : narrow), ...found];
    if (narrow.length > 0) break;
    row = from;
  }
  return found;
}

/** First row of the run of label rows that ends with this row; the row after it when it is no label row. */
function runStart(row: number, { valueRows }: Grid): number {
  let start = row + 1;
  while (start > 0 && !valueRows.has(start - 1)) start--;
  return start;
}

const overlaps = (a: GridCell, b: GridCell): boolean => a.col < b.col + b.colSpan && b.col < a.col + a.colSpan;

const covers = (a: GridCell, b: GridCell): boolean => a.col <= b.col && a.col + a.colSpan >= b.col + b.colSpan;
