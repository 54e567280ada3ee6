import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { Handoff, StickProgress, StickVerdict } from '../usecases';
import { HANDOFF } from '../wording/handoff';
import { program } from './program';

type Tone = 'tag-ok' | 'tag-error' | 'tag-warn';

const LOOK: Readonly<Record<StickVerdict['is'], readonly [Tone, (where: string) => string]>> = {
  whole: ['tag-ok', HANDOFF.verifyWhole],
  differs: ['tag-error', HANDOFF.verifyDiffers],
  absent: ['tag-warn', HANDOFF.verifyAbsent],
};

/** “校验U盘” of one hand-off at a time, how far it is, and what was last seen. */
export const useStickCheckStore = defineStore('stickCheck', () => {
  /** id of the hand-off being looked for; '' while nothing is */
  const busy = ref('');
  /** null while the stick is being chosen and its names are read */
  const progress = shallowRef<StickProgress | null>(null);
  const cancelling = ref(false);
  const seen = shallowRef<{
    readonly id: string;
    readonly tone: Tone;
    readonly text: string;
    readonly why: readonly string[];
  } | null>(null);
  let abort: AbortController | null = null;

  /** Answers whether something was looked at, so that the history is read anew. */
  async function run(handoff: Handoff): Promise<boolean> {
    if (busy.value) return false;
    const { id } = handoff;
    busy.value = id;
    seen.value = progress.value = null;
    cancelling.value = false;
    abort = new AbortController();
    const done = await program().handoff.verifyStick(handoff, abort.signal, (step) => (progress.value = step));
    busy.value = '';
    progress.value = null;
    if (!done.ok) {
      const cancelled = done.error.code === 'cancelled';
      const text = cancelled ? HANDOFF.verifyCancelled : sentence(done.error);
      seen.value = { id, tone: cancelled ? 'tag-warn' : 'tag-error', text, why: [] };
    } else if (done.value) {
      const [tone, say] = LOOK[done.value.is];
      seen.value = { id, tone, text: say(done.value.where), why: done.value.why };
    }
    return done.ok && done.value !== null;
  }

  return {
    busy,
    progress,
    cancelling,
    seen,
    run,
    clear: (): void => void (seen.value = null),
    cancel(): void {
      cancelling.value = true;
      abort?.abort();
    },
  };
});
