import type { Edition } from '../../editions/types';
import type { Cell } from '../../report/model';
import type { ImportNote } from '../note';
import { readValue, type Unit } from '../values';
import { align, type Aligned } from './align';
import { NO_COLUMNS, readColumns, type Columns } from './columns';
import type { Form, FormRow } from './form';
import { isBlankText } from './grid';
import { placeByOrder, type Known } from './lost';
import type { Piece } from './pieces';
import { readRows, type DataRow } from './rows';
import type { Notes } from './sentences';
import { sumsOf, verdictOf } from './sums';

/** A text of the source that may stand in a cell of the form. */
export interface Candidate {
  readonly place: string;
  readonly text: string;
  readonly unit: Unit | undefined;
  /** the row has a heading over it and its label is the form's, letter by letter */
  readonly sure: boolean;
}

export interface Placed {
  readonly candidates: readonly Candidate[];
  readonly notes: readonly ImportNote[];
  /** rows of the form found in the source, by index */
  readonly rows: ReadonlySet<number>;
}

/** Every figure of the pieces placed in the form's table by its labels. */
export function placeRows(form: Form, edition: Edition, pieces: readonly Piece[], say: Notes): Placed {
  const rows = readRows(form, pieces);
  const known = confirmed(form, edition, placeByOrder(form, rows));
  const candidates: Candidate[] = [];
  const notes: ImportNote[] = [];
  const found = new Set<number>();
  const columnsOf = columnReader(form);
  const sums = sumsOf(edition);
  const saidOnce = new Set<string>();
  const once = (note: ImportNote): void => {
    const key = `${note.place} ${note.raw} ${note.message}`;
    if (!saidOnce.has(key)) notes.push(note);
    saidOnce.add(key);
  };
  for (const item of known) {
    const { data } = item;
    if (!data.values.some((c) => !isBlankText(c.text)) && item.row === null) {
      if (data.label !== '' && data.target === null && !joined(form, data)) once(say.rowExtra(form.table, data.raw));
      continue;
    }
    const row = item.row === null ? undefined : form.rows[item.row];
    if (!row) {
      for (const note of unplaced(form, data, known, say)) once(note);
      continue;
    }
    found.add(row.index);
    const columns = columnsOf(data, row);
    const inRow = new Set(row.cells.map((c) => c.place));
    const own = sums.filter((s) => [...s.left, ...s.right].every((p) => inRow.has(p)));
    const aligned = align(data, columns, row.cells, own);
    for (const label of columns.guessed) once(say.columnGuessed(form.table, label));
    if (columns.width === 0) once(say.noHeader(form.table));
    for (const note of rowNotes(row, item, aligned, columns, say)) once(note);
    for (const [i, text] of aligned.texts.entries())
      if (text !== undefined)
        candidates.push({ place: row.cells[i]!.place, text, unit: columns.units.get(i), sure: isSure(item, columns) });
  }
  return { candidates, notes, rows: found };
}

/** More rows than this without labels are taken for the form's only when its sums hold over them. */
const FEW = 3;

function confirmed(form: Form, edition: Edition, known: readonly Known[]): readonly Known[] {
  if (known.filter((k) => k.byOrder).length <= FEW) return known;
  const read = new Map<string, Cell>();
  for (const { data, row } of known) {
    const cells = row === null ? [] : form.rows[row]!.cells;
    const texts = data.values.slice(-cells.length);
    for (const [i, cell] of cells.entries()) read.set(cell.place, readValue(texts[i]?.text ?? '', cell.kind).value);
  }
  const own = sumsOf(edition).filter((s) => s.left.every((p) => p.startsWith(`${form.table}.`)));
  if (verdictOf(own, (place) => read.get(place)) === 'hold') return known;
  return known.map((k) => (k.byOrder ? { ...k, row: null, byOrder: false } : k));
}

const isSure = (item: Known, columns: Columns): boolean =>
  columns.width > 0 && (item.byOrder || item.data.certainty === 'same');

/** A piece of a label of the form: said already, or not worth saying. */
const joined = (form: Form, data: DataRow): boolean => form.rowIndex.find(data.label) !== null;

function rowNotes(row: FormRow, item: Known, aligned: Aligned, columns: Columns, say: Notes): ImportNote[] {
  const { data } = item;
  if (aligned.texts.every((t) => t === undefined))
    return data.values.some((c) => !isBlankText(c.text)) ? [say.rowUnread(row.place, data.raw)] : [];
  const notes: ImportNote[] = [];
  // Without a header every row is placed by order: said once, of the table.
  if ((aligned.guessed && columns.width > 0) || item.byOrder) notes.push(say.rowGuessed(row.place, data.raw));
  else if (data.certainty === 'near') notes.push(say.rowNamed(row.place, data.label));
  if (aligned.leftOver) notes.push(say.figuresLeft(row.place, data.raw));
  return notes;
}

/** What to say of a row with figures that is none of the form's, or cannot be told from others. */
function unplaced(form: Form, data: DataRow, known: readonly Known[], say: Notes): ImportNote[] {
  const { target } = data;
  if (target?.is === 'foreign') {
    const parent = form.rows.find((r) => target.heads.includes(r.labels.at(-1) ?? ''));
    return [parent ? say.rowMerged(parent.place, data.raw) : say.rowExtra(form.table, data.raw)];
  }
  if (target?.is === 'head' || data.label === '') {
    const taken = new Set(known.flatMap((k) => (k.row === null ? [] : [k.row])));
    const head = target?.is === 'head' ? target.label : null;
    const open = form.rows.filter((r) => !taken.has(r.index) && (head === null || r.labels.includes(head)));
    if (head !== null && open.length > 0) return open.map((r) => say.rowMerged(r.place, data.raw));
  }
  return [say.rowExtra(form.table, data.raw)];
}

/** Columns of a header for a block of the form, worked out once per header. */
function columnReader(form: Form): (data: DataRow, row: FormRow) => Columns {
  const cache = new Map<string, Columns>();
  return (data, row) => {
    if (data.header.length === 0) return NO_COLUMNS;
    const { headerPiece, header } = data;
    // Without row labels of its own the form may be printed with a row per head; the head then stands beside the row.
    const beside = row.labels.length === 0 ? data.labels : [];
    const key = [headerPiece.index, headerPiece.from, row.block, ...header, ...beside].join();
    let columns = cache.get(key);
    if (!columns) {
      columns = readColumns(form, headerPiece.grid, header, row.block, beside);
      cache.set(key, columns);
    }
    return columns;
  };
}
