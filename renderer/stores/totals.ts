import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { carryOver, sharesOf, type Totals } from '../core/district';
import { placeName } from '../core/editions/placeName';
import { sentence } from '../core/kernel/problem';
import { inScope, totalsOf, type Before, type Gathered, type ShownTotals, type TotalsScope } from '../usecases';
import { TOTALS as W } from '../wording/totals';
import { program } from './program';
import { useToasts } from './toasts';

export type { Before, Gathered, TotalsScope } from '../usecases';

/** The totals of a year over what stands on the desk, last year's beside them. */
export const useTotalsStore = defineStore('totals', () => {
  const toasts = useToasts();
  const years = shallowRef<readonly number[]>([]);
  const gathered = shallowRef<Gathered | null>(null);
  const before = shallowRef<Before | null>(null);
  const district = ref('');
  const scope = ref<TotalsScope>('accepted');
  const problem = ref('');
  const progress = shallowRef<{ readonly done: number; readonly total: number } | null>(null);
  const place = ref('');
  const busy = ref(false);
  const outcome = shallowRef<{ readonly text: string; readonly token: string; readonly canShow: boolean } | null>(null);
  let abort: AbortController | null = null;

  const members = computed(() => (gathered.value ? inScope(gathered.value, scope.value) : []));
  const totals = computed<Totals | null>(() => (gathered.value ? totalsOf(gathered.value, scope.value) : null));
  const shown = computed<ShownTotals | null>(() =>
    gathered.value && totals.value
      ? {
          gathered: gathered.value,
          scope: scope.value,
          totals: totals.value,
          before: before.value,
          district: district.value,
        }
      : null,
  );

  /** Reads the figures of a year. One that was asked for before and still runs is ended. */
  async function open(year: number): Promise<void> {
    abort?.abort();
    const mine = (abort = new AbortController());
    gathered.value = before.value = outcome.value = null;
    place.value = problem.value = '';
    progress.value = { done: 0, total: 0 };
    const onProgress = (done: number, total: number): void => {
      if (mine === abort) progress.value = { done, total };
    };
    const [found, list, who] = await Promise.all([
      program().totals.gather(year, { signal: mine.signal, onProgress }),
      program().totals.years(),
      program().totals.district(year),
    ]);
    if (mine !== abort) return;
    progress.value = null;
    if (list.ok) years.value = list.value;
    district.value = who;
    if (!found.ok) {
      problem.value = found.error.code === 'cancelled' ? W.stopped : sentence(found.error);
      return;
    }
    gathered.value = found.value;
    const last = await program().totals.before(year);
    if (mine === abort && last.ok) before.value = last.value;
  }

  async function readBefore(): Promise<void> {
    if (!gathered.value) return;
    const read = await program().totals.beforeFile(gathered.value.year);
    if (!read.ok) toasts.error(sentence(read.error));
    else if (read.value) before.value = read.value;
  }

  async function exportWorkbook(): Promise<void> {
    if (!shown.value || busy.value) return;
    busy.value = true;
    problem.value = '';
    outcome.value = null;
    const done = await program().totals.workbook(shown.value);
    busy.value = false;
    if (!done.ok) return void (problem.value = sentence(done.error));
    if (!done.value) return;
    const { names, label, token } = done.value;
    const host = await program().ports.bridge.hostInfo();
    const text = label ? W.exported(names.join('、'), label) : W.downloaded(names.join('、'));
    outcome.value = { text, token, canShow: host.canShowFiles && label !== '' };
  }

  /** Makes the district's own report; null after saying why not. */
  async function ownReport(organ: string, instead: boolean): Promise<{ id: string; existed: boolean } | null> {
    if (!gathered.value || !totals.value) return null;
    const made = await program().totals.ownReport(gathered.value.year, organ, totals.value, instead);
    if (made.ok) return made.value;
    toasts.error(sentence(made.error));
    return null;
  }

  return {
    years,
    gathered,
    before,
    district,
    scope,
    problem,
    progress,
    place,
    busy,
    outcome,
    members,
    totals,
    shares: computed(() =>
      gathered.value && place.value ? sharesOf(gathered.value.edition, place.value, members.value) : [],
    ),
    carry: computed(() =>
      gathered.value && totals.value && before.value
        ? carryOver(gathered.value.edition, totals.value, before.value)
        : [],
    ),
    open,
    cancel: (): void => abort?.abort(),
    readBefore,
    exportWorkbook,
    ownReport,
    where: (at: string): string => (gathered.value ? placeName(gathered.value.edition, at, 'chip') : ''),
    show: async (): Promise<void> => {
      const done = outcome.value && (await program().ports.bridge.showWritten(outcome.value.token));
      if (done && !done.ok) problem.value = sentence(done.error);
    },
  };
});
