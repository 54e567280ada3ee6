import type { ImportNote } from '../note';
import type { SourceRow } from '../source';
import { fitValues } from './fit';
import type { AssembledTable } from './headedTable';
import { hasAxis, isSure, type ParsedRow } from './parsedRow';
import { unfitting } from './sayText';
import { made } from './shape';
import type { Word } from './vocabulary';

/**
 * The table that begins anew with every item of art. 20: line over the whole width, head of its own, rows. Put together as
 * it stands; a row's figures are taken when they are as many as the head above has columns.
 */
export function blockTable(rows: readonly ParsedRow[], key: string, gridColumns: number): AssembledTable {
  const out: SourceRow[] = [];
  const notes: ImportNote[] = [];
  let head: Word[] = [];
  let waiting: Word | null = null;
  const endHead = (): void => {
    if (head.length > 1) out.push({ head: false, cells: head.map(({ text }) => made(text)) });
  };
  let headOpen = false;
  const addRow = (label: Word | null, parsed: ParsedRow): void => {
    const width = head.length - 1;
    const values = width < 1 ? null : fitValues(withoutCovered(parsed, width), width);
    if (values === null) notes.push(unfitting(key, label?.text ?? '', parsed.values, Math.max(0, width)));
    out.push({ head: false, cells: [made(label?.text ?? ''), ...(values ?? []).map((value) => made(value))] });
  };
  for (const parsed of rows) {
    const hasFigures = parsed.values.some((value) => value !== '');
    parsed.labels.forEach((word, i) => {
      const isLast = i === parsed.labels.length - 1;
      if (isSure(word) && hasAxis(word, 'heading')) {
        if (headOpen) endHead();
        headOpen = false;
        out.push({ head: false, cells: [made(word.text, gridColumns)] });
      } else if (isSure(word) && hasAxis(word, 'corner')) {
        if (headOpen) endHead();
        head = [word];
        headOpen = true;
      } else if (isSure(word) && hasAxis(word, 'column') && !hasAxis(word, 'row')) {
        if (!headOpen) head = [{ text: '', match: null }];
        head.push(word);
        headOpen = true;
      } else if (headOpen && !isLast && !(isSure(word) && hasAxis(word, 'row'))) head.push(word);
      else {
        if (headOpen) endHead();
        headOpen = false;
        if (waiting) out.push({ head: false, cells: [made(waiting.text)] });
        waiting = word;
      }
    });
    const blankRow: boolean =
      waiting !== null && !hasFigures && parsed.values.length >= head.length - 1 && parsed.valuesAt >= 0;
    if (!hasFigures && !blankRow) continue;
    if (headOpen) endHead();
    headOpen = false;
    addRow(waiting, parsed);
    waiting = null;
  }
  if (headOpen) endHead();
  if (waiting) out.push({ head: false, cells: [made((waiting as Word).text)] });
  return { table: { kind: 'table', rows: out }, notes };
}

/** Empty cells behind the last column are those a wide cell covers. */
function withoutCovered(parsed: ParsedRow, width: number): ParsedRow {
  const { values, row } = parsed;
  const extra = values.slice(width);
  if (row.fromLeft && values.length < width)
    return { ...parsed, values: [...values, ...Array.from({ length: width - values.length }, () => '')] };
  return extra.every((value) => value === '') ? { ...parsed, values: values.slice(0, width) } : parsed;
}
