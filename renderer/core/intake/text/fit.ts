import { gridCells } from '../../editions/grid';
import { normaliseLabel } from '../labels';
import type { ParsedRow } from './parsedRow';
import type { TableShape } from './shape';

const trimBlank = (values: readonly string[]): readonly string[] => {
  const first = values.findIndex((value) => value !== '');
  return first < 0 ? [] : values.slice(first, values.findLastIndex((value) => value !== '') + 1);
};

/**
 * The cells behind a label as the figures of its row. Null where their number leaves open which figure is which: then none
 * may be placed. More than `width` cells come back where figures are left over, for the reader of tables to judge.
 */
export function fitValues({ values, row }: ParsedRow, width: number): readonly string[] | null {
  const filled = values.filter((value) => value !== '');
  if (filled.length === 0) return Array.from({ length: width }, () => '');
  const trimmed = trimBlank(values);
  if (!row.blanksKept) return filled.length >= width ? filled : null;
  if (values.length === width) return values;
  if (trimmed.length === width) return trimmed;
  return filled.length > width && trimmed.length === filled.length ? trimmed : null;
}

/**
 * Whether a table's rows keep every column of the grid, covered cells as empty ones: then the column of a figure is known
 * even in rows with empty cells. Trusted only if the head's first column stands where the form has it and no figure stands
 * among the labels.
 */
export function isGrid(rows: readonly ParsedRow[], { table, labelColumns }: TableShape): boolean {
  const first = gridCells(table).filter(({ col, value }) => col === labelColumns && value === undefined);
  const names = new Set(first.map(({ text }) => normaliseLabel(text ?? '')).filter(Boolean));
  const lengths = rows.map(({ row }) => row.cells.length);
  const widest = Math.max(0, ...lengths);
  if (widest < table.gridColumns || lengths.filter((n) => n === widest).length < lengths.length * 0.6) return false;
  const headed = rows.some(({ row }) => names.has(normaliseLabel(row.cells[labelColumns] ?? '')));
  const clear = rows.every(
    ({ row, values, valuesAt }) =>
      row.fromLeft && row.blanksKept && values.every((value, i) => value === '' || valuesAt + i >= labelColumns),
  );
  return headed && clear;
}

/** The figures of a row of a grid; what stands beyond its last column follows them. */
export function gridValues({ row }: ParsedRow, { labelColumns, width }: TableShape): readonly string[] {
  const cells = row.cells.slice(labelColumns);
  const own = Array.from({ length: width }, (_, i) => cells[i] ?? '');
  return [...own, ...cells.slice(width).filter((cell) => cell !== '')];
}
