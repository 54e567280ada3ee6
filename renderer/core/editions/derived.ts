import { getCell } from '../report/cells';
import type { Cell, Report } from '../report/model';
import { relationInstances } from './relations';
import type { Edition } from './types';

/** A total the form defines as the sum of other cells (same year, equality, one cell on the left). */
export interface DerivedCell {
  readonly place: string;
  readonly parts: readonly string[];
}

const cache = new WeakMap<Edition, readonly DerivedCell[]>();

/**
 * The totals the editor fills in, in an order in which each depends only on earlier ones or on typed cells. A cell that is
 * a row total and a column total at once (（七）总计 of 总计) is derived as the row total; the column sum is then checked.
 */
export function derivedCells(edition: Edition): readonly DerivedCell[] {
  let cells = cache.get(edition);
  if (!cells) {
    const found = new Map<string, DerivedCell>();
    for (const { relation, left, right } of relationInstances(edition)) {
      const defines =
        relation.op === 'eq' && relation.basis === 'arithmetic' && !relation.crossYear && left.length === 1;
      if (defines) found.set(left[0]!, { place: left[0]!, parts: right });
    }
    cells = inOrder(found);
    cache.set(edition, cells);
  }
  return cells;
}

function inOrder(found: ReadonlyMap<string, DerivedCell>): DerivedCell[] {
  const out: DerivedCell[] = [];
  const seen = new Set<string>();
  const visit = (cell: DerivedCell): void => {
    if (seen.has(cell.place)) return;
    seen.add(cell.place);
    for (const part of cell.parts) {
      const inner = found.get(part);
      if (inner) visit(inner);
    }
    out.push(cell);
  };
  for (const cell of found.values()) visit(cell);
  return out;
}

/** The sum of the parts; null while a part is not filled or not a number (unknown is neither zero nor wrong). */
export function sumOf(report: Pick<Report, 'tables'>, parts: readonly string[]): number | null {
  let sum = 0;
  for (const part of parts) {
    const value = getCell(report, part);
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}

/**
 * Totals after the cells `changed` have changed: what to write so that totals follow their parts. A total is followed only
 * when it was not typed over, i.e. when it was blank or equal to its sum before the change; a typed-over total is left alone.
 */
export function followTotals(
  edition: Edition,
  before: Report,
  after: Report,
  changed: ReadonlySet<string>,
): Record<string, Cell> {
  const writes: Record<string, Cell> = {};
  const view = { tables: after.tables };
  const moved = new Set(changed);
  for (const { place, parts } of derivedCells(edition)) {
    if (changed.has(place) || !parts.some((p) => moved.has(p))) continue;
    const old = getCell(before, place);
    if (old !== null && old !== sumOf(before, parts)) continue;
    const next = partsSum(view, writes, parts);
    if (next === old) continue;
    writes[place] = next;
    moved.add(place);
  }
  return writes;
}

function partsSum(
  report: Pick<Report, 'tables'>,
  writes: Readonly<Record<string, Cell>>,
  parts: readonly string[],
): number | null {
  let sum = 0;
  for (const part of parts) {
    const value = part in writes ? writes[part] : getCell(report, part);
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}

/** A total that is not the sum of its parts, or stands although a part is not known: typed over, kept and shown as such. */
export function isTypedOver(report: Report, cell: DerivedCell): boolean {
  const stored = getCell(report, cell.place);
  return stored !== null && stored !== sumOf(report, cell.parts);
}
