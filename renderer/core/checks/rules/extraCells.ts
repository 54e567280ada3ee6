import { valueCell, valueCells } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { placeOf, splitPlace } from '../../report/cells';
import { cellText } from '../../report/cellText';
import { isBlank, type Cell, type Report } from '../../report/model';
import { placeName } from '../../editions/placeName';
import type { Draft } from '../rule';
import type { Fix } from '../types';

/**
 * ST05: figures for which the form has no cell, one finding per line of the table. The reader keeps such cells because
 * they may be a shifted column that somebody has to look at; they are never printed, so a blank one does no harm.
 */
export function checkExtraCells(edition: Edition, report: Report): Draft[] {
  const out: Draft[] = [];
  for (const [table, rows] of Object.entries(report.tables)) {
    for (const [row, columns] of Object.entries(rows)) {
      const extra = Object.entries(columns).filter(
        ([column, cell]) => !isBlank(cell) && !valueCell(edition, placeOf(table, row, column)),
      );
      if (extra.length > 0) out.push(extraInRow(edition, table, row, extra));
    }
  }
  return out;
}

function extraInRow(edition: Edition, table: string, row: string, extra: readonly [string, Cell][]): Draft {
  const places = extra.map(([column]) => placeOf(table, row, column));
  const due = valueCells(edition).filter((c) => c.table === table && c.row === row).length;
  const figures = extra.map(([, cell]) => cellText(cell));
  const line = placeName(edition, `${table}.${row}`);
  const found = `多出 ${figures.length} 个（${figures.slice(0, 3).join('、').slice(0, 40)}）`;
  const [place, ...related] = places.filter(isNameable);
  return {
    place: place ?? 'tables',
    related,
    values: [due + extra.length, due],
    message: `核对“${line}”：格式中这一行有 ${due} 个数，现有 ${due + extra.length} 个，${found}，核对后清除。`,
    fix: clearing(places),
  };
}

/** Keys of foreign files can hold anything; a place must be letters and digits in three parts. */
const isNameable = (place: string): boolean => /^[a-zA-Z]\w*\.\w+\.\w+$/.test(place);

/** Offered because no screen shows such a cell: without it the finding could not be settled. */
function clearing(places: readonly string[]): Fix | null {
  if (!places.every((p) => splitPlace(p))) return null;
  return { label: '清除多出的数', cells: Object.fromEntries(places.map((p) => [p, null])) };
}
