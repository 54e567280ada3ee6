import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { PagedFile } from '../usecases';
import { useDeskStore } from './desk';
import { useLayoutStore } from './layout';
import { program } from './program';

/** Changes that follow one another faster than this are laid out once, together. Milliseconds. */
const PAUSE = 60;

/** The pages of the open report as they would be printed now. Older pages stay until the newer are there. */
export const usePreviewStore = defineStore('preview', () => {
  const desk = useDeskStore();
  const layout = useLayoutStore();
  const files = shallowRef<readonly PagedFile[]>([]);
  const updating = ref(false);
  const problem = ref('');
  const active = ref(false);
  /** counts up with every set of pages that arrives */
  const revision = ref(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest: AbortController | null = null;

  const wanted = computed(() => {
    const { report } = desk;
    const settings = layout.effective;
    return active.value && report && settings ? { report, settings } : null;
  });

  async function ask(): Promise<void> {
    if (!wanted.value) return;
    newest?.abort();
    const mine = (newest = new AbortController());
    const { report, settings } = wanted.value;
    const made = await program().preview.pages(report, settings, mine.signal);
    if (mine !== newest) return;
    updating.value = false;
    if (made.ok) {
      files.value = made.value;
      problem.value = '';
      revision.value++;
    } else if (made.error.code !== 'cancelled') problem.value = sentence(made.error);
  }

  function refresh(): void {
    clearTimeout(timer);
    if (!wanted.value) return;
    updating.value = true;
    timer = setTimeout(() => void ask(), files.value.length === 0 ? 0 : PAUSE);
  }
  watch(wanted, refresh);

  return {
    files,
    updating,
    problem,
    revision,
    pageCount: computed(() => files.value.reduce((sum, file) => sum + file.pages.length, 0)),
    /** Lays out from now on, whenever report or settings change. */
    start: (): void => {
      active.value = true;
    },
    /** Lays out no more and lets the pages go: a long report's are many. */
    stop: (): void => {
      active.value = false;
      clearTimeout(timer);
      newest?.abort();
      newest = null;
      files.value = [];
      updating.value = false;
      problem.value = '';
    },
    again: refresh,
  };
});
