import { placeName } from '../core/editions/placeName';
import type { Edition } from '../core/editions/types';
import type { ImportNote } from '../core/intake';
import { asksForLook, type ImportDraft } from '../usecases/intake/draft';
import { IMPORT } from '../wording/import';

export interface NoteView {
  /** index among the notes of the import */
  readonly index: number;
  readonly kind: ImportNote['kind'];
  readonly place: string;
  readonly message: string;
  readonly raw: string;
  /** waits for the clerk; what was only tidied or is missing does not */
  readonly asks: boolean;
  readonly settled: boolean;
}

export interface NoteGroup {
  readonly title: string;
  readonly notes: readonly NoteView[];
}

/** Parts in the order they are read in; the form's own sections stand between. */
const FIRST = ['year', 'edition', 'organ', 'title', 'letter', 'preface'];

/** The notes by the part of the report they speak of, in the report's order. */
export function noteGroups(edition: Edition, { imported, settled }: ImportDraft): readonly NoteGroup[] {
  const order = [...FIRST, ...edition.sections.map((s) => s.table ?? s.key)];
  const groups = new Map<string, NoteView[]>();
  for (const [index, note] of imported.notes.entries()) {
    const head = note.place.split('.', 1)[0]!;
    const view = { ...note, index, asks: asksForLook(note), settled: settled.has(index) };
    const key = order.includes(head) ? head : 'source';
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return [...order, 'source'].flatMap((key) => {
    const notes = groups.get(key);
    return notes ? [{ title: key === 'source' ? IMPORT.elsewhere : placeName(edition, key), notes }] : [];
  });
}
