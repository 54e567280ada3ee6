import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { ImportStep } from '../core/intake';
import { sentence, type Problem } from '../core/kernel/problem';
import { planPaste, type ForeignSource, type SameYear } from '../usecases';
import * as drafts from '../usecases/intake/draft';
import { sourcePlaceOf, type SourcePlace } from '../usecases/intake/sourcePlace';
import { IMPORT } from '../wording/import';
export type { DraftField } from '../usecases/intake/draft';
export type { SameYear } from '../usecases';
import { noteGroups } from './importNotes';
import { program } from './program';
import { whenText } from './times';
import { useToasts } from './toasts';

/** An import from choosing the file to storing it. Until it is stored it lives here alone, and outlives the screen. */
export const useImportStore = defineStore('import', () => {
  const toasts = useToasts();
  const fileName = ref('');
  const reading = shallowRef<AbortController | null>(null);
  const step = ref<ImportStep | 'open'>('open');
  /** why the last file was not read; '' when nothing is to be said */
  const refusal = ref('');
  const draft = shallowRef<drafts.ImportDraft | null>(null);
  const storing = ref(false);
  /** where both sides stand: the note chosen or the place gone to, anew with every choice */
  const aim = shallowRef<{ readonly place: string; readonly source: SourcePlace | null; readonly note: number } | null>(
    null,
  );

  const report = computed(() => draft.value?.report ?? null);
  const edition = computed(() => (report.value && program().ports.editions.byId(report.value.edition)) ?? null);
  const groups = computed(() => (draft.value && edition.value ? noteGroups(edition.value, draft.value) : []));
  const open = computed(() => (draft.value ? drafts.openNotes(draft.value) : []));
  const guesses = computed(() => (draft.value ? drafts.openGuesses(draft.value) : []));
  const cells = computed(() =>
    report.value && edition.value ? drafts.cellCount(edition.value, report.value) : { filled: 0, all: 0 },
  );

  const change = (next: (now: drafts.ImportDraft) => drafts.ImportDraft): void => {
    if (draft.value) draft.value = next(draft.value);
  };

  async function read(source: ForeignSource, name: string): Promise<void> {
    reading.value?.abort();
    const mine = new AbortController();
    reading.value = mine;
    [fileName.value, step.value, refusal.value, aim.value] = [name, 'open', '', null];
    const onStep = (done: ImportStep): void => {
      if (reading.value === mine) step.value = done;
    };
    const answer = await program().intake.read(source, { signal: mine.signal, onStep });
    if (reading.value !== mine) return;
    reading.value = null;
    if (answer.ok) draft.value = drafts.startDraft(answer.value);
    else if (answer.error.code === 'cancelled') toasts.info(IMPORT.cancelled);
    else refusal.value = sentence(answer.error);
  }

  type Chosen = Awaited<ReturnType<ReturnType<typeof program>['intake']['chooseFile']>>;
  async function readChosen(chosen: Chosen): Promise<void> {
    refusal.value = '';
    if (!chosen.ok) refusal.value = sentence(chosen.error);
    else if (chosen.value) await read({ kind: 'file', ...chosen.value }, chosen.value.name);
  }

  async function pasted(text: string, html: string): Promise<void> {
    if (text.trim() === '' && html.trim() === '') refusal.value = IMPORT.pasteEmpty;
    else await read({ kind: 'clipboard', text, html }, IMPORT.pasted);
  }

  function choose(note: number): void {
    const now = draft.value;
    const found = now?.imported.notes[note];
    if (!now || !found || !edition.value) return;
    const source = sourcePlaceOf(now.imported.source, edition.value, found.place, found.raw);
    aim.value = { place: found.place, source, note };
  }

  /** The clerk moved to a cell of the result: the source follows. */
  function goToCell(place: string): void {
    const now = draft.value;
    if (!now || !edition.value || aim.value?.place === place) return;
    const note = now.imported.notes.findIndex((n) => n.place === place);
    const raw = now.imported.notes[note]?.raw ?? '';
    aim.value = { place, source: sourcePlaceOf(now.imported.source, edition.value, place, raw), note };
  }

  /** The next note that waits, in the list's order and round its end; any note where none waits. */
  function stepNote(by: 1 | -1): void {
    const all = groups.value.flatMap((g) => g.notes).filter((n) => n.asks);
    const waiting = all.filter((n) => !n.settled);
    const list = waiting.length > 0 ? waiting : all;
    if (list.length === 0) return;
    const at = list.findIndex((n) => n.index === aim.value?.note);
    const from = at < 0 && by < 0 ? 0 : at;
    choose(list[(from + by + list.length) % list.length]!.index);
  }

  function typeCells(changes: readonly { readonly place: string; readonly text: string }[]): void {
    if (!draft.value || !edition.value) return;
    const typed = drafts.typeCells(edition.value, draft.value, changes);
    if (typed.ok) draft.value = typed.value;
    else toasts.warn(sentence(typed.error));
  }

  function typeField(field: drafts.DraftField, text: string): void {
    if (!draft.value) return;
    const typed = drafts.typeField(draft.value, field, text);
    if (typed.ok) draft.value = typed.value;
    else toasts.warn(sentence(typed.error));
  }

  function pasteInto(
    tableKey: string,
    block: {
      readonly anchor: string;
      readonly text: string;
      readonly html: string | null;
      readonly selected: readonly string[];
    },
  ): void {
    if (!draft.value || !edition.value) return;
    const plan = planPaste(edition.value, draft.value.report, { tableKey, ...block }, new DOMParser());
    draft.value = drafts.setDraftCells(draft.value, plan.changes);
    // Everything here is looked at before it is stored; what could not be placed or read for certain is said at once.
    if (!plan.fits)
      toasts.undoable(IMPORT.pasteDoubt(plan.leftOut.length + plan.tooLong.length), () => change(drafts.undoDraft));
  }

  function tidyHeadings(): void {
    if (!draft.value) return;
    const { draft: next, changed } = drafts.tidyHeadings(draft.value);
    draft.value = next;
    const was = changed.slice(0, 3).map((line) => line.slice(0, 12));
    if (changed.length === 0) toasts.info(IMPORT.tidyNothing);
    else toasts.undoable(IMPORT.tidied(changed.length, was.join(' ')), () => change(drafts.undoDraft));
  }

  /** Back to choosing a file; what was looked at can be taken up again. */
  function leave(): void {
    const [was, name] = [draft.value, fileName.value];
    clear();
    if (was && (was.past.length > 0 || was.imported.notes.length > 0))
      toasts.undoable(
        IMPORT.leaveDone,
        () => {
          draft.value ??= was;
          fileName.value = name;
        },
        IMPORT.leaveUndo,
      );
  }
  function clear(): void {
    [draft.value, aim.value, refusal.value, fileName.value] = [null, null, '', ''];
  }

  /** Reports that stand where this one wants to; null after saying why that could not be found out. */
  async function sameYear(): Promise<readonly SameYear[] | null> {
    if (!report.value) return null;
    const same = await program().intake.sameYear(report.value);
    if (same.ok) return same.value;
    return refuse(same.error);
  }
  function refuse(problem: Problem): null {
    toasts.error(sentence(problem));
    return null;
  }

  /** The stored report's id, or null after saying why not; then nothing was changed. */
  async function store(insteadOf: readonly string[], changed: () => void): Promise<string | null> {
    if (!report.value || storing.value || guesses.value.length > 0) return null;
    storing.value = true;
    const intake = program().intake;
    const was = draft.value;
    const done = await intake.store(report.value, insteadOf);
    storing.value = false;
    if (!done.ok) return refuse(done.error);
    const { id, year, organ } = done.value.report;
    if (draft.value === was) clear();
    const undo = async (): Promise<void> => {
      const back = await intake.undoStore(id, insteadOf);
      if (!back.ok) refuse(back.error);
      else draft.value ??= was;
      changed();
    };
    const said = insteadOf.length > 0 ? IMPORT.replaced(year, organ.name) : IMPORT.stored(year, organ.name);
    toasts.undoable(said, () => void undo(), IMPORT.undoStore);
    return id;
  }

  return {
    ...{ fileName, step, refusal, draft, report, edition, groups, open, guesses, cells, aim, storing },
    isReading: computed(() => reading.value !== null),
    source: computed(() => draft.value?.imported.source ?? null),
    canUndo: computed(() => (draft.value?.past.length ?? 0) > 0),
    chooseFile: async () => readChosen(await program().intake.chooseFile()),
    takeFile: async (file: File) => readChosen(await program().intake.takeFile(file)),
    cancel: () => reading.value?.abort(),
    ...{ pasted, choose, goToCell, stepNote, typeCells, pasteInto, tidyHeadings, leave, sameYear, store },
    fieldText: (field: drafts.DraftField) => (report.value ? drafts.fieldText(report.value, field) : ''),
    typeField,
    typeYear: (year: number) => change((d) => drafts.typeYear(d, year)),
    confirm: (notes: readonly number[]) => change((d) => drafts.confirmNotes(d, notes)),
    reopen: (note: number) => change((d) => drafts.reopenNote(d, note)),
    undo: () => change(drafts.undoDraft),
    when: (at: number): string => whenText(at, program().ports.clock()),
  };
});
