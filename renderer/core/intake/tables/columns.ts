import type { Unit } from '../values';
import type { Form, FormCell } from './form';
import { isBlankText, type Grid, type GridText } from './grid';

/** Which grid columns stand under which columns of the form, as the header rows of a source say. */
export interface Columns {
  /** grid column → index into the row's cells */
  readonly byCol: ReadonlyMap<number, number>;
  /** every column of the form was found, each under one header cell */
  readonly complete: boolean;
  /** the columns found stand in the form's order, left to right */
  readonly asPrinted: boolean;
  /** slots of the lowest header row: rows of another width are not laid out as the header is */
  readonly width: number;
  /** the labels run in the form's order, so that values may be taken in that order where spans were lost */
  readonly inOrder: boolean;
  /** a column was told by standing between its neighbours: its printed label */
  readonly guessed: readonly string[];
  /** units printed in labels, by index of the cell */
  readonly units: ReadonlyMap<number, Unit>;
}

export const NO_COLUMNS: Columns = {
  byCol: new Map(),
  complete: false,
  asPrinted: true,
  width: 0,
  inOrder: false,
  guessed: [],
  units: new Map(),
};

/**
 * @param header row numbers of the header, top to bottom
 * @param beside labels in front of the row that count as heads: 行政复议 before a row under 结果维持 …
 */
export function readColumns(
  form: Form,
  grid: Grid,
  header: readonly number[],
  block: number,
  beside: readonly string[] = [],
): Columns {
  const cells = form.rows.find((r) => r.block === block)!.cells;
  const leaves = leavesOf(grid, header);
  const claims = leaves.map((leaf) => claim(form, cells, [...pathOf(grid, header, leaf), ...beside]));
  const { cellOf, guessed } = fillByOrder(claims, leaves, cells.length);
  const byCol = new Map<number, number>();
  const units = new Map<number, Unit>();
  for (const [i, leaf] of leaves.entries()) {
    const cell = cellOf[i];
    if (cell === undefined || cell === null) continue;
    for (let c = leaf.col; c < leaf.col + leaf.colSpan; c++) byCol.set(c, cell);
    const unit = unitIn(leaf.text);
    if (unit) units.set(cell, unit);
  }
  const found = cellOf.filter((c) => c !== null);
  const complete = new Set(found).size === cells.length && found.length === cells.length;
  const asPrinted = found.every((c, i) => i === 0 || c > found[i - 1]!);
  const width = header.length === 0 ? 0 : grid.widthOf(header.at(-1)!);
  return {
    byCol,
    complete,
    asPrinted,
    width,
    inOrder: complete || runsInOrder(form, grid, header, block),
    guessed,
    units,
  };
}

/** The lowest words above each grid column, left to right; a cell over several columns counts once. */
function leavesOf(grid: Grid, header: readonly number[]): readonly GridText[] {
  const leaves: GridText[] = [];
  for (let col = 0; col < grid.width; col++) {
    const row = header.findLast((r) => !isBlankText(grid.at(r, col)?.text ?? ''));
    const leaf = row === undefined ? undefined : grid.at(row, col)!;
    if (leaf && leaves.at(-1) !== leaf) leaves.push(leaf);
  }
  return leaves;
}

/**
 * The words that lead to a leaf, innermost first. Where spans were lost, a head stands over its first column only and the
 * slots beside it are blank: the nearest words to the left are taken.
 */
function pathOf(grid: Grid, header: readonly number[], leaf: GridText): readonly string[] {
  const path = [leaf.text];
  for (const row of header.toReversed()) {
    if (row >= leaf.row) continue;
    let col = leaf.col;
    while (col > 0 && isBlankText(grid.at(row, col)?.text ?? '')) col--;
    const text = grid.at(row, col)?.text ?? '';
    if (isBlankText(text)) continue;
    // A label broken over two cells, one above the other.
    if (col === leaf.col && path.length === 1) path.push(text + leaf.text);
    path.push(text);
  }
  return path;
}

/** Index of the cell the path leads to; null where it leads to none or to several. */
function claim(form: Form, cells: readonly FormCell[], path: readonly string[]): number | null {
  const known = new Set(path.slice(0, 2).flatMap((text) => labelsOf(form, text)));
  const all = new Set(path.flatMap((text) => labelsOf(form, text)));
  const fits = cells.flatMap((c, i) => (known.has(c.need[0]!) && c.need.every((n) => all.has(n)) ? [i] : []));
  const inner = new Set(labelsOf(form, path[0]!));
  const sure = fits.filter((i) => inner.has(cells[i]!.need[0]!));
  if (sure.length === 1) return sure[0]!;
  return sure.length === 0 && fits.length === 1 ? fits[0]! : null;
}

export function labelsOf(form: Form, text: string): readonly string[] {
  const match = form.columnIndex.find(text);
  return match && match.certainty !== 'tail' ? match.entries.filter((e) => e !== null) : [];
}

/**
 * A label printed twice or not recognised takes the place that is left, when as many labels as columns stand there and all
 * the others stand where the form has them.
 */
function fillByOrder(claims: readonly (number | null)[], leaves: readonly GridText[], count: number) {
  const times = (cell: number): number => claims.filter((c) => c === cell).length;
  // The first leaf is the corner over the row labels where the table has any.
  const offset = leaves.length - count;
  const sure = claims.map((c, i) => (c !== null && (times(c) === 1 || c === i - offset) ? c : null));
  const whole = (offset === 0 || (offset === 1 && claims[0] === null)) && sure.some((c) => c !== null);
  const agree = whole && sure.every((c, i) => c === null || c === i - offset);
  const open = sure.flatMap((c, i) => (c === null && i >= offset ? [i] : []));
  if (!agree || open.length > count / 2)
    return { cellOf: claims.map((c) => (c !== null && times(c) === 1 ? c : null)), guessed: [] };
  if (open.length === 0) return { cellOf: sure, guessed: [] };
  return {
    cellOf: sure.map((c, i) => c ?? (i >= offset ? i - offset : null)),
    guessed: open.map((i) => leaves[i]!.text),
  };
}

/** The recognised labels of the header come in the order the form prints them, and most of them are there. */
function runsInOrder(form: Form, grid: Grid, header: readonly number[], block: number): boolean {
  const stream = form.streams[block]!;
  let at = 0;
  let found = 0;
  for (const cell of header.flatMap((r) => grid.rows[r]!)) {
    const labels = labelsOf(form, cell.text);
    if (labels.length === 0) continue;
    const next = stream.findIndex((s, i) => i >= at && labels.includes(s));
    if (next < 0) return false;
    at = next + 1;
    found++;
  }
  return found * 3 >= stream.length * 2;
}

/** 单位：元 or （万元） in a label. */
function unitIn(label: string): Unit | null {
  const found = /(?:单\s*位\s*[:：]?\s*|[(（]\s*)(万\s*元|元)/.exec(label);
  return found ? (found[1] === '元' ? '元' : '万元') : null;
}
