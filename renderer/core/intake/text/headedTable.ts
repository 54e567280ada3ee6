import type { ImportNote } from '../note';
import type { SourceRow, SourceTable } from '../source';
import { fitValues, gridValues, isGrid } from './fit';
import { hasAxis, isRowLeaf, isSure, joinPieces, type ParsedRow } from './parsedRow';
import { isHead, made, type TableShape } from './shape';
import { unfitting } from './sayText';
import type { Vocabulary, Word } from './vocabulary';

export interface AssembledTable {
  readonly table: SourceTable;
  readonly notes: readonly ImportNote[];
}

interface SplitLabels {
  readonly head: readonly Word[];
  readonly own: readonly Word[];
}

/** A row in the making: its label may go on in the next line. */
interface Pending {
  labels: Word[];
  values: readonly string[] | null;
}

/**
 * A table with one head over all columns (the applications and the suits) put together from rows of text: the head as the
 * form has it, where the words seen are that head; then label and figures of every row. Rows whose figures do not fit stand
 * without figures, and the note says what was there.
 */
export function headedTable(rows: readonly ParsedRow[], shape: TableShape, vocabulary: Vocabulary): AssembledTable {
  const grid = isGrid(rows, shape);
  const headSeen: string[] = [];
  const notes: ImportNote[] = [];
  const done: Pending[] = [];
  let groups: Word[] = [];
  for (const parsed of rows) {
    const { head, own } = splitLabels(parsed, shape);
    headSeen.push(...head.flatMap((word) => (word.match && hasAxis(word, 'column') ? [word.match.label] : [])));
    const hasFigures = parsed.values.some((value) => value !== '');
    const last = done.at(-1);
    if (!hasFigures && own.length > 0 && last && continues(last, own, vocabulary)) continue;
    if (!hasFigures && own.length > 0 && !isRowLeaf(own.at(-1)!)) {
      groups = [...groups, ...own];
      continue;
    }
    if (own.length === 0 && !hasFigures) continue;
    const belongs = own.length === 0 && last?.values === null;
    const values = grid ? gridValues(parsed, shape) : fitValues(parsed, shape.width);
    const labels = [...groups, ...own];
    groups = [];
    // A label on a line of its own waits for its figures on the next.
    const waits = !hasFigures && !grid && parsed.values.length < shape.width;
    if (values === null)
      notes.push(unfitting(shape.table.key, nameOf(belongs ? last.labels : labels), parsed.values, shape.width));
    if (belongs) last.values = values ?? [];
    else done.push({ labels, values: waits ? null : (values ?? []) });
  }
  if (groups.length > 0) done.push({ labels: groups, values: [] });
  const headRows = isHead(headSeen, shape) ? shape.head : [];
  return { table: { kind: 'table', rows: [...headRows, ...done.map((row) => sourceRow(row, shape))] }, notes };
}

const nameOf = (labels: readonly Word[]): string => labels.map(({ text }) => text).join(' ');

/** Labels of the head, and those of the row itself. 其他 and 总计 are both: in a row with other heads they are heads. */
function splitLabels({ labels, values }: ParsedRow, shape: TableShape): SplitLabels {
  if (shape.labelColumns === 0) {
    const head = labels.filter((word) => hasAxis(word, 'column', 'corner', 'heading'));
    return { head, own: labels.filter((word) => !head.includes(word)) };
  }
  const onlyHead = (word: Word): boolean => isSure(word) && hasAxis(word, 'column', 'corner') && !hasAxis(word, 'row');
  const hasFigures = values.some((value) => value !== '');
  const lastHead = labels.findLastIndex(onlyHead);
  if (lastHead < 0) return { head: [], own: labels };
  // Behind the last plain head only 其他 and 总计 can still belong to it, and never the label figures stand behind.
  let end = lastHead + 1;
  while (end < labels.length - (hasFigures ? 1 : 0) && hasAxis(labels[end]!, 'column')) end++;
  return { head: labels.slice(0, end), own: labels.slice(end) };
}

/** The second half of a label that a page break or a line break cut: it completes the label of the row above. */
function continues(last: Pending, own: readonly Word[], vocabulary: Vocabulary): boolean {
  const label = last.labels.at(-1);
  if (!label || (label.match?.certainty === 'same' && isRowLeaf(label))) return false;
  for (const piece of [own, own.slice(-1)]) {
    const [whole] = joinPieces([label.text + piece.map(({ text }) => text).join('')], vocabulary);
    if (!whole || whole.match?.certainty !== 'same') continue;
    last.labels[last.labels.length - 1] = whole;
    return true;
  }
  return false;
}

/** Labels over the label columns, the innermost taking what is left; then the figures. */
function sourceRow({ labels, values }: Pending, { labelColumns }: TableShape): SourceRow {
  const shown = labels.slice(-Math.max(1, labelColumns));
  const cells = shown.map(({ text }, i) =>
    made(text, i === shown.length - 1 ? Math.max(1, labelColumns - shown.length + 1) : 1),
  );
  const unnamed = labelColumns > 0 && cells.length === 0 ? [made('', labelColumns)] : cells;
  return { head: false, cells: [...(labelColumns > 0 ? unnamed : []), ...(values ?? []).map((value) => made(value))] };
}
