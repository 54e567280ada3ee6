import { overlaps, type GridModel, type Stop } from './layout';
import type { Position } from './navigation';
import type { Box } from './types';

/** The rectangle between two cells, grown until no cell of the table stands half inside (as spreadsheets do). */
export function rectangle(model: GridModel, a: Position, b: Position): Box {
  const [p, q] = [model.stopAt.get(a.place), model.stopAt.get(b.place)];
  const corners: readonly Box[] = [p, q].filter((s): s is Stop => s !== undefined);
  let rect = around(corners);
  for (;;) {
    const grown = around([rect, ...model.shape.filter((c) => touches(rect, c))]);
    if (same(grown, rect)) return rect;
    rect = grown;
  }
}

/** Value cells inside, in reading order. */
export const stopsIn = (model: GridModel, rect: Box): readonly Stop[] => model.stops.filter((s) => touches(rect, s));

/** Indexes of all cells inside, labels too, in reading order. */
export const cellsIn = (model: GridModel, rect: Box): readonly number[] =>
  model.rows.flat().filter((i) => touches(rect, model.shape[i]!));

const touches = (rect: Box, box: Box): boolean =>
  overlaps(rect.row, rect.rowSpan, box.row, box.rowSpan) && overlaps(rect.col, rect.colSpan, box.col, box.colSpan);

function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { row: 0, col: 0, rowSpan: 0, colSpan: 0 };
  const row = Math.min(...boxes.map((b) => b.row));
  const col = Math.min(...boxes.map((b) => b.col));
  const rowSpan = Math.max(...boxes.map((b) => b.row + b.rowSpan)) - row;
  const colSpan = Math.max(...boxes.map((b) => b.col + b.colSpan)) - col;
  return { row, col, rowSpan, colSpan };
}

const same = (a: Box, b: Box): boolean =>
  a.row === b.row && a.col === b.col && a.rowSpan === b.rowSpan && a.colSpan === b.colSpan;
