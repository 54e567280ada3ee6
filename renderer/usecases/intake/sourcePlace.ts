import { rowOf } from '../../core/editions/shortLabels';
import type { Edition } from '../../core/editions/types';
import type { ImportedSource, SourceTable } from '../../core/intake';
import { normaliseLabel } from '../../core/intake/labels/fold';

/** Where something stands in the source: a block, and in a table the row and cell where these are known. */
export interface SourcePlace {
  readonly block: number;
  /** -1: the whole block */
  readonly row: number;
  /** index among the row's cells; -1: the whole row */
  readonly cell: number;
}

const WHOLE = { row: -1, cell: -1 };

/**
 * Where a place of the report stands in its source, for scrolling there. Found again by label and by the words noted, not
 * kept while reading: it may be the row instead of the cell, or null, but the value itself never rests on it.
 * @param place as in notes; @param raw words of the source, '' where none are known
 */
export function sourcePlaceOf(
  source: ImportedSource,
  edition: Edition,
  place: string,
  raw: string,
): SourcePlace | null {
  const [head = '', row = ''] = place.split('.');
  if (edition.tables[head]) return inTables(source, edition, head, row, raw);
  const wanted = lines(raw);
  return wanted.length === 0 ? null : inText(source, wanted);
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u3000]/g, '');
const lines = (raw: string): string[] =>
  raw
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '');

/** The paragraph, or else the table row, that holds the first of these lines that is found. */
function inText({ blocks }: ImportedSource, wanted: readonly string[]): SourcePlace | null {
  for (const line of wanted.slice(0, 20)) {
    const exact = blocks.findIndex((b) => b.kind === 'paragraph' && squeeze(b.numbering + b.text).includes(line));
    if (exact >= 0) return { block: exact, ...WHOLE };
    for (const [block, b] of blocks.entries()) {
      if (b.kind !== 'table') continue;
      const at = rowHolding(b, line);
      if (at >= 0) return { block, row: at, cell: -1 };
    }
  }
  return null;
}

const rowHolding = (table: SourceTable, line: string): number =>
  table.rows.findIndex(({ cells }) =>
    cells
      .map((c) => squeeze(c.text))
      .join('')
      .includes(line),
  );

function inTables(
  { blocks, tables }: ImportedSource,
  edition: Edition,
  key: string,
  row: string,
  raw: string,
): SourcePlace | null {
  const own = blocks
    .flatMap((block, index) => (block.kind === 'table' ? [{ table: block, index }] : []))
    .filter((_, i) => tables[i]?.includes(key));
  const printed = rowOf(edition.tables[key]!, row);
  // The label of a block stands over its columns, far from the figures.
  const label = !printed || printed.role === 'block' ? '' : normaliseLabel(printed.label);
  const words = squeeze(raw);
  const hasLabel = (texts: readonly string[]): boolean =>
    label !== '' && texts.some((t) => normaliseLabel(t) === label);
  // From the surest to the least: label and words, label alone, the words of a whole row, a cell that says just this.
  const tests: readonly ((texts: readonly string[]) => boolean)[] = [
    (texts) => words !== '' && hasLabel(texts) && texts.some((t) => squeeze(t) === words),
    hasLabel,
    (texts) => words !== '' && squeeze(texts.join('')) === words,
    (texts) => words.length > 1 && texts.some((t) => squeeze(t) === words),
  ];
  for (const test of tests)
    for (const { table, index } of own) {
      const found = table.rows.findIndex(({ cells }) => test(cells.map((c) => c.text)));
      if (found < 0) continue;
      const at = table.rows[found]!.cells.map((c, i) => (words !== '' && squeeze(c.text) === words ? i : -1));
      const same = at.filter((i) => i >= 0);
      return { block: index, row: found, cell: same.length === 1 ? same[0]! : -1 };
    }
  return own[0] ? { block: own[0].index, ...WHOLE } : null;
}
