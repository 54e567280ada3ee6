import { defineStore } from 'pinia';
import { ref } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { Handoff } from '../usecases';
import { HANDOFF } from '../wording/handoff';
import { program } from './program';
import { useToasts } from './toasts';

/** The slips of hand-offs, one at a time. */
export const useSlipStore = defineStore('slip', () => {
  const toasts = useToasts();
  /** id of the hand-off whose slip is being made; '' while none is */
  const busy = ref('');
  return {
    busy,
    async save(handoff: Handoff): Promise<void> {
      if (busy.value) return;
      busy.value = handoff.id;
      const saved = await program().handoff.saveSlip(handoff);
      busy.value = '';
      if (!saved.ok) toasts.error(HANDOFF.slipFailed(sentence(saved.error)));
      else if (saved.value) toasts.done(HANDOFF.slipSaved(saved.value.names.join('、'), saved.value.label));
    },
  };
});
