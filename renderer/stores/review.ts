import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { placeName } from '../core/editions/placeName';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import type { DocumentSheets, OwnRemark, ReviewUnit } from '../usecases';
import { acceptGate, remarkAt, remarkFrom, saidRemarks } from '../usecases';
import { REVIEW as W } from '../wording/review';
import { findingViews, type FindingView } from './findingViews';
import { createKeepSoon } from './keepSoon';
import { program } from './program';
import { reviewDecisions } from './reviewDecisions';
import { whenText } from './times';
import { useToasts } from './toasts';

export type { OwnRemark, ReviewUnit } from '../usecases';

/** A report of a township on the district's table: its pages, what the check says, what the reviewer says. */
export const useReviewStore = defineStore('review', () => {
  const toasts = useToasts();
  const unit = shallowRef<ReviewUnit | null>(null);
  const problem = ref('');
  const findings = shallowRef<readonly FindingView[]>([]);
  const checking = ref(false);
  const sheets = shallowRef<readonly DocumentSheets[]>([]);
  const layingOut = ref(false);
  const noPages = ref('');
  const remarks = shallowRef<readonly OwnRemark[]>([]);
  const tab = ref<'pages' | 'data'>('pages');
  /** the place to be shown in the data, with a count so that the same one can be asked for twice */
  const aim = shallowRef<{ readonly place: string; readonly n: number } | null>(null);
  let abort: AbortController | null = null;
  let asked = 0;

  const keeping = createKeepSoon<{ readonly id: string; readonly remarks: readonly OwnRemark[] }>(
    'review',
    async (value) => {
      const kept = await program().review.keepRemarks(value.id, saidRemarks(value.remarks));
      return kept.ok ? { ok: true, value: program().ports.clock() } : kept;
    },
  );
  const locked = computed(() => ['accepted', 'returned'].includes(unit.value?.held.state ?? ''));

  async function open(id: string): Promise<void> {
    await keeping.flush();
    close();
    const opened = await program().review.open(id);
    if (!opened.ok) return void (problem.value = sentence(opened.error));
    unit.value = opened.value;
    const newId = program().ports.newId;
    remarks.value = opened.value.held.remarks.map((remark) => ({ ...remark, id: newId() }));
    await Promise.all([check(opened.value), layOut(opened.value)]);
  }

  /** Lets everything of the report go; pages of a long one are many. */
  function close(): void {
    asked++;
    abort?.abort();
    unit.value = null;
    problem.value = noPages.value = '';
    findings.value = sheets.value = remarks.value = [];
    aim.value = null;
    decisions.forget();
    keeping.reset({ state: 'none' });
  }

  async function check(of: ReviewUnit): Promise<void> {
    const mine = asked;
    checking.value = true;
    const found = await program().review.findings(of);
    if (mine !== asked) return;
    checking.value = false;
    if (found.ok) findings.value = findingViews(of.report, of.edition, found.value);
    else problem.value = sentence(found.error);
  }

  async function layOut(of: ReviewUnit): Promise<void> {
    const mine = asked;
    abort = new AbortController();
    layingOut.value = true;
    const pages = await program().review.pages(of, abort.signal);
    if (mine !== asked) return;
    layingOut.value = false;
    if (pages.ok) sheets.value = pages.value;
    else noPages.value = sentence(pages.error);
  }

  function set(next: readonly OwnRemark[]): void {
    if (!unit.value || locked.value) return;
    remarks.value = next;
    keeping.changed({ id: unit.value.held.id, remarks: next });
  }

  const where = (place: string): string => {
    const now = unit.value;
    return place === '' || !now ? W.whole : placeName(now.edition, place, 'line', now.report);
  };

  /** Answers the new remark's id; '' where none can be written now. */
  function add(place: string): string {
    if (!unit.value || locked.value) return '';
    const made = remarkAt(unit.value.report, place, program().ports.newId());
    set([...remarks.value, made]);
    return made.id;
  }

  /** What the check says as a remark; one click makes it, a second does not make it twice. */
  function adopt(view: FindingView): string {
    if (!unit.value || locked.value) return '';
    const made = remarkFrom(unit.value.report, view, program().ports.newId());
    if (remarks.value.some((one) => one.place === made.place && one.text === made.text)) return '';
    set([...remarks.value, made]);
    return made.id;
  }

  function remove(id: string): void {
    const at = remarks.value.findIndex((one) => one.id === id);
    const gone = remarks.value[at];
    const from = unit.value?.held.id;
    if (!gone) return;
    set(remarks.value.filter((one) => one.id !== id));
    if (gone.text.trim() !== '')
      toasts.undoable(W.removed, () => {
        // Undone after another report was opened, it would land there.
        if (!remarks.value.some((one) => one.id === id) && unit.value?.held.id === from)
          set(remarks.value.toSpliced(at, 0, gone));
      });
  }

  /** Takes the package over as it stands after a step; says why where the step was refused. */
  async function took(answer: Promise<Result<ReviewUnit['held'], Problem>>): Promise<boolean> {
    const done = await answer;
    if (!done.ok) problem.value = sentence(done.error);
    else if (unit.value?.held.id === done.value.id) unit.value = { ...unit.value, held: done.value };
    return done.ok;
  }

  const decisions = reviewDecisions({
    unit: () => unit.value,
    said: () => saidRemarks(remarks.value),
    flush: () => keeping.flush(),
    took,
    refused: (why) => void (problem.value = why),
  });

  return {
    unit,
    problem,
    findings,
    checking,
    sheets,
    layingOut,
    noPages,
    remarks,
    tab,
    aim,
    locked,
    keeping: keeping.state,
    saidCount: computed(() => saidRemarks(remarks.value).length),
    gate: computed(() => (unit.value ? acceptGate(unit.value.held.state, unit.value.held.codeState) : 'notNow')),
    pageCount: computed(() => sheets.value.reduce((sum, file) => sum + file.pages.length, 0)),
    open,
    close,
    leave: (): Promise<void> => keeping.flush(),
    where,
    add,
    adopt,
    setText: (id: string, text: string): void =>
      set(remarks.value.map((one) => (one.id === id ? { ...one, text } : one))),
    remove,
    isAdopted: (view: FindingView): boolean =>
      remarks.value.some((one) => one.text === view.message || (one.place === view.place && one.text !== '')),
    /** Shows a place in the data. */
    show: (place: string): void => {
      tab.value = 'data';
      aim.value = { place, n: (aim.value?.n ?? 0) + 1 };
    },
    when: (at: number): string => whenText(at, program().ports.clock()),
    ...decisions,
  };
});
