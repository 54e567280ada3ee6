import { overlaps, type GridModel, type Stop } from './layout';

/**
 * Where the cursor is: a value cell, and the grid row and column it was entered by. The latter are kept while moving over
 * wide or tall cells, so that three steps down through a cell that spans three columns come out in the column left.
 */
export interface Position {
  readonly place: string;
  readonly row: number;
  readonly col: number;
}

export type Direction =
  'left' | 'right' | 'up' | 'down' | 'rowStart' | 'rowEnd' | 'columnTop' | 'columnBottom' | 'first' | 'last';

export const positionOf = (stop: Stop): Position => ({ place: stop.place, row: stop.row, col: stop.col });

/** The position at a place; null where the table has no such value cell. */
export function positionAt(model: GridModel, place: string): Position | null {
  const stop = model.stopAt.get(place);
  return stop ? positionOf(stop) : null;
}

/** The next stop in a direction; the same position where there is none. Labels are stepped over. */
export function step(model: GridModel, from: Position, to: Direction): Position {
  switch (to) {
    case 'left':
    case 'right':
      return alongRow(model, from, to === 'right' ? 1 : -1) ?? from;
    case 'up':
    case 'down':
      return alongColumn(model, from, to === 'down' ? 1 : -1) ?? from;
    case 'rowStart':
    case 'rowEnd':
      return repeat((p) => alongRow(model, p, to === 'rowEnd' ? 1 : -1), from);
    case 'columnTop':
    case 'columnBottom':
      return repeat((p) => alongColumn(model, p, to === 'columnBottom' ? 1 : -1), from);
    case 'first':
    case 'last': {
      const stop = model.stops.at(to === 'first' ? 0 : -1);
      return stop ? positionOf(stop) : from;
    }
  }
}

/** Tab order: reading order. Null past either end, where the focus leaves the table. */
export function tabTo(model: GridModel, from: Position, back: boolean): Position | null {
  const index = model.stops.findIndex((s) => s.place === from.place);
  const next = index < 0 ? undefined : model.stops[index + (back ? -1 : 1)];
  return next ? positionOf(next) : null;
}

/**
 * Enter: one down; below the last cell of a column, the top of the next column (a table with one line of values would
 * otherwise not move at all). Shift+Enter is the way back. The same position at the very end.
 */
export function enterTo(model: GridModel, from: Position, back: boolean): Position {
  const inColumn = alongColumn(model, from, back ? -1 : 1);
  if (inColumn) return inColumn;
  const columns = [...new Set(model.stops.map((s) => s.col))].sort((a, b) => a - b);
  const col = back ? columns.findLast((c) => c < from.col) : columns.find((c) => c > from.col);
  if (col === undefined) return from;
  const covering = model.stops.filter((s) => overlaps(s.col, s.colSpan, col, 1));
  const stop = covering.at(back ? -1 : 0);
  return stop ? { place: stop.place, row: stop.row, col } : from;
}

function alongRow(model: GridModel, from: Position, sign: 1 | -1): Position | null {
  const here = model.stopAt.get(from.place);
  if (!here) return null;
  const ahead = model.stops.filter(
    (s) =>
      overlaps(s.row, s.rowSpan, from.row, 1) &&
      (sign > 0 ? s.col >= here.col + here.colSpan : s.col + s.colSpan <= here.col),
  );
  const next = nearest(ahead, (s) => Math.abs(s.col - here.col));
  return next ? { place: next.place, row: from.row, col: next.col } : null;
}

function alongColumn(model: GridModel, from: Position, sign: 1 | -1): Position | null {
  const here = model.stopAt.get(from.place);
  if (!here) return null;
  const ahead = model.stops.filter((s) =>
    sign > 0 ? s.row >= here.row + here.rowSpan : s.row + s.rowSpan <= here.row,
  );
  const line = nearest(ahead, (s) => Math.abs(s.row - here.row));
  if (!line) return null;
  const inLine = ahead.filter((s) => overlaps(s.row, s.rowSpan, line.row, 1));
  const next = nearest(inLine, (s) => gap(s, from.col));
  return next ? { place: next.place, row: next.row, col: from.col } : null;
}

/** Columns between a stop and a grid column; 0 when it covers the column. */
const gap = (s: Stop, col: number): number => Math.max(0, s.col - col, col - (s.col + s.colSpan - 1));

/** The first with the smallest measure. */
function nearest(stops: readonly Stop[], measure: (s: Stop) => number): Stop | undefined {
  let best: Stop | undefined;
  for (const s of stops) if (!best || measure(s) < measure(best)) best = s;
  return best;
}

function repeat(next: (p: Position) => Position | null, from: Position): Position {
  let at = from;
  for (let p = next(at); p && p.place !== at.place; p = next(at)) at = p;
  return at;
}
