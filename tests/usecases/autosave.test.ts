import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, type Problem, type ProblemCode } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { Report } from '../../renderer/core/report/model';
import { createAutosave, type Saved, type SaveState } from '../../renderer/usecases';
import { blankReport } from '../storage/support';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const base = blankReport('a');
const text = (overview: string): Report => ({ ...base, overview });

/** A store that takes `ms` for a commit, fails as told, and refuses a wrong revision as the real one does. */
function rig(ms = 10) {
  const store = { revision: 1, value: '', fail: null as ProblemCode | 'throw' | null, calls: [] as string[] };
  const states: string[] = [];
  const save = async (report: Report, seen: number): Promise<Result<Saved, Problem>> => {
    store.calls.push(report.overview);
    await new Promise((done) => setTimeout(done, ms));
    if (store.fail === 'throw') throw new Error('x');
    if (store.fail) return err(problem(store.fail));
    if (seen !== store.revision) return err(problem('conflict'));
    store.value = report.overview;
    return ok({ revision: ++store.revision, at: Date.now() });
  };
  const auto = createAutosave({
    save,
    opened: { revision: 1, at: 0 },
    onState: (s: SaveState) => states.push(s.state === 'failed' ? `failed:${s.problem.code}` : s.state),
  });
  return { store, states, auto };
}

describe('autosave', () => {
  it('stores 400 ms after the last key and says saved only after the commit', async () => {
    const { store, states, auto } = rig(50);
    auto.changed(text('甲'));
    await vi.advanceTimersByTimeAsync(399);
    expect(store.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1 + 49);
    expect([store.value, states]).toEqual(['', ['pending', 'saving']]);
    expect(auto.unsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect([store.value, states]).toEqual(['甲', ['pending', 'saving', 'saved']]);
    expect(auto.unsaved).toBe(false);
  });

  it('while somebody types without a pause, never leaves more than 2 s unstored', async () => {
    const { store, auto } = rig(20);
    let worst = 0;
    for (let i = 1; i <= 200; i++) {
      auto.changed(text(String(i)));
      await vi.advanceTimersByTimeAsync(100);
      worst = Math.max(worst, i - Number(store.value || 0));
    }
    expect(worst).toBeLessThanOrEqual(14);
    expect(store.calls.length).toBeLessThan(20);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.value).toBe('200');
  });

  it('stores what was typed while a slow save was on its way, and one save at a time', async () => {
    const { store, states, auto } = rig(3000);
    auto.changed(text('一'));
    await vi.advanceTimersByTimeAsync(700);
    auto.changed(text('二'));
    auto.changed(text('三'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([store.calls, store.value]).toEqual([['一', '三'], '三']);
    expect(states.filter((s) => s === 'saved')).toHaveLength(1);
  });

  it.each<ProblemCode | 'throw'>(['diskFull', 'saveRefused', 'internal', 'throw'])(
    'goes on trying after %s with growing pauses and loses nothing',
    async (fail) => {
      const { store, states, auto } = rig();
      store.fail = fail;
      auto.changed(text('甲'));
      await vi.advanceTimersByTimeAsync(20_000);
      expect(states.at(-1)).toBe(`failed:${fail === 'throw' ? 'internal' : fail}`);
      const tries = store.calls.length;
      expect(tries).toBeGreaterThanOrEqual(4);
      expect(tries).toBeLessThanOrEqual(6);
      expect(auto.unsaved).toBe(true);
      store.fail = null;
      await vi.advanceTimersByTimeAsync(30_000);
      expect([store.value, states.at(-1), auto.unsaved]).toEqual(['甲', 'saved', false]);
    },
  );

  it('keeps showing a failure while typing goes on, and stores the newest value in the end', async () => {
    const { store, states, auto } = rig();
    store.fail = 'diskFull';
    auto.changed(text('甲'));
    await vi.advanceTimersByTimeAsync(700);
    store.fail = null;
    auto.changed(text('乙'));
    expect(auto.state.state).toBe('failed');
    await vi.advanceTimersByTimeAsync(700);
    expect([store.value, states]).toEqual(['乙', ['pending', 'saving', 'failed:diskFull', 'saving', 'saved']]);
  });

  it('does not overwrite another window: a conflict is final, and the value stays in hand', async () => {
    const { store, auto } = rig();
    store.revision = 9;
    auto.changed(text('甲'));
    await vi.advanceTimersByTimeAsync(60_000);
    auto.changed(text('乙'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([store.calls, auto.state.state, auto.unsaved]).toEqual([['甲'], 'failed', true]);
    expect(await auto.flush()).toEqual(err(problem('conflict')));
  });

  it('tries a refused value again only when it has changed', async () => {
    const { store, auto } = rig();
    store.fail = 'textTooLong';
    auto.changed(text('长'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.calls).toEqual(['长']);
    store.fail = null;
    auto.changed(text('短'));
    await vi.advanceTimersByTimeAsync(700);
    expect(store.value).toBe('短');
  });

  it('flush stores at once, answers after the commit, and says why when it could not', async () => {
    const { store, auto } = rig(40);
    expect(await auto.flush()).toEqual(ok(null));
    auto.changed(text('甲'));
    const flushed = auto.flush();
    await vi.advanceTimersByTimeAsync(40);
    expect([await flushed, store.value]).toEqual([ok(null), '甲']);
    store.fail = 'diskFull';
    auto.changed(text('乙'));
    const failed = auto.flush();
    await vi.advanceTimersByTimeAsync(40);
    expect(await failed).toEqual(err(problem('diskFull')));
    auto.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.calls).toEqual(['甲', '乙']);
  });

  it('flush during a save waits for that one and for what came after', async () => {
    const { store, auto } = rig(100);
    auto.changed(text('甲'));
    await vi.advanceTimersByTimeAsync(650);
    auto.changed(text('乙'));
    const flushed = auto.flush();
    await vi.advanceTimersByTimeAsync(300);
    expect([await flushed, store.value]).toEqual([ok(null), '乙']);
  });
});
