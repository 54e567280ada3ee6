import 'fake-indexeddb/auto';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../renderer/core/kernel/problem';
import { err, ok } from '../../renderer/core/kernel/result';
import { createKeepSoon } from '../../renderer/stores/keepSoon';
import { useOpenWork } from '../../renderer/stores/openWork';
import { provideProgram } from '../../renderer/stores/program';
import { fakeBridge, freshApp } from '../usecases/support';

let told: boolean[];

beforeEach(async () => {
  setActivePinia(createPinia());
  told = [];
  const { bridge } = fakeBridge();
  const setUnsaved = (unsaved: boolean) => {
    told.push(unsaved);
    return Promise.resolve(ok(null));
  };
  provideProgram(await freshApp({ bridge: { ...bridge, setUnsaved } }));
});

describe('what is open and not stored', () => {
  it('is told to the host as one: nobody takes back what another one said', () => {
    const work = useOpenWork();
    const [a, b] = ['a', 'b'].map((name) => work.hold(name, () => Promise.resolve(true)));
    a!(true);
    b!(true);
    a!(false);
    expect(told.at(-1)).toBe(true);
    b!(false);
    expect(told.at(-1)).toBe(false);
  });

  it('is stored by closing; one that cannot be keeps the page open and the others are stored all the same', async () => {
    const work = useOpenWork();
    const kept = vi.fn(() => Promise.resolve(true));
    work.hold('fails', () => Promise.resolve(false));
    work.hold('works', kept);
    expect(await work.keepAll()).toBe(false);
    expect(kept).toHaveBeenCalledOnce();
    work.hold('fails', () => Promise.resolve(true));
    expect(await work.keepAll()).toBe(true);
  });

  it('waits a moment after the last key, unless the page is closed before', async () => {
    const stored: string[] = [];
    const keeping = createKeepSoon<string>('notes', (value) => Promise.resolve(ok(stored.push(value))));
    keeping.changed('一');
    keeping.changed('一二');
    expect([stored, told.at(-1)]).toEqual([[], true]);
    expect(await useOpenWork().keepAll()).toBe(true);
    expect([stored, told.at(-1), keeping.state.value.state]).toEqual([['一二'], false, 'saved']);
  });

  it('what could not be stored stays unsaved, and the next change tries again', async () => {
    let full = true;
    const keeping = createKeepSoon<string>('notes', () => Promise.resolve(full ? err(problem('diskFull')) : ok(1)));
    keeping.changed('一');
    expect(await useOpenWork().keepAll()).toBe(false);
    expect([keeping.state.value.state, told.at(-1)]).toEqual(['failed', true]);
    full = false;
    keeping.changed('二');
    expect(await useOpenWork().keepAll()).toBe(true);
    expect(told.at(-1)).toBe(false);
  });
});
