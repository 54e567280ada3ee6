import { valueCells } from '../../core/editions/grid';
import type { Edition } from '../../core/editions/types';
import type { Imported, ImportNote } from '../../core/intake';
import { normaliseHeadings } from '../../core/intake/parts/normaliseHeadings';
import type { Problem } from '../../core/kernel/problem';
import { ok, type Result } from '../../core/kernel/result';
import { getCell, setCells } from '../../core/report/cells';
import { isBlank, TEXT_SECTIONS, type Report } from '../../core/report/model';
import { typedCell, type CellChanges } from '../editing/cells';
import { typedField } from '../editing/fields';

/** A report as read and as the clerk has corrected it so far; nothing of it is stored. */
export interface ImportDraft {
  readonly imported: Imported;
  readonly report: Report;
  /** indexes into `imported.notes` the clerk has looked at and settled */
  readonly settled: ReadonlySet<number>;
  /** what undo goes back to, newest last */
  readonly past: readonly { readonly report: Report; readonly settled: ReadonlySet<number> }[];
}

/** Fields of the report, besides its cells, that can be corrected before it is stored. */
export type DraftField =
  | 'title'
  | 'preface'
  | 'overview'
  | 'problems'
  | 'other'
  | 'organ.name'
  | 'letter.title'
  | 'letter.recipient'
  | 'letter.body'
  | 'letter.signer'
  | 'letter.date';

const UNDO_LIMIT = 200;

export const startDraft = (imported: Imported): ImportDraft => ({
  imported,
  report: imported.report,
  settled: new Set(),
  past: [],
});

function next(draft: ImportDraft, report: Report, settled: ReadonlySet<number>): ImportDraft {
  if (report === draft.report && settled === draft.settled) return draft;
  const past = [...draft.past, { report: draft.report, settled: draft.settled }].slice(-UNDO_LIMIT);
  return { ...draft, report, settled, past };
}

/** One step back; the same draft where there is none. */
export function undoDraft(draft: ImportDraft): ImportDraft {
  const last = draft.past.at(-1);
  return last ? { ...draft, ...last, past: draft.past.slice(0, -1) } : draft;
}

/** Whether the clerk has to look at it: what was read by guess, and what stands in the source but not in the report. */
export const asksForLook = ({ kind }: ImportNote): boolean => kind === 'guessed' || kind === 'unread';

/** Indexes of notes that still wait to be looked at. */
export const openNotes = ({ imported, settled }: ImportDraft): readonly number[] =>
  imported.notes.flatMap((note, i) => (asksForLook(note) && !settled.has(i) ? [i] : []));

/** Guessed values nobody has confirmed: with these a report may not be stored. */
export const openGuesses = (draft: ImportDraft): readonly number[] =>
  openNotes(draft).filter((i) => draft.imported.notes[i]!.kind === 'guessed');

/** Cells of the form with a value, and how many there are. */
export function cellCount(edition: Edition, report: Report): { readonly filled: number; readonly all: number } {
  const cells = valueCells(edition);
  return { filled: cells.filter(({ place }) => !isBlank(getCell(report, place))).length, all: cells.length };
}

const settledAt = (draft: ImportDraft, place: string): ReadonlySet<number> => {
  const own = openNotes(draft).filter((i) => draft.imported.notes[i]!.place === place);
  return own.length === 0 ? draft.settled : new Set([...draft.settled, ...own]);
};

/**
 * Cells typed over. Unlike on the desk no total follows: here every figure is to be what the source says.
 * Errors: `textTooLong`; then nothing is changed.
 */
export function typeCells(
  edition: Edition,
  draft: ImportDraft,
  changes: readonly { readonly place: string; readonly text: string }[],
): Result<ImportDraft, Problem> {
  let { report, settled } = draft;
  for (const { place, text } of changes) {
    const typed = typedCell(edition, place, text);
    if (!typed.ok) return typed;
    report = setCells(report, typed.value);
    settled = settledAt({ ...draft, settled }, place);
  }
  return ok(next(draft, report, settled));
}

/** Cells replaced by a pasted block. */
export function setDraftCells(draft: ImportDraft, changes: CellChanges): ImportDraft {
  let { settled } = draft;
  for (const place of Object.keys(changes)) settled = settledAt({ ...draft, settled }, place);
  return next(draft, setCells(draft.report, changes), settled);
}

/** What stands in a field. */
export function fieldText({ organ, letter, ...report }: Report, field: DraftField): string {
  if (field === 'organ.name') return organ.name;
  if (field.startsWith('letter.')) return letter[field.slice(7) as 'title'];
  return report[field as 'title'];
}

/** A field corrected; what was noted about it counts as looked at. Errors: `textTooLong`; then nothing is changed. */
export function typeField(draft: ImportDraft, field: DraftField, text: string): Result<ImportDraft, Problem> {
  if (fieldText(draft.report, field) === text) return ok(draft);
  const typed = typedField(draft.report, field, text);
  return typed.ok ? ok(next(draft, typed.value, settledAt(draft, field))) : typed;
}

/** Another year; which form was read stays as it is, because the figures were read into it. */
export const typeYear = (draft: ImportDraft, year: number): ImportDraft =>
  year === draft.report.year ? draft : next(draft, { ...draft.report, year }, settledAt(draft, 'year'));

/** “我已核对” for these notes. */
export const confirmNotes = (draft: ImportDraft, notes: readonly number[]): ImportDraft =>
  notes.every((i) => draft.settled.has(i)) ? draft : next(draft, draft.report, new Set([...draft.settled, ...notes]));

/** The note waits again. */
export const reopenNote = (draft: ImportDraft, note: number): ImportDraft =>
  draft.settled.has(note) ? next(draft, draft.report, new Set([...draft.settled].filter((i) => i !== note))) : draft;

/** Headings of the texts in the usual form, （一）（二）…; `changed` says which stood there before, as printed. */
export function tidyHeadings(draft: ImportDraft): { readonly draft: ImportDraft; readonly changed: readonly string[] } {
  const changed: string[] = [];
  let { report } = draft;
  for (const key of TEXT_SECTIONS) {
    const { text, originals } = normaliseHeadings(report[key]);
    if (originals.length === 0) continue;
    changed.push(...originals.map(({ was }) => was));
    report = { ...report, [key]: text };
  }
  return { draft: next(draft, report, draft.settled), changed };
}
