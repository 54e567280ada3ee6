import type { Edition } from '../../editions/types';
import { detectEdition } from '../labels';
import type { ImportNote } from '../note';
import type { SectionSought } from '../parts';
import { paragraph, type Block, type SourceDocument } from '../source';
import { blockTable } from './blockTable';
import { headedTable, type AssembledTable } from './headedTable';
import { parseRow, parseStream, type ParsedRow } from './parsedRow';
import { shapeOf } from './shape';
import { splitRows } from './splitLines';
import { isSure, vocabularyOf, type Vocabulary } from './vocabulary';
import { zonesOf } from './zones';

export interface TextRead {
  readonly document: SourceDocument;
  /** figures that could not be put into a table */
  readonly notes: readonly ImportNote[];
}

const LINE_BREAK = /\r\n?|[\n\f\v\u0085\u2028\u2029]/;
/** Left in a text by converters where Word had a bookmark. */
const BOOKMARK = /\[bookmark:[^\]\n]{0,80}\]/g;

/**
 * Plain text of a report in any shape its tables may have taken (a cell on each line, a row on each line, parted by tabs,
 * strokes, blanks or empty lines) as paragraphs and tables. The form's labels lead: a figure gets its place only where the
 * number of figures behind a label is that of the columns.
 * @param editions the forms whose labels are known
 * @param sections headings that end a table
 */
export function readText(text: string, editions: readonly Edition[], sections: readonly SectionSought[]): TextRead {
  const vocabulary = vocabularyOf(editions);
  const lines = text.replace(BOOKMARK, '').split(LINE_BREAK);
  const blocks: Block[] = [];
  const notes: ImportNote[] = [];
  for (const zone of zonesOf(lines, vocabulary, sections)) {
    if (zone.kind === 'text') {
      blocks.push(...zone.lines.filter((line) => line.trim() !== '').map((line) => paragraph(line)));
      continue;
    }
    for (const { table, notes: said } of tablesOf(zone.lines, editions, vocabulary)) {
      blocks.push(table);
      notes.push(...said);
    }
  }
  return { document: { blocks, leftOut: [] }, notes };
}

function tablesOf(
  lines: readonly string[],
  editions: readonly Edition[],
  vocabulary: Vocabulary,
): readonly AssembledTable[] {
  const split = splitRows(lines, vocabulary);
  const rows =
    split.kind === 'rows' ? split.rows.map((row) => parseRow(row, vocabulary)) : parseStream(split.cells, vocabulary);
  const edition = editionOf(rows, editions);
  return byTable(rows).map(({ key, rows: own }) => {
    const form = edition.tables[key]!;
    const shape = shapeOf(form);
    return shape ? headedTable(own, shape, vocabulary) : blockTable(own, key, form.gridColumns);
  });
}

/** The form whose tables the rows are laid out after; where nothing tells, the newest. */
function editionOf(rows: readonly ParsedRow[], editions: readonly Edition[]): Edition {
  const texts = rows.flatMap(({ labels }) => labels.map(({ text }) => text));
  const id = detectEdition(texts, editions).edition;
  return editions.find((edition) => edition.id === id) ?? editions.at(-1)!;
}

interface TableRows {
  readonly key: string;
  readonly rows: ParsedRow[];
}

/** A stretch may hold several tables: a row belongs to the one that all its labels can belong to. */
function byTable(rows: readonly ParsedRow[]): readonly TableRows[] {
  const tables: TableRows[] = [];
  const early: ParsedRow[] = [];
  for (const row of rows) {
    const key = tableOf(row);
    const last = tables.at(-1);
    if (key !== null && key !== last?.key) tables.push({ key, rows: tables.length === 0 ? [...early, row] : [row] });
    else (last?.rows ?? early).push(row);
  }
  return tables;
}

/** The only table all sure labels of the row stand in; null where several could be meant or none. */
function tableOf({ labels }: ParsedRow): string | null {
  const sets = labels.filter(isSure).map(({ match }) => new Set(match!.entries.map(({ table }) => table)));
  const only = sets.find((set) => set.size === 1);
  return only ? [...only][0]! : null;
}
