import type { FormTable } from '../../../editions/types';
import { isFullWidth, type StructuredCell } from './tableStructure';

export interface RowGroups {
  /** widths of the column groups, or none */
  readonly columns: readonly number[];
  /** rows of the repeated heading, maybe none */
  readonly head: readonly number[];
  /** rows of each body: a block with its title, a tall label with its rows, or plain rows between them */
  readonly bodies: readonly (readonly number[])[];
}

/** The rows and columns in groups, so that `rowgroup` and `colgroup` headers reach as far as the form means them to. */
export function groupsOf(table: FormTable, cells: readonly StructuredCell[]): RowGroups {
  const headRows = table.headerRows ?? 0;
  const rows = table.layout.map((_, row) => row);
  return { columns: columnGroups(table, cells), head: rows.slice(0, headRows), bodies: bodies(table, cells, headRows) };
}

/** One group per cell of the first heading row; HTML knows no groups within groups. */
function columnGroups(table: FormTable, cells: readonly StructuredCell[]): readonly number[] {
  const spans = cells.filter((c) => c.row === 0).map((c) => c.colSpan);
  return (table.headerRows ?? 0) > 0 && spans.some((span) => span > 1) ? spans : [];
}

function bodies(table: FormTable, cells: readonly StructuredCell[], from: number): readonly (readonly number[])[] {
  const out: number[][] = [];
  let state: 'start' | 'plain' | 'block' = 'start';
  for (const unit of units(table.layout.length, cells, from)) {
    const titled = cells.some((c) => c.row === unit[0] && c.role === 'columnHeader' && isFullWidth(c, table));
    const joins = !titled && (state === 'block' || (state === 'plain' && unit.length === 1));
    if (joins) out.at(-1)!.push(...unit);
    else {
      out.push([...unit]);
      state = titled ? 'block' : unit.length === 1 ? 'plain' : 'start';
    }
  }
  return out;
}

/** Rows that merged cells tie together; a row group may not cut through a cell. */
function units(rows: number, cells: readonly StructuredCell[], from: number): readonly (readonly number[])[] {
  const out: number[][] = [];
  for (let row = from; row < rows; row++) {
    const tied = row > from && cells.some((c) => c.row < row && row < c.row + c.rowSpan);
    if (tied) out.at(-1)!.push(row);
    else out.push([row]);
  }
  return out;
}
