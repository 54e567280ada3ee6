import type { Problem } from '../../kernel/problem';
import { problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';

/**
 * Where a township's report stands on the district's desk. Being late is no state of its own: what comes in late is
 * checked and accepted like any other.
 */
export type UnitState = 'missing' | 'received' | 'checked' | 'accepted' | 'returned';

export interface UnitOnDesk {
  readonly state: UnitState;
  /** day the package in hand was received, YYYY-MM-DD; null while nothing came in */
  readonly receivedOn: string | null;
}

/** What the clerk or an import does to a unit. */
export type DeskStep =
  /** a package was taken in; `on` is that day, YYYY-MM-DD */
  | { readonly kind: 'receive'; readonly on: string }
  /** the report was looked through */
  | { readonly kind: 'check' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'return' }
  /** an acceptance or a return is taken back */
  | { readonly kind: 'reopen' };

/** From each state, which step leads where; what is not here is refused. */
const STEPS: Readonly<Record<UnitState, Partial<Readonly<Record<DeskStep['kind'], UnitState>>>>> = {
  missing: { receive: 'received' },
  received: { receive: 'received', check: 'checked', return: 'returned' },
  checked: { receive: 'received', accept: 'accepted', return: 'returned' },
  // A newer package for an accepted report never replaces it by itself: it has to be reopened first.
  accepted: { reopen: 'checked' },
  returned: { receive: 'received', reopen: 'checked' },
};

/** The unit after a step. @returns `deskStep` when the step does not fit the state: nothing has changed then */
export function afterStep(unit: UnitOnDesk, step: DeskStep): Result<UnitOnDesk, Problem> {
  const state = STEPS[unit.state][step.kind];
  if (state === undefined)
    return err(problem('deskStep', { state: STATE_NAMES[unit.state], step: STEP_NAMES[step.kind] }));
  return ok({ state, receivedOn: step.kind === 'receive' ? step.on : unit.receivedOn });
}

/** The steps a unit can take now, in the order of buttons. */
export const stepsFrom = (state: UnitState): readonly DeskStep['kind'][] =>
  (Object.keys(STEP_NAMES) as DeskStep['kind'][]).filter((step) => STEPS[state][step] !== undefined);

/**
 * Whether a unit is late: its package came in after the deadline, or nothing usable has come in and the deadline is past.
 * Days are YYYY-MM-DD, whose order is that of their letters; the deadline's own day is in time. No deadline, never late.
 */
export function isLate({ state, receivedOn }: UnitOnDesk, deadline: string, today: string): boolean {
  if (deadline === '') return false;
  const waiting = state === 'missing' || state === 'returned';
  return (waiting || receivedOn === null ? today : receivedOn) > deadline;
}

export const STATE_NAMES: Readonly<Record<UnitState, string>> = {
  missing: '未报',
  received: '已收',
  checked: '已核',
  accepted: '通过',
  returned: '退回',
};

const STEP_NAMES: Readonly<Record<DeskStep['kind'], string>> = {
  receive: '接收',
  check: '核对',
  accept: '通过',
  return: '退回',
  reopen: '撤回决定',
};
