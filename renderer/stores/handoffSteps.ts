import type { HandedOver, HandOverStep } from '../usecases';

export type StepId = 'check' | 'place' | 'write' | 'readBack' | 'done';
export type StepState = 'todo' | 'now' | 'done' | 'failed' | 'skipped';

/** The running or last attempt to hand over. */
export type Run =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly step: HandOverStep }
  | { readonly is: 'failed'; readonly at: HandOverStep['step']; readonly why: string };

export interface StepView {
  readonly id: StepId;
  readonly state: StepState;
}

const WRITING: readonly HandOverStep['step'][] = ['making', 'write'];

/** The five steps as they stand, told from what has happened and nothing else. */
export function handoffSteps(now: {
  readonly ready: boolean;
  readonly place: boolean;
  readonly run: Run;
  readonly result: HandedOver | null;
}): readonly StepView[] {
  const { ready, place, run, result } = now;
  const view = (id: StepId, state: StepState): StepView => ({ id, state });
  if (result)
    return [
      view('check', 'done'),
      view('place', 'done'),
      view('write', 'done'),
      view('readBack', result.handoff.readBack ? 'done' : 'skipped'),
      view('done', 'done'),
    ];
  const at = run.is === 'running' ? run.step.step : run.is === 'failed' ? run.at : null;
  const current: StepState = run.is === 'failed' ? 'failed' : 'now';
  const begun = at !== null;
  const writing = at !== null && WRITING.includes(at);
  return [
    view('check', ready ? 'done' : 'now'),
    view('place', !ready ? 'todo' : place ? 'done' : 'now'),
    view('write', begun ? (writing ? current : 'done') : ready && place ? 'now' : 'todo'),
    view('readBack', begun && !writing ? current : 'todo'),
    view('done', 'todo'),
  ];
}
