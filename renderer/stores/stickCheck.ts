import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { Handoff, StickVerdict } from '../usecases';
import { HANDOFF } from '../wording/handoff';
import { program } from './program';

/** “校验U盘” of one hand-off at a time, and what was last seen. */
export const useStickCheckStore = defineStore('stickCheck', () => {
  /** id of the hand-off being looked for; '' while nothing is */
  const busy = ref('');
  const seen = shallowRef<{
    readonly id: string;
    readonly tone: 'tag-ok' | 'tag-error' | 'tag-warn';
    readonly text: string;
    readonly why: readonly string[];
  } | null>(null);

  const LOOK: Readonly<
    Record<StickVerdict['is'], readonly ['tag-ok' | 'tag-error' | 'tag-warn', (w: string) => string]>
  > = {
    whole: ['tag-ok', HANDOFF.verifyWhole],
    differs: ['tag-error', HANDOFF.verifyDiffers],
    absent: ['tag-warn', HANDOFF.verifyAbsent],
  };

  return {
    busy,
    seen,
    clear: (): void => void (seen.value = null),
    /** Answers whether something was looked at, so that the history is read anew. */
    async run(handoff: Handoff): Promise<boolean> {
      if (busy.value) return false;
      busy.value = handoff.id;
      seen.value = null;
      const done = await program().handoff.verifyStick(handoff);
      busy.value = '';
      if (!done.ok) seen.value = { id: handoff.id, tone: 'tag-error', text: sentence(done.error), why: [] };
      else if (done.value) {
        const [tone, say] = LOOK[done.value.is];
        seen.value = { id: handoff.id, tone, text: say(done.value.where), why: done.value.why };
      }
      return done.ok && done.value !== null;
    },
  };
});
