import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../renderer/core/report/model';
import { EMPTY_HISTORY, HISTORY_LIMIT, record, redo, undo, type History } from '../../renderer/usecases';
import { blankReport } from '../storage/support';

const base = blankReport('a');
const state = (n: number): Report => ({ ...base, overview: String(n) });
const states = Array.from({ length: 600 }, (_, i) => state(i));
const act = (from: number, to: number, at: number, mergeKey: string | null = 'overview') => ({
  before: states[from]!,
  after: states[to]!,
  label: '输入',
  place: 'overview',
  mergeKey,
  at,
});

describe('undo and redo', () => {
  it('typing in one field without a pause is one step', () => {
    let h = record(EMPTY_HISTORY, act(0, 1, 0));
    h = record(h, act(1, 2, 900));
    h = record(h, act(2, 3, 1800));
    expect(h.past).toHaveLength(1);
    expect([undo(h)?.entry.before, undo(h)?.entry.after]).toEqual([states[0], states[3]]);
  });

  it.each([
    ['after a pause', act(1, 2, 1001)],
    ['in another field', act(1, 2, 10, 'problems')],
    ['that may not be merged', act(1, 2, 10, null)],
    ['that does not follow the last', act(5, 6, 10)],
  ])('an act %s is a step of its own', (_, second) => {
    expect(record(record(EMPTY_HISTORY, act(0, 1, 0)), second).past).toHaveLength(2);
  });

  it('typing right after an undo is a new step and ends redo', () => {
    const two = record(record(EMPTY_HISTORY, act(0, 1, 0)), act(1, 2, 5000));
    const back = undo(two)!.history;
    expect(redo(back)?.entry.after).toBe(states[2]);
    const typed = record(back, act(1, 7, 100));
    expect([typed.past.length, redo(typed)]).toEqual([2, null]);
  });

  it('an act that changes nothing is no step', () => {
    expect(record(EMPTY_HISTORY, act(3, 3, 0))).toBe(EMPTY_HISTORY);
  });

  it('is bounded, dropping the oldest', () => {
    let h: History = EMPTY_HISTORY;
    for (let i = 0; i < 599; i++) h = record(h, act(i, i + 1, 0, null));
    expect([h.past.length, h.past[0]?.before]).toEqual([HISTORY_LIMIT, states[99]]);
  });

  it('all the way back and forth again leads through the same states', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 }), (pauses) => {
        let h: History = EMPTY_HISTORY;
        let at = 0;
        pauses.forEach((pause, i) => (h = record(h, act(i, i + 1, (at += pause)))));
        const forth = h;
        let now: Report = states[pauses.length]!;
        for (let u = undo(h); u; u = undo(h)) {
          expect(u.entry.after).toBe(now);
          now = u.entry.before;
          h = u.history;
        }
        expect([now, undo(h)]).toEqual([states[0], null]);
        for (let r = redo(h); r; r = redo(h)) {
          expect(r.entry.before).toBe(now);
          now = r.entry.after;
          h = r.history;
        }
        expect(now).toBe(states[pauses.length]);
        expect(h).toEqual(forth);
      }),
    );
  });
});
