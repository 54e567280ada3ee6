import Big from 'big.js';
import type { ValueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import type { Cell, Report } from '../../report/model';
import { BLANK, countCells, moneyCells, UNREADABLE, type Figures, type MoneyFigure } from './figures';

/** The three tables of a form over many reports. */
export interface Totals {
  /** in the shape of a report's tables; a cell nobody filled is null, money exact, 采购总金额 in 万元 */
  readonly tables: Report['tables'];
  /** reports that were added up */
  readonly reports: number;
  /** place → how many of them have no figure there that could be added; places where all have one are left out */
  readonly missing: Readonly<Record<string, number>>;
}

/**
 * Adds up reports of one edition, cell for cell. Exact: counts are whole numbers of at most nine digits, money is decimal
 * throughout. A cell without a figure adds nothing and is counted as missing, so that nobody takes the sum for complete.
 */
export function addUp(edition: Edition, reports: Iterable<Figures>): Totals {
  const counted = countCells(edition);
  const paid = moneyCells(edition);
  const counts = counted.map(() => ({ sum: 0, known: 0 }));
  const money = paid.map(() => new Purse());
  let total = 0;
  for (const figures of reports) {
    total++;
    for (let i = 0; i < counts.length; i++) {
      const count = figures.counts[i]!;
      if (count === BLANK || count === UNREADABLE) continue;
      counts[i]!.sum += count;
      counts[i]!.known++;
    }
    for (let i = 0; i < money.length; i++) money[i]!.add(figures.money[i]!);
  }
  const tables: Record<string, Record<string, Record<string, Cell>>> = {};
  const missing: Record<string, number> = {};
  const put = ({ place, table, row, column }: ValueCell, cell: Cell, known: number): void => {
    ((tables[table] ??= {})[row] ??= {})[column] = cell;
    if (known < total) missing[place] = total - known;
  };
  counted.forEach((cell, i) => put(cell, counts[i]!.known > 0 ? counts[i]!.sum : null, counts[i]!.known));
  paid.forEach((cell, i) => put(cell, money[i]!.cell(cell), money[i]!.known));
  return { tables, reports: total, missing };
}

/** Money of one cell, in 元: 万元 has at most six decimals, so that nothing is ever rounded. */
class Purse {
  known = 0;
  #yuan = new Big(0);
  #wan = new Big(0);

  add(figure: MoneyFigure): void {
    if (typeof figure === 'string') return;
    this.known++;
    if (figure.unit === '元') this.#yuan = this.#yuan.plus(figure.value);
    else this.#wan = this.#wan.plus(figure.value);
  }

  cell({ kind }: ValueCell): Cell {
    const wan = this.#wan.plus(exactWan(this.#yuan));
    if (kind === 'moneyUnitUnstated') return { value: this.known > 0 ? wan.toFixed() : null, unit: '万元' };
    if (this.known === 0) return null;
    return kind === 'moneyYuan' ? this.#yuan.toFixed() : wan.toFixed();
  }
}

/** Big divides to 20 places at most; 元 has six decimals, ten as 万元, so that this is exact. */
const exactWan = (yuan: Big): Big => yuan.div(10_000);
