import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { usualYear } from '../core/district/units/standing';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Candidate, ImportItem, ImportProgress, IncomingSource, StoreOutcome } from '../usecases';
import { DISTRICT_IMPORT as W } from '../wording/district';
import { useDistrictBoard } from './districtBoard';
import { program } from './program';

export type { ImportItem } from '../usecases';

type Phase = 'start' | 'listing' | 'reading' | 'preview' | 'storing' | 'done';

const takes = (item: ImportItem): Candidate | null => (item.fate.kind === 'take' ? item.fate.candidate : null);

/** Taking in from choosing the stick to the summary. Nothing is stored before `confirm`. */
export const useDistrictImport = defineStore('districtImport', () => {
  const board = useDistrictBoard();
  const phase = ref<Phase>('start');
  const label = ref('');
  const items = shallowRef<readonly ImportItem[]>([]);
  const progress = shallowRef<ImportProgress | null>(null);
  /** ids of items the clerk does not want taken in */
  const left = shallowRef<ReadonlySet<string>>(new Set());
  /** a sentence about what was not read; '' when there is none */
  const notice = ref('');
  const more = ref(false);
  const stored = ref(0);
  const outcome = shallowRef<StoreOutcome | null>(null);
  const cancelling = ref(false);
  let running: AbortController | null = null;

  const wanted = computed(() => items.value.flatMap((item) => (left.value.has(item.id) ? [] : (takes(item) ?? []))));
  const of = (kind: ImportItem['fate']['kind']) => computed(() => items.value.filter(({ fate }) => fate.kind === kind));
  const [take, refuse, known, aside] = [of('take'), of('refuse'), of('known'), of('aside')];

  function reset(): void {
    running?.abort();
    [running, cancelling.value] = [null, false];
    [phase.value, label.value, items.value, progress.value] = ['start', '', [], null];
    [left.value, notice.value, more.value, outcome.value, stored.value] = [new Set(), '', false, null, 0];
  }

  async function choose(what: 'folder' | 'files', year: number | null): Promise<void> {
    reset();
    phase.value = 'listing';
    const mine = (running = new AbortController());
    const source = await program().district.import.choose(what);
    if (running !== mine) return;
    if (!source.ok) backWith(source.error);
    else if (source.value) await read(source.value, year, mine);
    else reset();
  }

  /** To be called while the drop is being handled. */
  async function drop(data: DataTransfer, year: number | null): Promise<void> {
    const source = program().district.import.dropped(data);
    if (!source) return;
    reset();
    await read(source, year, (running = new AbortController()));
  }

  function backWith(problem: Problem): void {
    reset();
    notice.value = sentence(problem);
  }

  async function read(source: IncomingSource, year: number | null, mine: AbortController): Promise<void> {
    [phase.value, label.value] = ['reading', source.label];
    const onItem = (_: ImportItem, now: ImportProgress): void => {
      if (running === mine) progress.value = now;
    };
    const answer = await program().district.import.read(source, year, { signal: mine.signal, onItem });
    if (running !== mine) return;
    [running, cancelling.value] = [null, false];
    if (!answer.ok) return backWith(answer.error);
    const { items: found, ended } = answer.value;
    if (found.length === 0) {
      reset();
      notice.value = ended ? sentence(ended) : W.nothing(source.label);
      return;
    }
    more.value = answer.value.more;
    [items.value, phase.value, progress.value] = [found, 'preview', null];
    if (ended) notice.value = ended.code === 'cancelled' ? W.endedCancelled : W.ended(sentence(ended));
  }

  async function confirm(): Promise<void> {
    if (phase.value !== 'preview' || wanted.value.length === 0) return;
    [phase.value, stored.value] = ['storing', 0];
    const mine = (running = new AbortController());
    const onStored = (done: number): void => void (stored.value = done);
    outcome.value = await program().district.import.store(wanted.value, { signal: mine.signal, onStored });
    [running, cancelling.value] = [null, false];
    const years = wanted.value.map(({ given }) => given.year);
    // Packages of another year than the board's would seem to be lost.
    if (outcome.value.stored.length > 0 && !years.includes(board.year ?? 0))
      await board.goTo(usualYear(years.map((year) => ({ year })))!);
    // What was read may be hundreds of megabytes.
    items.value = items.value.filter((item) => takes(item) === null);
    phase.value = 'done';
  }

  return {
    ...{ phase, label, items, progress, left, notice, more, stored, outcome, wanted, cancelling },
    groups: computed(() => ({ take: take.value, refuse: refuse.value, known: known.value, aside: aside.value })),
    summary: computed(() => summaryOf(outcome.value)),
    choose,
    drop,
    confirm,
    reset,
    cancel(): void {
      if (phase.value === 'listing') return reset();
      cancelling.value = running !== null;
      running?.abort();
    },
    toggle(id: string): void {
      const next = new Set(left.value);
      if (!next.delete(id)) next.add(id);
      left.value = next;
    },
  };
});

/** What is to be said once storing has ended, each a sentence. */
function summaryOf(outcome: StoreOutcome | null): readonly string[] {
  if (!outcome) return [];
  const { stored, known, left, ended } = outcome;
  return [
    stored.length > 0 ? W.doneNext : '',
    known > 0 ? W.doneKnown(known) : '',
    ended ? (ended.code === 'cancelled' ? W.doneCancelled : sentence(ended)) : '',
    left > 0 ? W.doneLeft(left) : '',
    W.safeEject,
  ].filter(Boolean);
}
