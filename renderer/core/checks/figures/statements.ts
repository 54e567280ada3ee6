import type { Edition } from '../../editions/types';
import { targetOf } from './cellsOf';
import { readStatements, type Statement } from './read';

/** Longest text that is analysed: far above any section a person writes. */
const LONGEST = 200_000;
/** Analyses kept per form; the last few states of every section while somebody types. */
const KEPT = 24;

const caches = new WeakMap<Edition, Map<string, readonly Statement[]>>();

/** What a text says about quantities of the form, analysed once per text. `year` is the report's. */
export function statementsIn(text: string, edition: Edition, year: number): readonly Statement[] {
  let cache = caches.get(edition);
  if (!cache) caches.set(edition, (cache = new Map()));
  const key = `${year}\n${text}`;
  const known = cache.get(key);
  if (known) return known;
  const found = text.length > LONGEST ? [] : readStatements(text, edition, year);
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value!);
  cache.set(key, found);
  return found;
}

/** A statement together with the cells whose sum it must equal. */
export interface LinkedStatement extends Statement {
  readonly cells: readonly string[];
}

/**
 * For each quantity read in the text the cells of the form it must agree with; a figure in it may be rewritten with
 * `withFigure`. Quantities without a cell (主动公开 n 条) are left out.
 */
export function statementsOf(text: string, edition: Edition, year: number): readonly LinkedStatement[] {
  return statementsIn(text, edition, year).flatMap((s) => {
    const target = targetOf(edition, s.kind, s.row);
    return target && s.kind !== 'docsLoose' ? [{ ...s, cells: target.cells }] : [];
  });
}
