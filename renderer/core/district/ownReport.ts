import { newReport, type NewReport } from '../editions/blank';
import type { Editions } from '../editions/registry';
import { valueCells } from '../editions/grid';
import { isPlainDecimal, shiftDecimal } from '../kernel/decimal';
import type { Problem } from '../kernel/problem';
import type { Result } from '../kernel/result';
import { getCell, setCells } from '../report/cells';
import { isMoneyWithUnit, type Cell, type Report } from '../report/model';
import type { Totals } from './figures/addUp';

/**
 * The district's own report of a year with the sums of its townships filled in, for it to go on from: its departments'
 * figures and its texts are still to come. Money longer than a cell takes (ten decimals of 万元) is given in 元 instead.
 */
export function districtReport(editions: Editions, input: NewReport, totals: Totals): Result<Report, Problem> {
  const made = newReport(editions, input);
  if (!made.ok) return made;
  const edition = editions.forYear(input.year);
  if (!edition.ok) return edition;
  const cells = valueCells(edition.value).map(({ place }) => [place, fitting(getCell(totals, place))] as const);
  return { ok: true, value: setCells(made.value, Object.fromEntries(cells)) };
}

function fitting(cell: Cell): Cell {
  if (isMoneyWithUnit(cell) && cell.value !== null && cell.unit === '万元' && !isPlainDecimal(cell.value))
    return { value: shiftDecimal(cell.value, 4), unit: '元' };
  return cell;
}
