import { describe, expect, it } from 'vitest';
import { ok } from '../../renderer/core/kernel/result';
import { createKeepOpen } from '../../renderer/usecases/keepOpen';

function host() {
  const told: boolean[] = [];
  const keep = createKeepOpen({
    setUnsaved: (unsaved) => {
      told.push(unsaved);
      return Promise.resolve(ok(null));
    },
  });
  return { keep, told };
}

describe('what holds the window back', () => {
  it('typing is told once when it begins and once when it is stored', () => {
    const { keep, told } = host();
    keep.typing(true);
    keep.typing(true);
    keep.typing(false);
    expect(told).toEqual([true, false]);
    expect(keep.busy()).toBe(false);
  });

  it('work that must not be cut off holds it until its end, also when typing is stored meanwhile', async () => {
    const { keep, told } = host();
    let end: (value: number) => void = () => undefined;
    const done = keep.during(() => new Promise<number>((resolve) => (end = resolve)));
    expect(keep.busy()).toBe(true);
    keep.typing(true);
    keep.typing(false);
    expect(told).toEqual([true]);
    end(7);
    expect(await done).toBe(7);
    expect([keep.busy(), told]).toEqual([false, [true, false]]);
  });

  it('typing still unsaved keeps holding when the work has ended', async () => {
    const { keep, told } = host();
    keep.typing(true);
    await keep.during(() => Promise.resolve());
    expect(told).toEqual([true]);
  });

  it('work that breaks off lets go', async () => {
    const { keep, told } = host();
    await expect(keep.during(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect([keep.busy(), told]).toEqual([false, [true, false]]);
  });
});
