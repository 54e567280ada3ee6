import { splitPlace } from '../report/cells';
import type { Column, Edition, FormTable, Row } from './types';

/** Row and column of a value cell as the edition describes them; undefined where the form has no such cell. */
export function rowAndColumn(edition: Edition, place: string): { row: Row; column: Column } | undefined {
  const parts = splitPlace(place);
  const table = parts && edition.tables[parts[0]];
  if (!parts || !table) return undefined;
  for (const { rows, columns } of blocks(table)) {
    const row = rows.find((r) => r.key === parts[1]);
    const column = columns.find((c) => c.key === parts[2]);
    if (row && column) return { row, column };
  }
  return undefined;
}

const blocks = (table: FormTable): readonly { rows: readonly Row[]; columns: readonly Column[] }[] =>
  table.groups ?? [{ rows: table.rows ?? [], columns: table.columns ?? [] }];

/** How to fill the cell: what the row counts, then what the column counts. '' where the form says nothing. */
export function cellHelp(edition: Edition, place: string): string {
  const found = rowAndColumn(edition, place);
  if (!found) return '';
  return [found.row, found.column].flatMap((x) => (x.help_zh ? [`${x.label}：${x.help_zh}`] : [])).join('；');
}
