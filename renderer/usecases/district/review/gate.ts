import { stepsFrom, type UnitState } from '../../../core/district';
import type { CodeState } from '../../../core/handoff';

/**
 * Whether a report may be accepted. `askCode`: the code of the slip was not typed in; the clerk types it or says that it
 * goes without. `mismatch`: the code typed is not that of this package; it cannot be accepted before that is settled.
 */
export type AcceptGate = 'free' | 'askCode' | 'mismatch' | 'notNow';

/** Looking through a report that just came in is part of accepting it. */
export function acceptGate(state: UnitState, code: CodeState): AcceptGate {
  const steps = stepsFrom(state);
  if (!steps.includes('accept') && !steps.includes('check')) return 'notNow';
  if (code === 'mismatched') return 'mismatch';
  return code === 'matched' ? 'free' : 'askCode';
}
