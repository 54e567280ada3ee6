import type { Edition } from '../../editions/types';
import { isPlainDecimal } from '../../kernel/decimal';
import { CELL_TEXT_LIMIT } from '../../report/cellText';
import { amountOf, countOf, type Figures, type MoneyFigure } from '../figures/figures';
import { formRows, type RowCell } from './formRows';
import { hasOnly, isRecord, sizeOf, type Tree } from './shapes';

/** One array per form, filled anew for every file. */
const filled = new WeakMap<Edition, Int32Array>();

/**
 * The figures of parsed tables that hold exactly the cells of the form, each with a plain value of its kind; null where
 * they do not. `counts` of the answer is good until the next call.
 * @param decode see `plainFigures`
 */
export function plainCells(edition: Edition, json: unknown, decode: (text: string) => string): Figures | null {
  const form = formRows(edition);
  if (!isRecord(json) || sizeOf(json) !== form.tables.length) return null;
  let counts = filled.get(edition);
  if (!counts) filled.set(edition, (counts = new Int32Array(form.counts)));
  const money = new Array<MoneyFigure>(form.money);
  for (const table of form.tables) {
    const rows = json[table.key];
    if (!isRecord(rows) || sizeOf(rows) !== table.rows.length) return null;
    for (const row of table.rows) {
      const columns = rows[row.key];
      if (!isRecord(columns) || sizeOf(columns) !== row.cells.length) return null;
      for (const cell of row.cells) {
        const value = columns[cell.column];
        if (cell.count >= 0) {
          if (value !== null && !Number.isSafeInteger(value)) return null;
          counts[cell.count] = countOf(value as number | null, cell.kind);
        } else {
          const amount = plainAmount(cell, value, decode);
          if (amount === null) return null;
          money[cell.amount] = amount;
        }
      }
    }
  }
  return { counts, money };
}

const MONEY = new Set(['value', 'unit']);

function plainAmount({ kind }: RowCell, cell: unknown, decode: (text: string) => string): MoneyFigure | null {
  if (kind !== 'moneyUnitUnstated') return isAmount(cell) ? amountOf(cell, kind) : null;
  if (!isRecord(cell) || !hasOnly(cell, MONEY)) return null;
  const value = cell['value'];
  const unit = unitOf(cell, decode);
  return isAmount(value) && unit !== undefined ? amountOf({ value, unit }, kind) : null;
}

function unitOf(cell: Tree, decode: (text: string) => string): '元' | '万元' | null | undefined {
  const unit = cell['unit'];
  if (unit === null) return null;
  const text = typeof unit === 'string' ? decode(unit) : '';
  return text === '元' || text === '万元' ? text : undefined;
}

const isAmount = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value.length <= CELL_TEXT_LIMIT && isPlainDecimal(value));
