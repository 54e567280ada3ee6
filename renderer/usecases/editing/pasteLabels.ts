import type { GridCell } from '../../core/editions/grid';
import type { FormTable } from '../../core/editions/types';
import { labelIndex, type LabelIndex } from '../../core/intake/labels';

/** The labels of one table, by what is printed. */
export interface TableLabels {
  /** The one row that this text names, by its label; null where it names none or several. */
  row(text: string): GridCell | null;
  /** rows that a label printed more than once may mean */
  rows(text: string): readonly GridCell[];
  /** whether the form prints this text anywhere in the table */
  knows(text: string): boolean;
  /** heads of columns, on any level, that the text may be */
  columns(text: string): readonly GridCell[];
  /** Whether a row of a block is nothing but heads: 总计 is also a row, but not beside 自然人. */
  isHead(fields: readonly string[]): boolean;
}

const cache = new WeakMap<FormTable, TableLabels>();

/** @param grid the table's own cells with their places */
export function labelsOf(table: FormTable, grid: readonly GridCell[]): TableLabels {
  let labels = cache.get(table);
  if (!labels) {
    labels = build(table, grid);
    cache.set(table, labels);
  }
  return labels;
}

function build(table: FormTable, grid: readonly GridCell[]): TableLabels {
  const index: LabelIndex<GridCell> = labelIndex(
    grid.flatMap((cell) => (cell.text === undefined ? [] : [[cell.text, cell] as const])),
  );
  const labelColumns = table.rowHeaderColumns ?? (table.headerRows ? 0 : 1);
  const hasValues = new Set(grid.filter((c) => c.value !== undefined).map((c) => c.row));
  const found = (text: string): readonly GridCell[] => {
    const match = index.find(text);
    return match && (match.certainty === 'same' || match.certainty === 'near') ? match.entries : [];
  };
  // A label over several rows stands for all of them and therefore for none.
  const rows = (text: string): readonly GridCell[] =>
    found(text).filter((c) => c.col < labelColumns && c.rowSpan === 1 && hasValues.has(c.row));
  const columns = (text: string): readonly GridCell[] => found(text).filter((c) => c.col >= labelColumns);
  const knows = (text: string): boolean => found(text).length > 0;
  return {
    rows,
    columns,
    knows,
    row: (text) => only(rows(text)),
    isHead(fields) {
      const texts = fields.filter((text) => text.trim() !== '');
      return texts.length > 0 && texts.every((t) => knows(t) && (columns(t).length > 0 || rows(t).length === 0));
    },
  };
}

const only = (cells: readonly GridCell[]): GridCell | null => (cells.length === 1 ? cells[0]! : null);
