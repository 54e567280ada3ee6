import { relationInstances, type RelationInstance } from '../../editions/relations';
import type { Edition } from '../../editions/types';
import type { Cell } from '../../report/model';

/** What the sums of the form say about figures read: they hold, they cannot be told, or they do not hold. */
export type Verdict = 'hold' | 'open' | 'broken';

/** Sums within one year that the form prints or its labels imply; what is only common sense confirms nothing. */
export const sumsOf = (edition: Edition): readonly RelationInstance[] =>
  relationInstances(edition).filter(
    ({ relation, left, right }) =>
      relation.op === 'eq' &&
      relation.basis !== 'advisory' &&
      !relation.crossYear &&
      ![...left, ...right].some((p) => p.includes(':')),
  );

/**
 * Whether the sums hold over the values given. `hold` needs at least one sum with every operand known; a broken one
 * outweighs any number that hold. Used to confirm or refuse a reading, never to work out a figure.
 */
export function verdictOf(sums: readonly RelationInstance[], value: (place: string) => Cell | undefined): Verdict {
  let held = false;
  for (const { left, right } of sums) {
    const a = total(left, value);
    const b = total(right, value);
    if (a === null || b === null) continue;
    if (a !== b) return 'broken';
    held = true;
  }
  return held ? 'hold' : 'open';
}

function total(places: readonly string[], value: (place: string) => Cell | undefined): number | null {
  let sum = 0;
  for (const place of places) {
    const v = value(place);
    if (typeof v !== 'number') return null;
    sum += v;
  }
  return sum;
}
