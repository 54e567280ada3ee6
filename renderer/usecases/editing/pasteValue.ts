import { readValue } from '../../core/intake/values';
import type { CellKind } from '../../core/report/cellText';
import { readCell } from '../../core/report/cellText';
import { isRaw, type Cell } from '../../core/report/model';

/** `cleaned`: sure, only written differently (`12 件`, `１２`); `guessed`: likely, to be looked at; `raw`: kept as pasted. */
export type PasteNote = 'cleaned' | 'guessed' | 'raw';

export interface PastedValue {
  readonly cell: Cell;
  readonly note?: PasteNote;
}

/** `00` or `007` is as likely a mark or a list number as a count: the cell keeps it as it is, as when it is typed. */
const LEADING_ZERO = /^[\s\u3000]*[-+－＋]?[0０][0-9０-９]/;

/**
 * A pasted field as a value of its cell. Stricter than typing where typing forgives (`3 5` is no 35) and milder where other
 * programs add marks (units, full width, thousands): never another number than the one that stands there.
 */
export function pastedValue(text: string, kind: CellKind): PastedValue {
  const read = readValue(text, kind);
  if (read.note === 'unread' || LEADING_ZERO.test(text)) {
    const typed = readCell(text, kind);
    return isRaw(typed) ? { cell: typed, note: 'raw' } : { cell: { raw: text.trim() }, note: 'raw' };
  }
  if (read.note === undefined) return { cell: read.value };
  // An amount in another unit is a calculation, which the person should see.
  return { cell: read.value, note: read.note === 'guessed' || read.why === 'converted' ? 'guessed' : 'cleaned' };
}
