import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { reportTitle } from '../core/editions/blank';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import type { Change } from '../core/kernel/textChange';
import { dateText } from '../core/report/dates';
import { getField, isTextField, setField, type TextField } from '../core/report/fields';
import type { Report } from '../core/report/model';
import {
  applyCells,
  fillRestZero,
  isFinal,
  partOf,
  partStates,
  restoreTotals,
  typedField,
  type CellChanges,
  type PartState,
} from '../usecases';
import { DESK } from '../wording/desk';
import { LINKS } from '../wording/links';
import { printedBalance } from './balance';
import { deskLetter } from './deskLetter';
import { deskLinks } from './deskLinks';
import { deskParts } from './deskParts';
import { deskPaste } from './deskPaste';
import { deskReasons } from './deskReasons';
import { DeskSession } from './deskSession';
import { tally, verdictOf } from './findingVerdict';
import { findingViews, type FindingView } from './findingViews';
import { program } from './program';
import { timeText } from './times';
import { useToasts } from './toasts';
import { typedCells, type TypedText } from './typedCells';

export type { DeskPart } from './deskParts';
export type { PasteIntoTable } from './deskPaste';
export type { FindingView } from './findingViews';

/** The working desk: one open report and everything the screens show of it. */
export const useDeskStore = defineStore('desk', () => {
  const toasts = useToasts();
  const session = shallowRef<DeskSession | null>(null);
  const problem = ref('');
  const showLastYear = ref(true);
  const activePart = ref('');
  /** a place that wants to be seen; the desk screen answers and calls `jumped` */
  const jump = shallowRef<{ part: string; place: string } | null>(null);
  /** a report that cannot be stored stands in the way of `next` */
  const stuck = shallowRef<{ readonly next: string } | null>(null);
  let opening = 0;
  /** hands over what is being typed in a cell right now; set by the table on screen */
  let pendingInput: (() => void) | null = null;
  let undoToast: number | null = null;

  const report = computed(() => session.value?.report.value ?? null);
  const edition = computed(() => session.value?.edition ?? null);
  const lastYear = computed(() => session.value?.lastYear ?? null);
  const sample = computed(() => session.value?.sample ?? false);
  const parts = computed(() => (edition.value ? deskParts(edition.value) : []));
  const findings = computed(() => {
    const s = session.value;
    return s ? findingViews(s.report.value, s.edition, s.checks.value.result.findings) : [];
  });
  const totals = computed(() =>
    report.value ? tally(report.value, findings.value) : { mustFix: 0, blankCells: 0, blankTexts: 0, pleaseCheck: 0 },
  );
  const verdict = computed(() => verdictOf(totals.value));
  const states = computed(() => {
    const s = session.value;
    const list = s ? partStates(s.report.value, s.edition, s.checks.value.result.findings) : [];
    return new Map(list.map((state) => [state.id, state]));
  });
  const save = computed(() => {
    const state = session.value?.saveState.value;
    if (!state) return { state: 'none', time: '', why: '' } as const;
    if (state.state === 'saved') return { state: 'saved', time: timeText(state.at), why: '' } as const;
    if (state.state === 'failed')
      return { state: 'failed', time: '', why: sentence(state.problem), final: isFinal(state.problem) } as const;
    return { state: state.state, time: '', why: '' } as const;
  });

  /**
   * Opens a report; one that is open already stays as it is, history included. While the one open before cannot be
   * stored, nothing else is opened: `stuck` asks the person what shall become of it.
   */
  async function open(id: string): Promise<void> {
    if (report.value?.id === id) return session.value?.takeSettings();
    const mine = ++opening;
    problem.value = '';
    if (!(await close())) {
      stuck.value = { next: id };
      return;
    }
    const opened = await DeskSession.open(id);
    if (mine !== opening) return;
    if (opened.ok) session.value = opened.value;
    else problem.value = sentence(opened.error);
  }

  /** Stores and closes what is open; false when it could not be stored and therefore stays open. */
  async function close(): Promise<boolean> {
    const old = session.value;
    if (!old) return true;
    pendingInput?.();
    if ((await old.close()) !== '') return false;
    session.value = null;
    return true;
  }

  /** Gives up what could not be stored and opens the next report, or the same one as it is stored. */
  async function discard(): Promise<void> {
    const next = stuck.value?.next ?? report.value?.id;
    stuck.value = null;
    session.value?.discard();
    session.value = null;
    if (next) await open(next);
  }

  /** Offers to take the last act back, for as long as it is the last one: later the same button would undo another. */
  function offerUndo(text: string): void {
    dropUndoOffer();
    undoToast = toasts.undoable(text, () => undo());
  }
  function dropUndoOffer(): void {
    if (undoToast !== null) toasts.close(undoToast);
    undoToast = null;
  }

  /** An edit of the open report: `make` answers the new value or why not. Refused edits change nothing. */
  function edit(make: (report: Report) => Report | Result<Report, Problem>, label: string, more = {}): boolean {
    const s = session.value;
    if (!s) return false;
    dropUndoOffer();
    const made = make(s.report.value);
    if ('ok' in made) {
      if (!made.ok) {
        toasts.warn(sentence(made.error));
        return false;
      }
    }
    const dissolved = s.apply('ok' in made ? made.value : made, { label, ...more });
    if (dissolved > 0) toasts.info(LINKS.dissolved(dissolved));
    return true;
  }

  /** `changes`: what was done to the text, in offsets of the text before, where an editor knows it. */
  const setText = (field: TextField, text: string, label: string, changes?: readonly Change[]): boolean =>
    edit((r) => (getField(r, field) === text ? r : typedField(r, field, text)), label, {
      mergeKey: `text:${field}`,
      place: field,
      made: changes ? { field, changes } : null,
    });

  const setCells = (changes: CellChanges, label: string, place: string | null): boolean =>
    edit((r) => applyCells(edition.value!, r, changes), label, { place });

  const changesOf = (list: readonly TypedText[]): CellChanges => {
    const { changes, refused } = typedCells(edition.value!, report.value!, list);
    if (refused) toasts.warn(sentence(refused));
    return changes;
  };

  const typeCell = (place: string, text: string): boolean => setCells(changesOf([{ place, text }]), DESK.edited, place);

  const typeCells = (list: readonly TypedText[], label: string): boolean =>
    setCells(changesOf(list), label, list[0]?.place ?? null);

  /** Sets many cells as one act and says how many there were. */
  function sweep(make: typeof fillRestZero, table: string, label: string): number {
    const changes = make(edition.value!, report.value!, table);
    const n = Object.keys(changes).length;
    if (n > 0) setCells(changes, label, `${table}`);
    return n;
  }

  function step(direction: 'undo' | 'redo'): void {
    dropUndoOffer();
    const entry = session.value?.[direction]();
    if (!entry?.place) return;
    const part = partOf(edition.value!, entry.place);
    if (part !== activePart.value) jump.value = { part, place: entry.place };
  }
  const undo = (): void => step('undo');
  const redo = (): void => step('redo');

  function applyFix(item: FindingView): void {
    // The entry clicked may be older than what was typed since; its text must not come back with it.
    const fix = findings.value.find((f) => f.key === item.key)?.fix;
    if (!fix) return;
    const done = edit(
      (r) => {
        let after = fix.cells ? applyCells(edition.value!, r, fix.cells) : r;
        for (const [field, text] of Object.entries(fix.fields ?? {}))
          if (isTextField(field)) after = setField(after, field, text);
        return after;
      },
      fix.label,
      { place: item.place },
    );
    if (done) offerUndo(DESK.fixed(fix.label));
  }

  async function saveNow(): Promise<void> {
    pendingInput?.();
    await session.value?.flush();
  }

  async function backup(): Promise<void> {
    if (!report.value) return;
    const done = await program().files.backup(report.value);
    if (!done.ok) toasts.error(sentence(done.error));
    else if (done.value) toasts.done(DESK.backupDone(done.value.names.join('、'), done.value.label));
  }

  return {
    report,
    edition,
    lastYear,
    sample,
    parts,
    findings,
    totals,
    verdict,
    save,
    problem,
    jump,
    showLastYear,
    activePart,
    editionName: computed(() => edition.value?.name_zh ?? ''),
    standardTitle: computed(() => (report.value ? reportTitle(report.value.organ.name, report.value.year) : '')),
    dateShown: computed(() => dateText(report.value?.letter.date ?? '')),
    canUndo: computed(() => (session.value?.history.value.past.length ?? 0) > 0),
    canRedo: computed(() => (session.value?.history.value.future.length ?? 0) > 0),
    undoLabel: computed(() => session.value?.history.value.past.at(-1)?.label ?? ''),
    text: (field: TextField): string => (report.value ? getField(report.value, field) : ''),
    partState: (id: string): PartState => states.value.get(id) ?? { id, state: 'empty', count: 0 },
    balance: (table: string) =>
      report.value && edition.value ? printedBalance(edition.value, report.value, table) : null,
    stuck,
    open,
    close,
    discard,
    askDiscard: (): void => {
      stuck.value = { next: report.value?.id ?? '' };
    },
    offerUndo,
    dropUndoOffer,
    holdInput: (hand: (() => void) | null): void => {
      pendingInput = hand;
    },
    setText,
    ...deskLetter(edit),
    ...deskLinks({ session: () => session.value, edit, offerUndo, warn: (text) => void toasts.warn(text) }),
    goTo: (place: string): void => {
      jump.value = { part: partOf(edition.value!, place), place };
    },
    typeCell,
    typeCells,
    ...deskPaste({
      open: () => (report.value && edition.value ? { report: report.value, edition: edition.value } : null),
      setCells,
      offerUndo,
      warn: (text) => void toasts.warn(text),
    }),
    fillRest: (table: string): number => sweep(fillRestZero, table, DESK.fillRest),
    restoreTotals: (table: string): number => sweep(restoreTotals, table, DESK.restoreTotals),
    undo,
    redo,
    applyFix,
    ...deskReasons({ edit, offerUndo }),
    jumpTo: (item: FindingView): void => {
      jump.value = { part: item.part, place: item.place };
    },
    jumped: (): void => {
      jump.value = null;
    },
    /** the open report checked by the settings and own words as they are now */
    takeSettings: async (): Promise<void> => session.value?.takeSettings(),
    saveNow,
    backup,
  };
});
