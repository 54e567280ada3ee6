import type { SourceTable } from '../source';

/** A cell of the source with its place in the grid; it covers `rowSpan` × `colSpan` slots from there. */
export interface GridText {
  readonly text: string;
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Grid {
  /** cells by the row they begin in, left to right */
  readonly rows: readonly (readonly GridText[])[];
  /** widest row, cells covered from above included */
  readonly width: number;
  /** the cell that covers a slot */
  at(row: number, col: number): GridText | undefined;
  /** slots covered in a row, up to the last one that is */
  widthOf(row: number): number;
}

/** A statutory table has 15 columns and 28 rows; whatever is much larger is none, and must not cost time. */
const WIDEST = 64;
const LONGEST = 1500;

/** Spans spelled out as in HTML; null for a table too large to be one of the form. */
export function expand(table: SourceTable): Grid | null {
  if (table.rows.length > LONGEST) return null;
  const slots: GridText[][] = table.rows.map(() => []);
  const rows: GridText[][] = table.rows.map(() => []);
  for (const [row, source] of table.rows.entries()) {
    let col = 0;
    for (const cell of source.cells) {
      while (slots[row]![col] !== undefined) col++;
      const colSpan = Math.max(1, Math.trunc(cell.colSpan) || 1);
      if (col + colSpan > WIDEST) return null;
      const rowSpan = Math.min(Math.max(1, Math.trunc(cell.rowSpan) || 1), table.rows.length - row);
      const placed = { text: cell.text, row, col, rowSpan, colSpan };
      rows[row]!.push(placed);
      for (let r = row; r < row + rowSpan; r++) for (let c = col; c < col + colSpan; c++) slots[r]![c] ??= placed;
      col += colSpan;
    }
  }
  return gridOf(rows, slots);
}

/** Rows and columns exchanged: some offices print the form on its side. */
export function transpose(grid: Grid): Grid {
  const slots: GridText[][] = Array.from({ length: grid.width }, () => []);
  const rows: GridText[][] = Array.from({ length: grid.width }, () => []);
  for (const cell of grid.rows.flat()) {
    const { text, row, col, rowSpan, colSpan } = cell;
    const turned = { text, row: col, col: row, rowSpan: colSpan, colSpan: rowSpan };
    rows[col]!.push(turned);
    for (let r = 0; r < colSpan; r++) for (let c = 0; c < rowSpan; c++) slots[col + r]![row + c] ??= turned;
  }
  for (const row of rows) row.sort((a, b) => a.col - b.col);
  return gridOf(rows, slots);
}

function gridOf(rows: readonly GridText[][], slots: readonly GridText[][]): Grid {
  return {
    rows,
    width: Math.max(0, ...slots.map((r) => r.length)),
    at: (row, col) => slots[row]?.[col],
    widthOf: (row) => slots[row]?.length ?? 0,
  };
}

/** The words of a row for the reader's eye: cells parted by a blank, blank ones left out. */
export const rowText = (grid: Grid, row: number): string =>
  (grid.rows[row] ?? [])
    .map((c) => c.text.replace(/\s+/g, ' ').trim())
    .filter((t) => t !== '')
    .join(' ');

export const isBlankText = (text: string): boolean => !/[^\s\u00a0\u3000\p{Cf}\p{Cc}]/u.test(text);
