import Big from 'big.js';
import { valueCells } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import { isMoneyWithUnit, type Cell, type Report } from '../../report/model';

/** A total beside that of the year before. */
export interface Growth {
  readonly place: string;
  /** plain decimals in one unit (采购总金额 in 万元); null where the cell has no figure */
  readonly now: string | null;
  readonly before: string | null;
  /** now − before; null unless both are known */
  readonly change: string | null;
  /** of before, per cent with one decimal, rounded half up; null unless both are known and before is not zero */
  readonly percent: string | null;
}

/**
 * Every total of this year beside last year's. Cells are matched by place: where the form changed in between, a place the
 * old form did not have is unknown before, neither zero nor new.
 */
export function growthOf(
  edition: Edition,
  now: Pick<Report, 'tables'>,
  before: Pick<Report, 'tables'>,
): readonly Growth[] {
  return valueCells(edition).map(({ place }) => {
    const [a, b] = [amount(getCell(now, place)), amount(getCell(before, place))];
    const change = a && b ? a.minus(b) : null;
    const percent = change && b && !b.eq(0) ? change.times(100).div(b).round(1, Big.roundHalfUp) : null;
    return {
      place,
      now: a?.toFixed() ?? null,
      before: b?.toFixed() ?? null,
      change: change?.toFixed() ?? null,
      percent: percent?.toFixed() ?? null,
    };
  });
}

/** What was carried over from last year, as the two tables say it, for one column of applications. */
export interface CarryOver {
  /** `applications.carriedIn.<column>`, this year's */
  readonly place: string;
  readonly carriedIn: number | null;
  /** last year's total carried out */
  readonly carriedOut: number | null;
  /** null while one of them is unknown */
  readonly agrees: boolean | null;
}

/** Carried out last year has to come in this year, over the whole district as in every township (结转). */
export function carryOver(
  edition: Edition,
  now: Pick<Report, 'tables'>,
  before: Pick<Report, 'tables'>,
): readonly CarryOver[] {
  return valueCells(edition).flatMap(({ table, row, column, place }) => {
    if (table !== 'applications' || row !== 'carriedIn') return [];
    const carriedIn = count(getCell(now, place));
    const carriedOut = count(getCell(before, `applications.carriedOut.${column}`));
    const agrees = carriedIn === null || carriedOut === null ? null : carriedIn === carriedOut;
    return [{ place, carriedIn, carriedOut, agrees }];
  });
}

const count = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

/** Totals hold plain decimals of any length, which `isPlainDecimal` would refuse; texts of another shape are no figure. */
function amount(cell: Cell): Big | null {
  const value = isMoneyWithUnit(cell) ? cell.value : cell;
  if (typeof value === 'number') return new Big(value);
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return null;
  return isMoneyWithUnit(cell) && cell.unit === '元' ? new Big(value).div(10_000) : new Big(value);
}
