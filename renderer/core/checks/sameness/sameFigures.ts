import { valueCells, type ValueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import { isBlank, isMoneyWithUnit, type Cell, type Report } from '../../report/model';

/** Stocks that rightly stay as they were while nothing changes; all other figures count what happened in one year. */
const STOCKS: ReadonlySet<string> = new Set(['prevItems', 'inForce', 'totalPublic']);

/** Fewer equal figures, or all of them together smaller, may be chance: one request a year, twice. */
const FIGURES_MIN = 3;
const SUM_MIN = 10;

const cache = new WeakMap<Edition, readonly ValueCell[]>();

/** Cells that count one year's events and are no sum of others. */
export function yearlyCells(edition: Edition): readonly ValueCell[] {
  let cells = cache.get(edition);
  if (!cells) {
    const sums = new Set<string>();
    for (const table of Object.values(edition.tables)) {
      for (const row of table.rows ?? []) if (row.role === 'sum') sums.add(`${table.key}.${row.key}`);
      for (const column of table.columns ?? []) if (column.role === 'sum') sums.add(`${table.key}..${column.key}`);
    }
    cells = valueCells(edition).filter(
      (c) => !STOCKS.has(c.column) && !sums.has(`${c.table}.${c.row}`) && !sums.has(`${c.table}..${c.column}`),
    );
    cache.set(edition, cells);
  }
  return cells;
}

/**
 * The cells whose figures, none of them zero, all stand exactly so in last year's tables too; empty when one differs, one
 * is not filled, or so few are equal that it may be chance.
 */
export function sameFigures(edition: Edition, report: Report, last: Report): readonly string[] {
  const same: string[] = [];
  let sum = 0;
  for (const { place } of yearlyCells(edition)) {
    const [now, before] = [figureOf(getCell(report, place)), figureOf(getCell(last, place))];
    if (now === null || now !== before) return [];
    if (Number(now) === 0) continue;
    same.push(place);
    sum += Math.abs(Number(now));
  }
  return same.length >= FIGURES_MIN && sum >= SUM_MIN ? same : [];
}

/** A figure as written; null when there is none. */
function figureOf(cell: Cell): string | number | null {
  if (isBlank(cell)) return null;
  const value = isMoneyWithUnit(cell) ? cell.value : cell;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
