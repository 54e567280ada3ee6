import type { Cell, Report } from './model';

/** A cell's place in print and in findings: `table.row.column`. */
export type Place = string;

export const placeOf = (table: string, row: string, column: string): Place => `${table}.${row}.${column}`;

type Parts = readonly [table: string, row: string, column: string];

/** A form has two hundred places, and each is asked for hundreds of times in a check. */
const split = new Map<Place, Parts | null>();
const KEPT = 2000;

/** The three parts of a cell place, or null when the text is not one. */
export function splitPlace(place: Place): Parts | null {
  let parts = split.get(place);
  if (parts === undefined) {
    const [table = '', row = '', column = '', more] = place.split('.');
    parts = table !== '' && row !== '' && column !== '' && more === undefined ? [table, row, column] : null;
    if (split.size >= KEPT) split.clear();
    split.set(place, parts);
  }
  return parts;
}

/** The stored value; null where the report has no such cell. */
export function getCell(report: Pick<Report, 'tables'>, place: Place): Cell {
  const parts = splitPlace(place);
  return (parts && report.tables[parts[0]]?.[parts[1]]?.[parts[2]]) ?? null;
}

/** A report with these cells replaced; everything untouched is shared with the old value. */
export function setCells(report: Report, changes: Readonly<Record<Place, Cell>>): Report {
  let tables = report.tables;
  for (const [place, cell] of Object.entries(changes)) {
    const parts = splitPlace(place);
    if (!parts) throw new Error(`not a cell place: ${place}`);
    const [t, r, c] = parts;
    tables = { ...tables, [t]: { ...tables[t], [r]: { ...tables[t]?.[r], [c]: cell } } };
  }
  return tables === report.tables ? report : { ...report, tables };
}
