import type { Certainty } from '../labels';
import { looksLikeValue } from '../values';
import { labelsOf } from './columns';
import type { Form, RowTarget } from './form';
import { isBlankText, rowText, type Grid, type GridText } from './grid';
import type { Piece } from './pieces';

/** A row of the source with figures (or a label of its own), cut into its labels and its values. */
export interface DataRow {
  readonly piece: Piece;
  readonly row: number;
  /** header rows in effect, in `headerPiece` */
  readonly header: readonly number[];
  readonly headerPiece: Piece;
  readonly target: RowTarget | null;
  readonly certainty: Certainty | null;
  /** innermost label as printed, '' where the row has none of its own */
  readonly label: string;
  /** labels as printed, outermost first, those covering the row from above included */
  readonly labels: readonly string[];
  /** cells behind the labels */
  readonly values: readonly GridText[];
  readonly raw: string;
}

/** What was found between header rows: rows in reading order. */
export function readRows(form: Form, pieces: readonly Piece[]): readonly DataRow[] {
  const out: DataRow[] = [];
  let header: number[] = [];
  let headerPiece = pieces[0]!;
  let waiting = '';
  for (const piece of pieces) {
    let afterData = true;
    for (let row = piece.from; row < piece.to; row++) {
      const cells = piece.grid.rows[row]!;
      if (cells.every((c) => isBlankText(c.text))) continue;
      if (isHeader(form, cells)) {
        if (afterData) [header, headerPiece] = [[], piece];
        header.push(row);
        afterData = false;
        continue;
      }
      const found = cut(form, piece, row, waiting);
      const data = { ...found, piece, row, header: [...header], headerPiece, raw: rowText(piece.grid, row) };
      afterData = true;
      if (data.values.some((c) => !isBlankText(c.text))) {
        waiting = '';
        out.push(data);
      } else waiting = withoutFigures(form, out, data);
    }
  }
  return out;
}

/** Labels of columns, of a whole block or of the corner, and neither figures nor more labels of rows. */
function isHeader(form: Form, cells: readonly GridText[]): boolean {
  let columns = 0;
  let rows = 0;
  for (const { text } of cells) {
    if (isBlankText(text)) continue;
    const row = form.rowIndex.find(text);
    const column = form.columnIndex.find(text) ?? form.otherIndex.find(text);
    if (column && column.certainty !== 'tail') columns++;
    if (row && row.certainty !== 'tail') rows++;
    if (!row && !column && looksLikeValue(text)) return false;
  }
  return columns > rows;
}

type Cut = Pick<DataRow, 'target' | 'certainty' | 'label' | 'labels' | 'values'>;

function cut(form: Form, piece: Piece, row: number, waiting: string): Cut {
  const { grid } = piece;
  const cells = grid.rows[row]!;
  const last = lastLabel(form, cells);
  const own = cells.slice(0, last + 1).filter((c) => !isBlankText(c.text));
  const values = cells.slice(last + 1);
  const edge = own.at(-1)?.col ?? values[0]?.col ?? 0;
  const labels = coveringLabels(grid, row, edge, own);
  const label = own.at(-1)?.text ?? '';
  if (form.rows[0]!.labels.length === 0)
    return { target: { is: 'row', row: 0 }, certainty: 'same', label, labels, values };
  const tries = [label, waiting === '' ? '' : waiting + label, own.length > 1 ? own.at(-2)!.text + label : ''];
  for (const text of tries) {
    const match = text === '' ? null : form.rowIndex.find(text);
    if (match && match.certainty !== 'tail')
      return { target: match.entries[0]!, certainty: match.certainty, label, labels, values };
  }
  return { target: null, certainty: null, label, labels, values };
}

/** Index of the last cell that is a label; figures in front of it do not count, words behind a figure neither. */
function lastLabel(form: Form, cells: readonly GridText[]): number {
  const rowless = form.rows[0]!.labels.length === 0;
  const known = cells.findLastIndex((c) => {
    if (isBlankText(c.text)) return false;
    const match = rowless ? labelsOf(form, c.text).length > 0 : form.rowIndex.find(c.text) !== null;
    return match && !/^\d+$/.test(c.text.trim());
  });
  if (known >= 0) return known;
  const figure = cells.findIndex((c) => looksLikeValue(c.text));
  const words = cells.slice(0, figure < 0 ? cells.length : figure).findLastIndex((c) => !isBlankText(c.text));
  return words;
}

function coveringLabels(grid: Grid, row: number, edge: number, own: readonly GridText[]): readonly string[] {
  const labels: string[] = [];
  let before: GridText | undefined;
  for (let col = 0; col <= edge; col++) {
    const cell = grid.at(row, col);
    if (!cell || cell === before || isBlankText(cell.text)) continue;
    before = cell;
    if (own.includes(cell) || cell.row < row) labels.push(cell.text);
  }
  return labels;
}

/**
 * A row with words only: the rest of the label above it (cut by a page break), or the beginning of the one below. Answers
 * with the words that still wait for the rest.
 */
function withoutFigures(form: Form, out: DataRow[], data: DataRow): string {
  const last = out.at(-1);
  if (last && data.certainty !== 'same' && last.label !== '') {
    const whole = form.rowIndex.find(last.label + data.label);
    if (whole?.certainty === 'same') {
      out[out.length - 1] = { ...last, target: whole.entries[0]!, certainty: 'same' };
      return '';
    }
  }
  out.push(data);
  return data.certainty === 'same' ? '' : data.label;
}
