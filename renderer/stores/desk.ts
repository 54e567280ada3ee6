import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { reportTitle } from '../core/editions/blank';
import { derivedCells, sumOf } from '../core/editions/derived';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import { countBlanks } from '../core/report/blanks';
import { dateText } from '../core/report/dates';
import { getField, isTextField, setField, type TextField } from '../core/report/fields';
import { TEXT_SECTIONS, type Report } from '../core/report/model';
import {
  applyCells,
  fillRestZero,
  pasteBlock,
  partOf,
  partStates,
  restoreTotals,
  typedCell,
  typedField,
  type CellChanges,
  type PartState,
} from '../usecases';
import { DESK } from '../wording/desk';
import { printedBalance } from './balance';
import { deskParts } from './deskParts';
import { DeskSession } from './deskSession';
import { findingViews, tally, verdictOf, type FindingView } from './findingViews';
import { program } from './program';
import { timeText } from './times';
import { useToasts } from './toasts';

export type { DeskPart } from './deskParts';
export type { FindingView } from './findingViews';

export interface PasteIntoTable {
  readonly anchor: string;
  readonly selected: readonly string[];
  readonly text: string;
  readonly html: string | null;
}

/** The working desk: one open report and everything the screens show of it. */
export const useDeskStore = defineStore('desk', () => {
  const toasts = useToasts();
  const session = shallowRef<DeskSession | null>(null);
  const problem = ref('');
  const showLastYear = ref(true);
  const activePart = ref('');
  /** a place that wants to be seen; the desk screen answers and calls `jumped` */
  const jump = shallowRef<{ part: string; place: string } | null>(null);
  let opening = 0;

  const report = computed(() => session.value?.report.value ?? null);
  const edition = computed(() => session.value?.edition ?? null);
  const lastYear = computed(() => session.value?.lastYear ?? null);
  const parts = computed(() => (edition.value ? deskParts(edition.value) : []));
  const findings = computed(() => {
    const s = session.value;
    return s ? findingViews(s.report.value, s.edition, s.checks.value.result.findings) : [];
  });
  const totals = computed(() => ({
    ...tally(findings.value),
    /** blanks of templates still standing in the texts */
    blankTexts: report.value
      ? [...TEXT_SECTIONS.map((k) => report.value![k]), report.value.letter.body].reduce(
          (n, t) => n + countBlanks(t),
          0,
        )
      : 0,
  }));
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
    if (state.state === 'failed') return { state: 'failed', time: '', why: sentence(state.problem) } as const;
    return { state: state.state, time: '', why: '' } as const;
  });

  /** Opens a report; one that is open already stays as it is, history included. */
  async function open(id: string): Promise<void> {
    if (report.value?.id === id) return;
    const mine = ++opening;
    problem.value = '';
    await close();
    const opened = await DeskSession.open(id);
    if (mine !== opening) return;
    if (opened.ok) session.value = opened.value;
    else problem.value = sentence(opened.error);
  }

  async function close(): Promise<void> {
    const old = session.value;
    if (!old) return;
    const why = await old.close();
    if (why) toasts.error(DESK.failed(why));
    session.value = null;
  }

  /** An edit of the open report: `make` answers the new value or why not. Refused edits change nothing. */
  function edit(make: (report: Report) => Report | Result<Report, Problem>, label: string, more = {}): boolean {
    const s = session.value;
    if (!s) return false;
    const made = make(s.report.value);
    if ('ok' in made) {
      if (!made.ok) {
        toasts.warn(sentence(made.error));
        return false;
      }
      s.apply(made.value, { label, ...more });
    } else s.apply(made, { label, ...more });
    return true;
  }

  const setText = (field: TextField, text: string, label: string): boolean =>
    edit((r) => (getField(r, field) === text ? r : typedField(r, field, text)), label, {
      mergeKey: `text:${field}`,
      place: field,
    });

  const setSealed = (sealed: boolean): boolean =>
    edit((r) => ({ ...r, letter: { ...r.letter, sealed } }), DESK.edited, { place: 'letter' });

  const setCells = (changes: CellChanges, label: string, place: string | null): boolean =>
    edit((r) => applyCells(edition.value!, r, changes), label, { place });

  /** A total that is cleared is added up again: a total has no blank of its own while its parts are known. */
  function changesOf(list: readonly { place: string; text: string }[]): CellChanges {
    const out: Record<string, CellChanges[string]> = {};
    const sums = new Map(derivedCells(edition.value!).map((d) => [d.place, d]));
    for (const { place, text } of list) {
      const sum = sums.get(place);
      if (text.trim() === '' && sum) {
        out[place] = sumOf(applyCells(edition.value!, report.value!, out), sum.parts);
        continue;
      }
      const change = typedCell(edition.value!, place, text);
      if (change.ok) Object.assign(out, change.value);
      else toasts.warn(sentence(change.error));
    }
    return out;
  }

  const typeCell = (place: string, text: string): boolean => setCells(changesOf([{ place, text }]), DESK.edited, place);

  const typeCells = (list: readonly { place: string; text: string }[], label: string): boolean =>
    setCells(changesOf(list), label, list[0]?.place ?? null);

  function pasteInto(tableKey: string, request: PasteIntoTable): void {
    const result = pasteBlock(edition.value!, { tableKey, ...request }, new DOMParser());
    if (Object.keys(result.changes).length === 0)
      return toasts.warn(result.tooLong.length > 0 ? DESK.cellTooLong : DESK.pasteNothing);
    setCells(result.changes, DESK.pasted, request.anchor);
    const notes = [
      result.outside > 0 ? DESK.pasteOutside(result.outside) : '',
      result.unreadable.length > 0 ? DESK.pasteUnreadable(result.unreadable.length) : '',
      result.tooLong.length > 0 ? DESK.cellTooLong : '',
    ].filter(Boolean);
    if (notes.length > 0) toasts.undoable(notes.join(''), () => undo());
  }

  /** Sets many cells as one act and says how many there were. */
  function sweep(make: typeof fillRestZero, table: string, label: string): number {
    const changes = make(edition.value!, report.value!, table);
    const n = Object.keys(changes).length;
    if (n > 0) setCells(changes, label, `${table}`);
    return n;
  }

  function step(direction: 'undo' | 'redo'): void {
    const entry = session.value?.[direction]();
    if (!entry?.place) return;
    const part = partOf(edition.value!, entry.place);
    if (part !== activePart.value) jump.value = { part, place: entry.place };
  }
  const undo = (): void => step('undo');
  const redo = (): void => step('redo');

  function applyFix(item: FindingView): void {
    const fix = item.fix;
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
    if (done) toasts.undoable(DESK.fixed(fix.label), undo);
  }

  const setReason = (key: string, reason: string | null): boolean =>
    edit((r) => {
      const { [key]: _, ...others } = r.reasons;
      return { ...r, reasons: reason === null ? others : { ...others, [key]: reason } };
    }, DESK.keepReason);

  async function saveNow(): Promise<void> {
    await session.value?.flush();
  }

  async function backup(): Promise<void> {
    if (!report.value) return;
    const done = await program().files.backup(report.value);
    if (!done.ok) toasts.error(sentence(done.error));
    else if (done.value) toasts.done(DESK.backupDone(done.value.names.join('、'), done.value.label));
  }

  /** Underlined stretches of one text. */
  const spans = (field: TextField) =>
    findings.value.flatMap((f) => {
      const m = /^(.+):(\d+)-(\d+)$/.exec(f.place);
      if (m?.[1] !== field) return [];
      return [{ from: Number(m[2]), to: Number(m[3]), level: f.level, message: f.message, key: f.key }];
    });

  return {
    report,
    edition,
    lastYear,
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
    open,
    close,
    setText,
    setSealed,
    typeCell,
    typeCells,
    pasteInto,
    fillRest: (table: string): number => sweep(fillRestZero, table, DESK.fillRest),
    restoreTotals: (table: string): number => sweep(restoreTotals, table, DESK.restoreTotals),
    undo,
    redo,
    applyFix,
    keepReason: (item: FindingView, reason: string) => setReason(item.key, reason),
    removeReason: (item: FindingView) => setReason(item.key, null),
    jumpTo: (item: FindingView): void => {
      jump.value = { part: item.part, place: item.place };
    },
    jumped: (): void => {
      jump.value = null;
    },
    saveNow,
    backup,
    spans,
  };
});
