import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLatest } from '../../renderer/workers/latest';

const PATIENCE = 1000;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A queue whose work is finished by hand: `finish(name)`; `started` and `forced` tell what happened. */
function desk() {
  const ask = createLatest<string>('replaced', PATIENCE);
  const started: string[] = [];
  const forced: string[] = [];
  const ends = new Map<string, (answer: string) => void>();
  return {
    started,
    forced,
    ask: (name: string, signal?: AbortSignal) =>
      ask((force) => {
        started.push(name);
        force.addEventListener('abort', () => {
          forced.push(name);
          ends.get(name)!('given up');
        });
        return new Promise((resolve) => ends.set(name, resolve));
      }, signal),
    finish: async (name: string) => {
      ends.get(name)!(`made ${name}`);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('only the newest counts', () => {
  it('one runs, one waits, and what lies between is never begun', async () => {
    const { ask, started, finish } = desk();
    const answers = ['a', 'b', 'c', 'd'].map((name) => ask(name));
    expect(await Promise.all(answers.slice(0, 3))).toEqual(['replaced', 'replaced', 'replaced']);
    expect(started).toEqual(['a']);
    await finish('a');
    expect(started).toEqual(['a', 'd']);
    await finish('d');
    expect(await answers[3]).toBe('made d');
  });

  it('alone it is simply answered, again and again', async () => {
    const { ask, finish } = desk();
    for (const name of ['a', 'b']) {
      const answer = ask(name);
      await finish(name);
      expect(await answer).toBe(`made ${name}`);
    }
  });

  it('a failure is the asker’s own, and the next is made all the same', async () => {
    const ask = createLatest<string>('replaced', PATIENCE);
    await expect(ask(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await ask(() => Promise.resolve('fine'))).toBe('fine');
  });
});

describe('taken back by its own signal', () => {
  it('before it was asked, it never begins', async () => {
    const { ask, started } = desk();
    expect(await ask('a', AbortSignal.abort())).toBe('replaced');
    expect(started).toEqual([]);
  });

  it('while it waits, it never begins', async () => {
    const { ask, started, finish } = desk();
    void ask('a');
    const stop = new AbortController();
    const waiting = ask('b', stop.signal);
    stop.abort();
    expect(await waiting).toBe('replaced');
    await finish('a');
    expect(started).toEqual(['a']);
  });

  it('while it runs, it is answered at once, finishes unheard, and the next begins after it', async () => {
    const { ask, started, forced, finish } = desk();
    const stop = new AbortController();
    const running = ask('a', stop.signal);
    stop.abort();
    expect(await running).toBe('replaced');
    const next = ask('b');
    expect(started).toEqual(['a']);
    await finish('a');
    await finish('b');
    expect([await next, forced]).toEqual(['made b', []]);
  });
});

describe('one that hangs', () => {
  it('is told to give up once it was replaced and patience is over', async () => {
    const { ask, started, forced } = desk();
    void ask('a');
    await vi.advanceTimersByTimeAsync(PATIENCE * 5);
    expect(forced).toEqual([]);
    void ask('b');
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    void ask('c');
    expect(forced).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect([forced, started]).toEqual([['a'], ['a', 'c']]);
  });

  it('patience with one says nothing about the next', async () => {
    const { ask, forced, finish } = desk();
    void ask('a');
    void ask('b');
    await vi.advanceTimersByTimeAsync(PATIENCE - 1);
    await finish('a');
    await vi.advanceTimersByTimeAsync(PATIENCE * 2);
    expect(forced).toEqual([]);
  });
});

it('whatever the order of asking and finishing, work never overlaps and the newest is always made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), async (asks) => {
      const ask = createLatest<number>(-1, PATIENCE);
      let [running, most, made] = [0, 0, -1];
      const pending: (() => void)[] = [];
      const job = (n: number) => async () => {
        most = Math.max(most, ++running);
        await new Promise<void>((resolve) => pending.push(resolve));
        running--;
        made = n;
        return n;
      };
      let newest = -1;
      for (const [n, asking] of asks.entries()) {
        if (asking) void ask(job((newest = n)));
        else pending.shift()?.();
        await vi.advanceTimersByTimeAsync(0);
      }
      for (let i = 0; i < 2; i++) {
        pending.shift()?.();
        await vi.advanceTimersByTimeAsync(0);
      }
      return most <= 1 && made === newest;
    }),
  );
});
