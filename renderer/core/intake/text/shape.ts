import { gridCells } from '../../editions/grid';
import type { FormTable } from '../../editions/types';
import { normaliseLabel } from '../labels';
import type { SourceCell, SourceRow } from '../source';

/** What a table with one head over all its columns looks like. */
export interface TableShape {
  readonly table: FormTable;
  /** figures in a row */
  readonly width: number;
  /** grid columns of row labels */
  readonly labelColumns: number;
  /** folded labels of the head in printed order, without the corner */
  readonly headLabels: readonly string[];
  /** the head as the form prints it */
  readonly head: readonly SourceRow[];
}

/** Null for a table that changes its columns on the way (第二十条). */
export function shapeOf(table: FormTable): TableShape | null {
  const headerRows = table.headerRows ?? 0;
  if (headerRows === 0) return null;
  const cells = gridCells(table);
  const labelColumns = table.rowHeaderColumns ?? 0;
  const head = cells.filter(({ row }) => row < headerRows);
  return {
    table,
    labelColumns,
    width: table.gridColumns - labelColumns,
    headLabels: head.filter(({ col }) => col >= labelColumns).map(({ text }) => normaliseLabel(text ?? '')),
    head: table.layout.slice(0, headerRows).map((row) => ({ head: true, cells: row.map(cellOf) })),
  };
}

const cellOf = (cell: { text?: string; colSpan?: number; rowSpan?: number }): SourceCell => ({
  text: cell.text ?? '',
  colSpan: cell.colSpan ?? 1,
  rowSpan: cell.rowSpan ?? 1,
});

/** A cell of the table that is put together. */
export const made = (text: string, colSpan = 1): SourceCell => ({ text, colSpan, rowSpan: 1 });

/** Share of the head's labels that must have been seen, in the form's order, for its columns to be trusted. */
const ENOUGH = 0.7;

/** Whether the labels seen are the form's head, perhaps with some lost and perhaps repeated on every page. */
export function isHead(seen: readonly string[], { headLabels }: TableShape): boolean {
  let at = 0;
  let found = 0;
  for (const label of seen) {
    const next = headLabels.indexOf(label, at);
    if (next < 0) {
      if (found >= headLabels.length * ENOUGH && headLabels[0] === label) return true;
      return false;
    }
    at = next + 1;
    found++;
  }
  return found >= headLabels.length * ENOUGH;
}
