import type { RelationInstance } from '../../editions/relations';
import { getCell } from '../../report/cells';
import { LAST, type ReadKey } from '../rule';
import type { CheckInput } from '../types';
import { lastReport, LOOKS_BACK } from './lastReport';
import type { Operand } from './relationText';

const PREV = 'prev:';
const CONST = 'const:';

/** One side of a relation may look back or be a literal number; `place` is null for a number. */
export interface SideOperand {
  readonly place: string | null;
  readonly value: number;
  readonly ofLastYear: boolean;
}

/** A relation that does not hold, with its figures. */
export interface BrokenRelation {
  readonly left: readonly SideOperand[];
  readonly right: readonly SideOperand[];
  readonly sums: readonly [left: number, right: number];
}

/** What evaluating a relation reads, in the names of incremental re-checking. */
export function relationReads({ relation, left, right }: RelationInstance): ReadKey[] {
  const cells = [...left, ...right]
    .filter((o) => !o.startsWith(CONST))
    .map((o) => (o.startsWith(PREV) ? LAST + o.slice(PREV.length) : o));
  return relation.crossYear ? [...cells, ...LOOKS_BACK, `${LAST}edition`] : cells;
}

/**
 * The relation with its figures when it does not hold. Null when it holds or nothing can be said: an operand is blank or
 * unreadable, last year's report is not at hand, or was written on a form the relation cannot look back to.
 */
export function brokenRelation(instance: RelationInstance, input: CheckInput): BrokenRelation | null {
  const { relation } = instance;
  const last = relation.crossYear ? lastReport(input) : null;
  if (relation.crossYear && !last) return null;
  if (relation.prevEdition !== undefined && last?.edition !== relation.prevEdition) return null;
  const read = (operands: readonly string[]): SideOperand[] | null => {
    const out: SideOperand[] = [];
    for (const operand of operands) {
      if (operand.startsWith(CONST)) {
        out.push({ place: null, value: Number(operand.slice(CONST.length)), ofLastYear: false });
        continue;
      }
      const ofLastYear = operand.startsWith(PREV);
      const place = ofLastYear ? operand.slice(PREV.length) : operand;
      const value = getCell(ofLastYear ? last! : input.report, place);
      if (typeof value !== 'number') return null;
      out.push({ place, value, ofLastYear });
    }
    return out;
  };
  const left = read(instance.left);
  const right = left && read(instance.right);
  if (!left || !right) return null;
  const sums = [total(left), total(right)] as const;
  const holds = relation.op === 'gte' ? sums[0] >= sums[1] : sums[0] === sums[1];
  return holds ? null : { left, right, sums };
}

/** Rounded far below any figure in use, so that fractions (an AR04 error themselves) do not differ by binary dust. */
export const total = (operands: readonly Pick<Operand, 'value'>[]): number =>
  Math.round(operands.reduce((sum, o) => sum + o.value, 0) * 1e6) / 1e6;
