import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { BeforeTakeIn, FromDistrictItem } from '../usecases';
import { RECEIVED } from '../wording/handoff';
import { useAppStore } from './app';
import { useDeskStore } from './desk';
import { program } from './program';
import { receivedView, type ReceivedView } from './receivedViews';
import { useRemarksStore } from './remarks';
import { useToasts } from './toasts';

/** What came from the district: looked at first, taken in when confirmed, and that act taken back. */
export const useReceivedStore = defineStore('received', () => {
  const app = useAppStore();
  const toasts = useToasts();
  const items = shallowRef<readonly FromDistrictItem[]>([]);
  const where = ref('');
  const problem = ref('');
  const busy = ref(false);
  let abort: AbortController | null = null;

  const views = computed<readonly ReceivedView[]>(() => items.value.map((item) => receivedView(item, app.when)));
  const fresh = computed(() => views.value.filter((view) => view.fresh).length);

  function clear(): void {
    items.value = [];
    where.value = problem.value = '';
  }

  async function look(what: 'folder' | 'files'): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    abort = new AbortController();
    const seen = await program().handoff.lookAt(what, abort.signal);
    busy.value = false;
    if (!seen.ok) {
      clear();
      if (seen.error.code !== 'cancelled') problem.value = sentence(seen.error);
    } else if (seen.value) {
      items.value = seen.value.items;
      where.value = seen.value.where;
    }
  }

  /** What a task or a reply changes shows on every screen that stands open behind this one. */
  const refreshAll = (): Promise<unknown> =>
    Promise.all([app.refresh(), useDeskStore().takeSettings(), useRemarksStore().load()]);

  /** Stores everything new; whether that was done. */
  async function confirm(): Promise<boolean> {
    const n = fresh.value;
    const done = await program().handoff.takeIn(items.value);
    if (!done.ok) {
      problem.value = sentence(done.error);
      return false;
    }
    clear();
    await refreshAll();
    toasts.undoable(RECEIVED.accepted(n), () => void undo(done.value));
    return true;
  }

  async function undo(before: BeforeTakeIn): Promise<void> {
    const back = await program().handoff.undoTakeIn(before);
    if (!back.ok) return toasts.error(sentence(back.error));
    await refreshAll();
    toasts.info(RECEIVED.undone);
  }

  return { views, fresh, where, problem, busy, clear, look, confirm, cancel: (): void => abort?.abort() };
});
