import { ref, watch } from 'vue';
import type { Problem } from '../core/kernel/problem';
import { sentence } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import { useOpenWork } from './openWork';

/** What the bar at the head of a screen says about keeping. */
export type KeepState =
  | { readonly state: 'none' | 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'failed'; readonly why: string };

/** After the last key, milliseconds. */
const QUIET_MS = 400;

/**
 * Keeps a value soon after it was changed, one attempt at a time, always the newest. What failed is tried again with the
 * next change and when the screen is left.
 * While something waits the host asks before it closes, and closing keeps it.
 * @param name whose work it is, for `openWork` @param keep stores the value and answers the clock of the commit
 */
export function createKeepSoon<T>(name: string, keep: (value: T) => Promise<Result<number, Problem>>) {
  const state = ref<KeepState>({ state: 'none' });
  let waiting: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function drain(): Promise<void> {
    while (waiting) {
      const mine: { readonly value: T } = waiting;
      state.value = { state: 'saving' };
      const kept = await keep(mine.value);
      if (!kept.ok) {
        state.value = { state: 'failed', why: sentence(kept.error) };
        return;
      }
      if (waiting === mine) {
        waiting = null;
        state.value = { state: 'saved', at: kept.value };
      }
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  const unsaved = useOpenWork().hold(name, async () => {
    await flush();
    return state.value.state !== 'failed';
  });
  watch(state, () => unsaved(waiting !== null), { flush: 'sync' });

  return {
    state,
    changed(value: T): void {
      waiting = { value };
      unsaved(true);
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), QUIET_MS);
    },
    /** Keeps now what waits; ends when it is kept or refused. */
    flush,
    /** Another value is open from now on; nothing of the old one waits (flush first). */
    reset(next: KeepState): void {
      clearTimeout(timer);
      waiting = null;
      state.value = next;
    },
  };
}
