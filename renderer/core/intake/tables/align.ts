import type { RelationInstance } from '../../editions/relations';
import { readValue } from '../values';
import type { Columns } from './columns';
import type { FormCell } from './form';
import { isBlankText, type GridText } from './grid';
import type { DataRow } from './rows';
import { verdictOf, type Verdict } from './sums';

/** The texts of a row by cell of the form, as far as it can be told which figure belongs to which column. */
export interface Aligned {
  /** one per cell of the form's row; undefined where it is not known which figure stands there */
  readonly texts: readonly (string | undefined)[];
  /** placed by order rather than under their labels: to be confirmed by the reader */
  readonly guessed: boolean;
  /** the row holds figures beyond those placed */
  readonly leftOver: boolean;
}

/** More ways than this to leave figures out say nothing. */
const MOST_CHOICES = 3000;

/**
 * Under their labels where the row is laid out as its header is; else in the form's order where as many cells as columns
 * stand there; else by leaving out what is too much, where every way that the sums allow puts the same figures in place.
 * @param sums relations among the cells of this row
 */
export function align(
  row: DataRow,
  columns: Columns,
  cells: readonly FormCell[],
  sums: readonly RelationInstance[],
): Aligned {
  const under = underLabels(row, columns, cells.length);
  if (under && columns.complete) {
    // Columns in another order than the form's are rare; a header that lost a cell looks the same, and the sums tell.
    const doubtful = !columns.asPrinted && sums.length > 0 && verdict(under, cells, sums) !== 'hold';
    return doubtful ? nothing(cells.length) : { texts: under, guessed: false, leftOver: false };
  }
  const texts = row.values.map((c) => c.text);
  // With the header understood, a row laid out differently has lost or gained a cell: the order is then a guess.
  const guessed = !columns.inOrder || (columns.complete && widthOf(row) !== columns.width);
  if (texts.length === cells.length && (columns.inOrder || columns.width === 0)) {
    return guessed && !mayBeGuessed(texts, cells, sums) ? nothing(cells.length) : { texts, guessed, leftOver: false };
  }
  if (under && columns.byCol.size > 0) return { texts: under, guessed: false, leftOver: !inColumns(row, columns) };
  if (texts.length > cells.length) return leaveOut(texts, cells, sums);
  return nothing(cells.length);
}

/** A blank among the figures may be a covered slot with a figure lost elsewhere: then only the sums can confirm the order. */
function mayBeGuessed(
  texts: readonly string[],
  cells: readonly FormCell[],
  sums: readonly RelationInstance[],
): boolean {
  const said = verdict(texts, cells, sums);
  return said === 'hold' || (said === 'open' && !texts.some(isBlankText));
}

const nothing = (count: number): Aligned => ({
  texts: Array.from({ length: count }, () => undefined),
  guessed: false,
  leftOver: true,
});

const widthOf = (row: DataRow): number => row.piece.grid.widthOf(row.row);

/** Null where the row is not laid out as the header is: another width, or a figure in front of or behind the columns. */
function underLabels(row: DataRow, columns: Columns, count: number): (string | undefined)[] | null {
  const { grid } = row.piece;
  if (columns.byCol.size === 0 || widthOf(row) !== columns.width) return null;
  if (columns.complete && !inColumns(row, columns)) return null;
  const texts: (string | undefined)[] = Array.from({ length: count }, () => undefined);
  const seen = new Map<GridText, number>();
  for (const [col, cell] of columns.byCol) {
    const found = grid.at(row.row, col);
    // A value merged over several rows or columns belongs to none of them for certain.
    if (!found || found.row !== row.row || !row.values.includes(found)) continue;
    if (seen.has(found) && seen.get(found) !== cell) return null;
    if (texts[cell] !== undefined && !seen.has(found)) {
      if (isBlankText(found.text)) continue;
      if (!isBlankText(texts[cell])) return null;
    }
    seen.set(found, cell);
    texts[cell] = found.text;
  }
  return texts;
}

/** Every cell with words in it, behind the labels, stands under a column of the form. */
const inColumns = (row: DataRow, columns: Columns): boolean =>
  row.values.every((c) => isBlankText(c.text) || columns.byCol.has(c.col));

function verdict(
  texts: readonly (string | undefined)[],
  cells: readonly FormCell[],
  sums: readonly RelationInstance[],
): Verdict {
  const read = new Map(cells.map((c, i) => [c.place, readValue(texts[i] ?? '', c.kind).value]));
  return verdictOf(sums, (place) => read.get(place));
}

/** Every way of leaving out as many cells as are too much, blank ones first, that the sums do not refuse. */
function leaveOut(texts: readonly string[], cells: readonly FormCell[], sums: readonly RelationInstance[]): Aligned {
  const surplus = texts.length - cells.length;
  const blank = texts.flatMap((t, i) => (isBlankText(t) ? [i] : []));
  // A figure is too much only when there are more of them than columns.
  const pool = blank.length >= surplus ? blank : texts.map((_, i) => i);
  const must = blank.length >= surplus ? [] : blank;
  const ways = choose(
    pool.filter((i) => !must.includes(i)),
    surplus - must.length,
    MOST_CHOICES,
  );
  if (ways === null) return nothing(cells.length);
  const tried = ways.map((out) => {
    const kept = texts.filter((_, i) => !out.includes(i) && !must.includes(i));
    return { kept, verdict: verdict(kept, cells, sums) };
  });
  const held = tried.filter((t) => t.verdict === 'hold');
  const whole = tried.filter((t) => t.verdict === 'open' && blank.length > 0 && !t.kept.some(isBlankText));
  const left = held.length > 0 ? held : whole;
  if (left.length === 0) return nothing(cells.length);
  const same = cells.map((_, i) =>
    left.every((t) => t.kept[i]!.trim() === left[0]!.kept[i]!.trim()) ? left[0]!.kept[i]! : undefined,
  );
  return { texts: same, guessed: true, leftOver: pool !== blank || same.includes(undefined) };
}

/** All ways to take `count` of the items; null when there are more than `most`. */
function choose(items: readonly number[], count: number, most: number): number[][] | null {
  let ways: number[][] = [[]];
  let starts = [0];
  for (let n = 0; n < count; n++) {
    const next: number[][] = [];
    const nextStarts: number[] = [];
    for (const [i, way] of ways.entries()) {
      for (let j = starts[i]!; j < items.length; j++) {
        next.push([...way, items[j]!]);
        nextStarts.push(j + 1);
      }
      if (next.length > most) return null;
    }
    [ways, starts] = [next, nextStarts];
  }
  return ways;
}
