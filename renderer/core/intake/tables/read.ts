import { blankTables } from '../../editions/blank';
import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import { isBlank, type Cell, type Report } from '../../report/model';
import { detectEdition, type EditionGuess } from '../labels';
import type { ImportNote } from '../note';
import type { SourceTable } from '../source';
import { formOf, type Form } from './form';
import { expand } from './grid';
import { piecesOf, type Piece } from './pieces';
import { placeRows } from './place';
import { notesFor, type Notes } from './sentences';
import { settle } from './settle';

/** A table of the source that is none of the form's; nothing of it was read. */
export interface ExtraTable {
  /** index into the tables given */
  readonly index: number;
  /** its text, cells parted by blanks, rows by \n, clipped */
  readonly raw: string;
}

export interface TablesRead {
  readonly edition: string;
  /** what the edition was told by; `edition` null there means the fallback was taken */
  readonly guess: EditionGuess;
  /** complete: every cell of the edition, null where unknown */
  readonly values: Report['tables'];
  readonly notes: readonly ImportNote[];
  /** per source table the form's tables found in it, in order; [] for an extra table */
  readonly found: readonly (readonly string[])[];
  readonly extra: readonly ExtraTable[];
}
/** Longest text of an extra table that is handed on. */
const RAW = 4000;

/**
 * The form's tables among the tables of a source, every figure placed by the labels of its row and column. Every cell of
 * the edition ends as a value, or null with a note at the cell, its row or its table.
 * @param editions all that are known; @param fallback id of the one to take where no label tells, usually that of the
 *   report's year
 */
export function readTables(tables: readonly SourceTable[], editions: readonly Edition[], fallback: string): TablesRead {
  const pieces = tables.flatMap((table, index) => {
    const grid = expand(table);
    return grid ? piecesOf(grid, index, editions) : [];
  });
  const guess = detectEdition(textsOf(pieces), editions);
  const edition = editions.find((e) => e.id === (guess.edition ?? fallback)) ?? editions.at(-1)!;
  const say = notesFor(edition);
  const notes: ImportNote[] = editionNotes(guess, pieces.length > 0, editions, say);
  let values = blankTables(edition);
  for (const section of edition.sections) {
    if (section.table === undefined) continue;
    const own = pieces.filter((p) => p.table === section.table);
    if (own.length === 0) {
      notes.push(say.tableMissing(section.table));
      continue;
    }
    const form = formOf(edition, section.table, editions);
    const placed = placeRows(form, edition, own, say);
    const settled = settle(edition, placed.candidates, say);
    values = { ...values, [form.table]: filled(form, settled.values, values) };
    const said = [...placed.notes, ...settled.notes];
    notes.push(...said, ...gaps(form, values, placed.rows, said, say));
  }
  const found = tables.map((_, i) => [...new Set(pieces.filter((p) => p.index === i).map((p) => p.table))]);
  const extra = tables.flatMap((t, index) => (found[index]!.length > 0 ? [] : [{ index, raw: textOf(t) }]));
  return { edition: edition.id, guess, values, notes, found, extra };
}

/** The form's table with the values read, blank where there are none. */
function filled(form: Form, values: ReadonlyMap<string, Cell>, blank: Report['tables']): Report['tables'][string] {
  const rows: Record<string, Record<string, Cell>> = {};
  for (const { place } of form.rows.flatMap((r) => r.cells)) {
    const [, row, column] = place.split('.') as [string, string, string];
    (rows[row] ??= {})[column] = values.get(place) ?? getCell({ tables: blank }, place);
  }
  return rows;
}

const textsOf = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((p) => p.grid.rows.slice(p.from, p.to).flatMap((row) => row.map((c) => c.text)));

const textOf = (table: SourceTable): string =>
  table.rows
    .slice(0, 200)
    .map((r) => r.cells.map((c) => c.text.slice(0, 200).trim()).join(' '))
    .join('\n')
    .slice(0, RAW);

function editionNotes(guess: EditionGuess, any: boolean, editions: readonly Edition[], say: Notes): ImportNote[] {
  if (!any) return [];
  if (guess.edition === null) return [say.edition('missing', [], '')];
  if (!guess.mixed) return [];
  const names = guess.seen.map((s) => editions.find((e) => e.id === s.edition)?.name_zh ?? s.edition);
  return [say.edition('guessed', names, guess.seen.flatMap((s) => s.labels).join('、'))];
}

/** Rows that were not found, and one count of the blank cells of the others: no cell is null without a word. */
function gaps(
  form: Form,
  values: Report['tables'],
  found: ReadonlySet<number>,
  said: readonly ImportNote[],
  say: Notes,
): ImportNote[] {
  const notes: ImportNote[] = [];
  let blanks = 0;
  for (const row of form.rows) {
    if (said.some((n) => n.kind === 'unread' && n.place === row.place)) continue;
    if (!found.has(row.index)) notes.push(say.rowMissing(row.place));
    else
      blanks += row.cells.filter(
        (c) => isBlank(getCell({ tables: values }, c.place)) && !said.some((n) => n.place === c.place),
      ).length;
  }
  return blanks > 0 ? [...notes, say.blanks(form.table, blanks)] : notes;
}
