import { isMoneyWithUnit, isRaw, type Cell, type Report, type TableValues } from '../report/model';
import { LAST, type ReadKey } from './rule';
import type { CheckInput } from './types';

type Tree = Readonly<Record<string, unknown>>;

const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);

/**
 * Names of everything that differs between two states of a report: cells as `table.row.column`, fields by path. Subtrees
 * that are the same object are skipped, so that one keystroke costs a handful of comparisons.
 */
export function changedKeys(before: Report, after: Report): ReadKey[] {
  if (before === after) return [];
  const { tables: tablesBefore, ...restBefore } = before;
  const { tables: tablesAfter, ...restAfter } = after;
  const out: ReadKey[] = [];
  fields(restBefore, restAfter, '', out);
  cells(tablesBefore, tablesAfter, out);
  return out;
}

/**
 * The same for everything rules may see; changes of last year's report carry the prefix `last:`. The due form
 * follows from the year and has no name of its own.
 */
export function changedInputKeys(before: CheckInput, after: CheckInput): ReadKey[] {
  const out = changedKeys(before.report, after.report);
  fields({ ...before.settings }, { ...after.settings }, 'settings.', out);
  if (before.words !== after.words) out.push('words');
  if (before.lastYear !== after.lastYear) {
    if (before.lastYear === null || after.lastYear === null) out.push(`${LAST}*`);
    else out.push(...changedKeys(before.lastYear, after.lastYear).map((k) => LAST + k));
  }
  return out;
}

function fields(before: Tree, after: Tree, prefix: string, out: ReadKey[]): void {
  for (const key of keysOf(before, after)) {
    const [a, b] = [before[key], after[key]];
    if (a === b) continue;
    if (isTree(a) && isTree(b)) fields(a, b, `${prefix}${key}.`, out);
    else if (!sameList(a, b)) out.push(prefix + key);
  }
}

function sameList(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => x === b[i]);
}

function cells(before: Report['tables'], after: Report['tables'], out: ReadKey[]): void {
  if (before === after) return;
  for (const table of keysOf(before, after)) {
    const [rowsBefore, rowsAfter] = [own<TableValues>(before, table), own<TableValues>(after, table)];
    if (rowsBefore === rowsAfter) continue;
    for (const row of keysOf(rowsBefore, rowsAfter)) {
      const [a, b] = [own(rowsBefore, row), own(rowsAfter, row)];
      if (a === b) continue;
      for (const column of keysOf(a, b)) {
        const both = a && b && Object.hasOwn(a, column) && Object.hasOwn(b, column);
        if (!both || !sameCell(a[column]!, b[column]!)) out.push(`${table}.${row}.${column}`);
      }
    }
  }
}

const own = <T>(at: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  at && Object.hasOwn(at, key) ? at[key] : undefined;

function keysOf(a: object | undefined, b: object | undefined): Iterable<string> {
  const keys = Object.keys(a ?? {});
  if (a && b && Object.keys(b).every((k) => Object.hasOwn(a, k))) return keys;
  return new Set([...keys, ...Object.keys(b ?? {})]);
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (isRaw(a) && isRaw(b)) return a.raw === b.raw;
  return isMoneyWithUnit(a) && isMoneyWithUnit(b) && a.value === b.value && a.unit === b.unit;
}
