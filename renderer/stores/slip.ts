import { defineStore } from 'pinia';
import { nextTick, ref, shallowRef } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { Page } from '../core/pages/types';
import type { Handoff } from '../usecases';
import { HANDOFF } from '../wording/handoff';
import { program } from './program';
import { useToasts } from './toasts';

/** The slips of hand-offs, one at a time: as a document, and as the page that is printed. */
export const useSlipStore = defineStore('slip', () => {
  const toasts = useToasts();
  /** id of the hand-off whose slip is being made; '' while none is */
  const busy = ref('');
  const shown = shallowRef<{ readonly handoff: Handoff; readonly pages: readonly Page[] } | null>(null);
  /** every page has to be drawn, because paper is being made of it */
  const printing = ref(false);

  async function making<T>(handoff: Handoff, make: () => Promise<T>): Promise<T | null> {
    if (busy.value) return null;
    busy.value = handoff.id;
    try {
      return await make();
    } finally {
      busy.value = '';
    }
  }

  async function save(handoff: Handoff): Promise<void> {
    const saved = await making(handoff, () => program().handoff.saveSlip(handoff));
    if (!saved) return;
    if (!saved.ok) toasts.error(HANDOFF.slipFailed(sentence(saved.error)));
    else if (saved.value) toasts.done(HANDOFF.slipSaved(saved.value.names.join('、'), saved.value.label));
  }

  /** Shows the slip as it will lie on the paper. */
  async function show(handoff: Handoff): Promise<void> {
    const made = await making(handoff, () => program().handoff.slipPages(handoff));
    if (!made) return;
    if (made.ok) shown.value = { handoff, pages: made.value };
    else toasts.error(HANDOFF.slipFailed(sentence(made.error)));
  }

  async function print(): Promise<void> {
    if (printing.value) return;
    printing.value = true;
    await nextTick();
    const done = await program().exports.print();
    printing.value = false;
    if (!done.ok) toasts.error(sentence(done.error));
  }

  return { busy, shown, printing, save, show, print, close: (): void => void (shown.value = null) };
});
