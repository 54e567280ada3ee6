import type { Box, GridCellView } from './types';

/** A value cell as a stop of the keyboard. */
export interface Stop extends Box {
  readonly place: string;
  /** indexes (into the cells given) of the labels that head it, outermost first */
  readonly rowLabels: readonly number[];
  readonly columnLabels: readonly number[];
  /** the same as one text, for screen readers: row path, then column path */
  readonly name: string;
}

export interface GridModel {
  /** the cells the model was built from: their places in the table hold, what stands in them may be outdated */
  readonly shape: readonly GridCellView[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** indexes of cells, by the row a cell begins in */
  readonly rows: readonly (readonly number[])[];
  /** per row: no value stands in it, so its labels head the columns below */
  readonly headRow: readonly boolean[];
  /** value cells in reading order */
  readonly stops: readonly Stop[];
  readonly stopAt: ReadonlyMap<string, Stop>;
}

export const overlaps = (start: number, span: number, otherStart: number, otherSpan: number): boolean =>
  start < otherStart + otherSpan && otherStart < start + span;

/** Reads the shape of the table once, so that keys, selection and screen-reader names need no search. */
export function buildModel(cells: readonly GridCellView[]): GridModel {
  const rowCount = Math.max(0, ...cells.map((c) => c.row + c.rowSpan));
  const columnCount = Math.max(0, ...cells.map((c) => c.col + c.colSpan));
  const rows: number[][] = Array.from({ length: rowCount }, () => []);
  const headRow = Array.from({ length: rowCount }, () => true);
  cells.forEach((cell, index) => {
    rows[cell.row]?.push(index);
    if (cell.place === undefined) return;
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) headRow[r] = false;
  });
  for (const row of rows) row.sort((a, b) => cells[a]!.col - cells[b]!.col);
  const labels = cells.flatMap((cell, index) => (cell.label === undefined ? [] : [index]));
  const stops = rows.flat().flatMap((index) => {
    const { place, row, col, rowSpan, colSpan } = cells[index]!;
    if (place === undefined) return [];
    const rowLabels = labels.filter((i) => headsRow(cells[i]!, cells[index]!, headRow));
    const columnLabels = labels.filter((i) => headsColumn(cells[i]!, cells[index]!, headRow));
    const name = [rowLabels, columnLabels]
      .map((path) => path.map((i) => cells[i]!.label).join(' '))
      .filter((path) => path !== '')
      .join('，');
    return [{ place, row, col, rowSpan, colSpan, rowLabels, columnLabels, name }];
  });
  return {
    shape: cells,
    rowCount,
    columnCount,
    rows,
    headRow,
    stops,
    stopAt: new Map(stops.map((s) => [s.place, s])),
  };
}

/** A label to the left that covers the row; a label in a row of column heads does not count. */
const headsRow = (label: GridCellView, value: Box, headRow: readonly boolean[]): boolean =>
  !headRow[label.row] &&
  label.col + label.colSpan <= value.col &&
  overlaps(label.row, label.rowSpan, value.row, value.rowSpan);

/**
 * A label above in the nearest block of rows without values: the printed head of tables three and four, the two lines of
 * each 第二十条第（X）项 block in table two.
 */
function headsColumn(label: GridCellView, value: Box, headRow: readonly boolean[]): boolean {
  if (!headRow[label.row] || !overlaps(label.col, label.colSpan, value.col, value.colSpan)) return false;
  let last = value.row - 1;
  while (last >= 0 && !headRow[last]) last--;
  let first = last;
  while (first > 0 && headRow[first - 1]) first--;
  return last >= 0 && label.row >= first && label.row <= last;
}

/** Whether two value cells stand under the same column head, so that lighting a column never lights a stranger's. */
export const sameColumn = (a: Stop, b: Stop): boolean =>
  a.columnLabels.at(-1) === b.columnLabels.at(-1) && overlaps(a.col, a.colSpan, b.col, b.colSpan);
