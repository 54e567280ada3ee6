import { derivedCells, followTotals, sumOf } from '../../core/editions/derived';
import { valueCell, valueCells } from '../../core/editions/grid';
import type { Edition } from '../../core/editions/types';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import { getCell, setCells, type Place } from '../../core/report/cells';
import { CELL_TEXT_LIMIT, readCell } from '../../core/report/cellText';
import { isBlank, isMoneyWithUnit, type Cell, type Report } from '../../core/report/model';

export type CellChanges = Readonly<Record<Place, Cell>>;

/** The report with these cells set and the totals following them; totals among the changes are taken as given. */
export function applyCells(edition: Edition, report: Report, changes: CellChanges): Report {
  const after = setCells(report, changes);
  return setCells(after, followTotals(edition, report, after, new Set(Object.keys(changes))));
}

/**
 * What was typed into one cell, as a change. `textTooLong` keeps out what no report file could hold; everything else is
 * kept, readable or not.
 */
export function typedCell(edition: Edition, place: Place, text: string): Result<CellChanges, Problem> {
  const cell = valueCell(edition, place);
  if (!cell) return err(problem('badArgument'));
  if (text.length > CELL_TEXT_LIMIT) return err(problem('textTooLong', { place: '这一格', limit: CELL_TEXT_LIMIT }));
  return ok({ [place]: readCell(text, cell.kind) });
}

/**
 * “其余填 0”: zeros for every blank of a table that somebody must fill in. Totals are left to follow, text that cannot be
 * read is left alone. An amount keeps its unit, or has none: 0 needs no guess.
 */
export function fillRestZero(edition: Edition, report: Report, tableKey: string): CellChanges {
  const totals = new Set(derivedCells(edition).map((d) => d.place));
  const changes: Record<Place, Cell> = {};
  for (const { place, table, kind } of valueCells(edition)) {
    const cell = getCell(report, place);
    if (table !== tableKey || totals.has(place) || !isBlank(cell)) continue;
    if (kind === 'moneyUnitUnstated') changes[place] = { value: '0', unit: isMoneyWithUnit(cell) ? cell.unit : null };
    else changes[place] = kind === 'moneyWan' || kind === 'moneyYuan' ? '0' : 0;
  }
  return changes;
}

/** Typed-over totals of a table set back to their sums; a sum that is not known yet is left blank. */
export function restoreTotals(edition: Edition, report: Report, tableKey: string): CellChanges {
  const changes: Record<Place, Cell> = {};
  for (const { place, parts } of derivedCells(edition)) {
    if (!place.startsWith(`${tableKey}.`)) continue;
    const sum = sumOf(setCells(report, changes), parts);
    if (getCell(report, place) !== sum) changes[place] = sum;
  }
  return changes;
}
