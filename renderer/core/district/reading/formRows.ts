import { countCells, moneyCells } from '../figures/figures';
import { valueCells, type ValueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';

/** The cells of a form in the shape a report file has them, each with its index among the packed figures. */
export interface FormRows {
  readonly tables: readonly {
    readonly key: string;
    readonly rows: readonly { readonly key: string; readonly cells: readonly RowCell[] }[];
  }[];
  readonly counts: number;
  readonly money: number;
}

export interface RowCell extends ValueCell {
  /** in `Figures.counts`, −1 for money */
  readonly count: number;
  /** in `Figures.money`, −1 for counts */
  readonly amount: number;
}

const cache = new WeakMap<Edition, FormRows>();

export function formRows(edition: Edition): FormRows {
  let rows = cache.get(edition);
  if (!rows) cache.set(edition, (rows = build(edition)));
  return rows;
}

function build(edition: Edition): FormRows {
  const counts = new Map(countCells(edition).map((cell, i) => [cell.place, i]));
  const money = new Map(moneyCells(edition).map((cell, i) => [cell.place, i]));
  const tables = new Map<string, Map<string, RowCell[]>>();
  for (const cell of valueCells(edition)) {
    const rows = tables.get(cell.table) ?? new Map<string, RowCell[]>();
    const cells = rows.get(cell.row) ?? [];
    cells.push({ ...cell, count: counts.get(cell.place) ?? -1, amount: money.get(cell.place) ?? -1 });
    tables.set(cell.table, rows.set(cell.row, cells));
  }
  return {
    tables: [...tables].map(([key, rows]) => ({ key, rows: [...rows].map(([row, cells]) => ({ key: row, cells })) })),
    counts: counts.size,
    money: money.size,
  };
}
