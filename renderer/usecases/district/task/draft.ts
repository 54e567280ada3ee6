import { organKey, writeTask, type Task } from '../../../core/district';

/** A township as it stands in the list while it is being written: either entry may still be blank. */
export interface TownshipRow {
  /** of this row, as long as the list is open and stored */
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
}

/** A year's task while it is being written. Everything of a task, but nothing has to be right yet. */
export interface TaskDraft {
  readonly id: string;
  readonly year: number;
  readonly district: string;
  /** YYYY-MM-DD or '' */
  readonly deadline: string;
  readonly recipient: string;
  readonly notice: Task['notice'];
  readonly templates: Task['templates'];
  readonly words: Task['words'];
  readonly townships: readonly TownshipRow[];
  /** as it was given out last; null before the first time */
  readonly given: Task | null;
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Rows in which anything stands. */
export const filledRows = (rows: readonly TownshipRow[]): readonly TownshipRow[] =>
  rows.filter((row) => row.name.trim() !== '' || row.shortName.trim() !== '');

/** The draft as it stands, for keeping it: blanks and doubles are kept as well. */
export const asStanding = (draft: TaskDraft): Task => ({
  ...taskOf(draft, draft.given?.revision ?? 1),
  district: draft.district,
  recipient: draft.recipient,
  notice: draft.notice,
  townships: draft.townships.map(({ name, shortName }) => ({ name, shortName })),
});

/** A kept draft, to go on with. @param newKey names a row */
export const draftFrom = (task: Task, given: Task | null, newKey: () => string): TaskDraft => ({
  id: task.id,
  year: task.year,
  district: task.district,
  deadline: task.deadline,
  recipient: task.recipient,
  notice: task.notice,
  templates: task.templates,
  words: task.words,
  townships: rowsOf(task.townships, newKey),
  given,
});

/** The draft as a task of some revision, cleaned. It is a sound task only where `faultsOf` finds nothing. */
export function taskOf(draft: TaskDraft, revision: number): Task {
  return {
    format: 'nianbao-task',
    schemaVersion: 1,
    id: draft.id,
    revision,
    year: draft.year,
    district: squeezed(draft.district),
    deadline: draft.deadline,
    recipient: squeezed(draft.recipient).replace(/[:：]+$/u, ''),
    notice: { title: squeezed(draft.notice.title), number: squeezed(draft.notice.number) },
    templates: draft.templates,
    words: draft.words,
    townships: filledRows(draft.townships).map(({ name, shortName }) => ({
      name: squeezed(name),
      shortName: squeezed(shortName),
    })),
  };
}

/**
 * The revision under which the draft goes out: the same as last time while nothing was changed, so that every stick gets
 * the same file; one more once something was.
 */
export function nextRevision(draft: TaskDraft): number {
  if (draft.given === null) return 1;
  return isChanged(draft) ? draft.given.revision + 1 : draft.given.revision;
}

/** Whether something was changed since the task was given out. */
export const isChanged = (draft: TaskDraft): boolean =>
  draft.given !== null && writeTask(taskOf(draft, draft.given.revision)) !== writeTask(draft.given);

const rowsOf = (townships: Task['townships'], newKey: () => string): readonly TownshipRow[] =>
  townships.map(({ name, shortName }) => ({ key: newKey(), name, shortName }));

/** What of another year's task can be taken over into this draft. Entries that are filled in already stay. */
export function copiedFrom(draft: TaskDraft, from: Task, newKey: () => string): TaskDraft {
  const either = (mine: string, other: string): string => (mine.trim() === '' ? other : mine);
  return {
    ...draft,
    district: either(draft.district, from.district),
    recipient: either(draft.recipient, from.recipient),
    templates: draft.templates.length > 0 ? draft.templates : from.templates,
    words: draft.words.confusables.length + draft.words.allowed.length > 0 ? draft.words : from.words,
    townships: withTownships(draft.townships, from.townships, newKey).rows,
  };
}

export interface Added {
  readonly rows: readonly TownshipRow[];
  readonly added: number;
  /** names that stood in the list already */
  readonly known: readonly string[];
}

/** The list with more townships at its end; one that stands there already is not added again. Blank rows go. */
export function withTownships(
  rows: readonly TownshipRow[],
  more: readonly { readonly name: string; readonly shortName: string }[],
  newKey: () => string,
): Added {
  const kept = filledRows(rows);
  const names = new Set(kept.map((row) => organKey(row.name)));
  const out = [...kept];
  const known: string[] = [];
  for (const { name, shortName } of more) {
    const key = organKey(name);
    if (key === '') continue;
    if (names.has(key)) known.push(name);
    else {
      names.add(key);
      out.push({ key: newKey(), name, shortName });
    }
  }
  return { rows: out, added: out.length - kept.length, known };
}
