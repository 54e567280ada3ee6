import { hasAxis, isRowLeaf, isSure, type Vocabulary, type Word } from './vocabulary';
import type { TextRow } from './splitLines';

/** A row as labels and the cells behind the last of them. */
export interface ParsedRow {
  readonly labels: readonly Word[];
  /** with '' for empty cells where they left a trace */
  readonly values: readonly string[];
  /** column of the first value in the source row; -1 where rows had to be told apart by the labels */
  readonly valuesAt: number;
  readonly row: TextRow;
}

/** Most pieces into which a label was broken. */
const MOST_PIECES = 4;

/** A row as it stands on a line of its own. */
export function parseRow(row: TextRow, vocabulary: Vocabulary): ParsedRow {
  const firstValue = row.cells.findIndex((cell) => vocabulary.isValue(cell));
  const until = firstValue < 0 ? row.cells.length : firstValue;
  const last = row.cells.findLastIndex((cell, i) => i < until && cell !== '');
  const labels = joinPieces(
    row.cells.slice(0, last + 1).filter((cell) => cell !== ''),
    vocabulary,
  );
  return { labels, values: row.cells.slice(last + 1), valuesAt: last + 1, row };
}

/** Cells without row breaks: a row ends where a label follows a figure. */
export function parseStream(stream: TextRow, vocabulary: Vocabulary): readonly ParsedRow[] {
  const rows: ParsedRow[] = [];
  let labels: string[] = [];
  let values: string[] = [];
  const end = (): void => {
    if (labels.length + values.length > 0)
      rows.push({ labels: joinPieces(labels, vocabulary), values, valuesAt: -1, row: stream });
    [labels, values] = [[], []];
  };
  for (const cell of stream.cells) {
    const isValue = cell === '' || vocabulary.isValue(cell);
    if (!isValue && values.some((value) => value !== '')) end();
    if (isValue) values.push(cell);
    else {
      // Empty cells between labels are covered ones, not figures.
      values = [];
      labels.push(cell);
    }
  }
  end();
  return rows;
}

/** Labels that were broken over several cells or lines become one again, where the whole is a label of the form. */
export function joinPieces(cells: readonly string[], vocabulary: Vocabulary): readonly Word[] {
  const words: Word[] = [];
  for (let i = 0; i < cells.length;) {
    const single = vocabulary.word(cells[i]!);
    let taken = 1;
    let joined = single;
    if (single.match?.certainty !== 'same') {
      for (let n = 2; n <= MOST_PIECES && i + n <= cells.length; n++) {
        const whole = vocabulary.word(cells.slice(i, i + n).join(''));
        if (whole.match?.certainty === 'same') [joined, taken] = [whole, n];
      }
    }
    words.push(joined);
    i += taken;
  }
  return words;
}

export { hasAxis, isRowLeaf, isSure };
