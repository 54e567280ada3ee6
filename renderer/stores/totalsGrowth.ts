import { growthOf, type Growth } from '../core/district';
import { columnName, rowName } from '../core/editions/shortLabels';
import { valueCells } from '../core/editions/grid';
import type { Edition } from '../core/editions/types';
import type { Report } from '../core/report/model';

/** A figure of both years with its name, ready for the chart. */
export interface GrowthLine extends Growth {
  readonly name: string;
}

/**
 * The figures of one table worth comparing: of a table with a total column its totals, of any other all its cells; counts
 * only, since money has another unit; those that are nothing in both years are left out.
 */
export function growthLines(
  edition: Edition,
  table: string,
  now: Pick<Report, 'tables'>,
  before: Pick<Report, 'tables'>,
): readonly GrowthLine[] {
  const form = edition.tables[table];
  if (!form) return [];
  const cells = valueCells(edition).filter((cell) => cell.table === table && !cell.kind.startsWith('money'));
  const totals = cells.filter((cell) => cell.column === 'total');
  const wanted = new Map((totals.length > 1 ? totals : cells).map((cell) => [cell.place, cell]));
  return growthOf(edition, now, before).flatMap((growth): readonly GrowthLine[] => {
    const cell = wanted.get(growth.place);
    if (!cell || (Number(growth.now ?? 0) === 0 && Number(growth.before ?? 0) === 0)) return [];
    const row = rowName(form, cell.row) ?? '';
    const name = totals.length > 1 ? row : `${row} ${columnName(form, cell.row, cell.column) ?? ''}`.trim();
    return [{ ...growth, name }];
  });
}
