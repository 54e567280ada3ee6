import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { sentence } from '../core/kernel/problem';
import type { Task } from '../core/district';
import {
  asStanding,
  copiedFrom,
  faultsOf,
  filledRows,
  fullName,
  isChanged,
  nextRevision,
  rowFaults,
  townshipsIn,
  withTownships,
  type TaskDraft,
  type TownshipRow,
} from '../usecases';
import { TASK_MAKER as W } from '../wording/taskMaker';
import { useAppStore } from './app';
import { createKeepSoon } from './keepSoon';
import { program } from './program';
import { taskTemplates } from './taskTemplates';
import { taskWords } from './taskWords';
import { useToasts } from './toasts';

export { fullName as fullNameShown, type RowFault, type TaskDraft, type TownshipRow } from '../usecases';
export type { TaskTemplate } from './taskTemplates';

/** The district's task of a year while it is being written and given out. */
export const useTaskMakerStore = defineStore('taskMaker', () => {
  const app = useAppStore();
  const toasts = useToasts();
  const draft = shallowRef<TaskDraft | null>(null);
  const others = shallowRef<readonly TaskDraft[]>([]);
  const problem = ref('');
  const giving = ref(false);
  /** what became of the last giving */
  const outcome = shallowRef<{ readonly text: string; readonly token: string; readonly canShow: boolean } | null>(null);
  const givenCount = ref(0);
  const keeping = createKeepSoon<TaskDraft>('task', (value) => program().taskMaker.keep(value));

  const faults = computed(() => (draft.value ? rowFaults(draft.value.townships) : new Map<string, never>()));
  const stops = computed(() => (draft.value ? faultsOf(draft.value) : []));

  async function open(year: number): Promise<void> {
    await keeping.flush();
    problem.value = '';
    outcome.value = null;
    givenCount.value = 0;
    const [opened, all] = await Promise.all([program().taskMaker.open(year), program().taskMaker.list()]);
    if (!opened.ok) return void (problem.value = sentence(opened.error));
    draft.value = opened.value;
    others.value = all.ok ? all.value.filter((one) => one.year !== year) : [];
    keeping.reset({ state: 'none' });
  }

  function set(change: Partial<TaskDraft>): void {
    if (!draft.value) return;
    draft.value = { ...draft.value, ...change };
    keeping.changed(draft.value);
  }

  const rows = (): readonly TownshipRow[] => draft.value?.townships ?? [];
  const newKey = (): string => program().ports.newId();

  function addRow(): string {
    const key = newKey();
    set({ townships: [...rows(), { key, name: '', shortName: '' }] });
    return key;
  }

  const setRow = (key: string, change: Partial<Pick<TownshipRow, 'name' | 'shortName'>>): void =>
    set({ townships: rows().map((row) => (row.key === key ? { ...row, ...change } : row)) });

  /** Puts rows back where they stood; rows written meanwhile stay. */
  function putBack(gone: readonly { readonly row: TownshipRow; readonly at: number }[]): void {
    const next = [...rows()];
    for (const { row, at } of gone) if (!next.some((one) => one.key === row.key)) next.splice(at, 0, row);
    set({ townships: next });
  }

  function removeRow(key: string): void {
    const at = rows().findIndex((row) => row.key === key);
    const row = rows()[at];
    if (!row) return;
    set({ townships: rows().filter((one) => one.key !== key) });
    if (row.name.trim() !== '' || row.shortName.trim() !== '')
      toasts.undoable(W.removed(row.name || row.shortName), () => putBack([{ row, at }]));
  }

  function clearRows(): void {
    const gone = rows().map((row, at) => ({ row, at }));
    set({ townships: [] });
    toasts.undoable(W.removedAll(filledRows(gone.map(({ row }) => row)).length), () => putBack(gone));
  }

  /** Adds what can be read out of pasted text; how many were added, how many stood there already. */
  function pasteRows(text: string): { readonly added: number; readonly known: number } {
    const { rows: next, added, known } = withTownships(rows(), townshipsIn(text), newKey);
    if (added > 0) set({ townships: next });
    if (added + known.length > 0) toasts.done(added > 0 ? W.added(added, known.length) : W.nothingAdded(known.length));
    return { added, known: known.length };
  }

  /** Everyday names made full ones, all of them or one. */
  function complete(key?: string): void {
    const before = rows();
    const next = before.map((row) => {
      const full = key === undefined || row.key === key ? fullName(row.name) : null;
      return full === null ? row : { ...row, name: full, shortName: row.shortName || row.name.trim() };
    });
    const n = next.filter((row, i) => row !== before[i]).length;
    if (n === 0) return;
    set({ townships: next });
    const old = new Map(before.map((row) => [row.key, row]));
    toasts.undoable(W.completed(n), () => set({ townships: rows().map((row) => old.get(row.key) ?? row) }));
  }

  function copy(from: Task): void {
    if (!draft.value) return;
    const before = draft.value;
    const made = copiedFrom(before, from, newKey);
    set(made);
    const n = filledRows(made.townships).length - filledRows(before.townships).length;
    toasts.undoable(W.copied(from.year, n), () => set({ ...before, given: draft.value?.given ?? null }));
  }

  async function copyFile(): Promise<void> {
    const read = await program().taskMaker.readFile();
    if (!read.ok) toasts.error(sentence(read.error));
    else if (read.value) copy(read.value);
  }

  async function give(): Promise<void> {
    if (!draft.value || giving.value || stops.value.length > 0) return;
    giving.value = true;
    outcome.value = null;
    problem.value = '';
    await keeping.flush();
    const done = await program().taskMaker.give(draft.value);
    giving.value = false;
    if (!done.ok) return void (problem.value = sentence(done.error));
    if (!done.value) return;
    const { written, draft: next } = done.value;
    draft.value = next;
    keeping.reset({ state: 'saved', at: program().ports.clock() });
    givenCount.value++;
    const host = await program().ports.bridge.hostInfo();
    const name = written.names.join('、');
    const text = written.label ? W.given(name, written.label) : W.downloaded(name);
    outcome.value = { text, token: written.token, canShow: host.canShowFiles && written.label !== '' };
  }

  const formText = (): string =>
    program()
      .ports.editions.all.flatMap((edition) => edition.sections.map((section) => section.title))
      .join('\n');

  return {
    draft,
    others,
    problem,
    faults,
    stops,
    giving,
    outcome,
    givenCount,
    keeping: keeping.state,
    count: computed(() => filledRows(rows()).length),
    everyday: computed(() => rows().filter((row) => fullName(row.name) !== null).length),
    givenState: computed(() => {
      const now = draft.value;
      if (!now?.given) return W.giveLead.never;
      return isChanged(now) ? W.giveLead.changed(nextRevision(now)) : W.giveLead.same(now.given.revision);
    }),
    /** years a task can be written for: those of reports falling due, and those begun */
    years: computed(() => {
      const due = app.nextYear;
      const all = new Set([due + 1, due, due - 1, ...others.value.map((one) => one.year), draft.value?.year ?? due]);
      return [...all].filter((year) => program().ports.editions.forYear(year).ok).sort((a, b) => b - a);
    }),
    open,
    set,
    addRow,
    setRow,
    removeRow,
    clearRows,
    pasteRows,
    complete,
    copyFrom: (year: number): void => {
      const from = others.value.find((one) => one.year === year);
      if (from) copy(asStanding(from));
    },
    copyFile,
    give,
    show: async (): Promise<void> => {
      if (!outcome.value) return;
      const shown = await program().ports.bridge.showWritten(outcome.value.token);
      if (!shown.ok) toasts.error(sentence(shown.error));
    },
    leave: (): Promise<void> => keeping.flush(),
    ...taskTemplates({ templates: () => draft.value?.templates ?? [], set: (templates) => set({ templates }) }),
    ...taskWords({
      words: () => draft.value?.words ?? { confusables: [], allowed: [] },
      set: (words) => set({ words }),
      formText,
      undoable: (said, undo) => void toasts.undoable(said, undo),
    }),
    async takeOwnWords(): Promise<void> {
      const own = await program().ownWords.read();
      if (!own.ok) return toasts.error(sentence(own.error));
      const n = useTaskMakerStore().takeOver(own.value);
      if (n > 0) toasts.done(W.fromOwnDone(n));
      else toasts.info(W.fromOwnNone);
    },
  };
});
