import { isPlainDecimal } from '../../kernel/decimal';
import { isBlank, isMoneyWithUnit, type Cell, type Report } from '../../report/model';
import type { CellKind } from '../../report/cellText';
import { valueCells, type ValueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';

/**
 * The figures of one report, packed: a district keeps those of every township at once (two hundred cells of forty thousand
 * reports are 32 MB this way and several times as much as parsed values).
 */
export interface Figures {
  /** by the order of `countCells(edition)`: a count, `BLANK` or `UNREADABLE` */
  readonly counts: Int32Array;
  /** by the order of `moneyCells(edition)` */
  readonly money: readonly MoneyFigure[];
}

/** A plain decimal with its unit, or why there is none. */
export type MoneyFigure = Amount | 'blank' | 'unreadable';

export interface Amount {
  readonly value: string;
  readonly unit: '元' | '万元';
}

/** Not filled: neither zero nor wrong. */
export const BLANK = -0x80000000;
/** Something stands there that is no value of its kind, or not one that can be added up. */
export const UNREADABLE = -0x7fffffff;

/** A count typed into a form has at most nine digits (`readCell`); what has more is no count of a township. */
const LARGEST = 999_999_999;

const isMoney = (kind: CellKind): boolean => kind.startsWith('money');

interface Cells {
  readonly counts: readonly ValueCell[];
  readonly money: readonly ValueCell[];
}

const cache = new WeakMap<Edition, Cells>();

function cellsOf(edition: Edition): Cells {
  let cells = cache.get(edition);
  if (!cells) {
    const all = valueCells(edition);
    cells = { counts: all.filter((c) => !isMoney(c.kind)), money: all.filter((c) => isMoney(c.kind)) };
    cache.set(edition, cells);
  }
  return cells;
}

/** The cells of an edition that hold counts, in printed order. */
export const countCells = (edition: Edition): readonly ValueCell[] => cellsOf(edition).counts;

/** The cells of an edition that hold money, in printed order. */
export const moneyCells = (edition: Edition): readonly ValueCell[] => cellsOf(edition).money;

/** The figures a report gives for its form. Cells the form does not have are left out: no total has a place for them. */
export function figuresOf(edition: Edition, { tables }: Pick<Report, 'tables'>): Figures {
  const { counts: places, money } = cellsOf(edition);
  const counts = new Int32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const { table, row, column, kind } = places[i]!;
    counts[i] = countOf(tables[table]?.[row]?.[column] ?? null, kind);
  }
  return {
    counts,
    money: money.map(({ table, row, column, kind }) => amountOf(tables[table]?.[row]?.[column] ?? null, kind)),
  };
}

/** A count as it is packed. */
export function countOf(cell: Cell, kind: CellKind): number {
  if (typeof cell === 'number') {
    const least = kind === 'signedCount' ? -LARGEST : 0;
    return Number.isInteger(cell) && cell >= least && cell <= LARGEST ? cell : UNREADABLE;
  }
  return isBlank(cell) ? BLANK : UNREADABLE;
}

/** A bare amount of 采购总金额 has no unit, and none is guessed: it cannot be added to anything. */
export function amountOf(cell: Cell, kind: CellKind): MoneyFigure {
  if (isBlank(cell)) return 'blank';
  const value = isMoneyWithUnit(cell) ? cell.value : cell;
  const unit = isMoneyWithUnit(cell) ? cell.unit : kind === 'moneyYuan' ? '元' : kind === 'moneyWan' ? '万元' : null;
  if (typeof value !== 'string' || unit === null || value.startsWith('-') || !isPlainDecimal(value))
    return 'unreadable';
  return { value, unit };
}

/** How many cells of a report hold a figure, none, or something unreadable. */
export interface FigureCounts {
  readonly filled: number;
  readonly blank: number;
  readonly unreadable: number;
}

export function countFigures({ counts, money }: Figures): FigureCounts {
  let blank = 0;
  let unreadable = 0;
  for (const count of counts) {
    if (count === BLANK) blank++;
    else if (count === UNREADABLE) unreadable++;
  }
  for (const amount of money) {
    if (amount === 'blank') blank++;
    else if (amount === 'unreadable') unreadable++;
  }
  return { filled: counts.length + money.length - blank - unreadable, blank, unreadable };
}

/** An order of contents that depends on nothing but them: -1, 0 (the same figures) or 1. */
export function compareFigures(a: Figures, b: Figures): -1 | 0 | 1 {
  if (a === b) return 0;
  for (let i = 0; i < a.counts.length; i++) {
    if (a.counts[i] !== b.counts[i]) return a.counts[i]! < b.counts[i]! ? -1 : 1;
  }
  const [x, y] = [JSON.stringify(a.money), JSON.stringify(b.money)];
  return x === y ? 0 : x < y ? -1 : 1;
}
