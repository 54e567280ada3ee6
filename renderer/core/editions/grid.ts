import type { CellKind } from '../report/cellText';
import type { Edition, FormTable, LayoutCell } from './types';

/** A layout cell with its position made explicit. */
export interface GridCell extends LayoutCell {
  readonly row: number;
  readonly col: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** Every cell of the printed table with row and grid column, in printed order; spans filled in. */
export function gridCells(table: FormTable): readonly GridCell[] {
  const out: GridCell[] = [];
  const covered = new Set<string>();
  table.layout.forEach((cells, row) => {
    let col = 0;
    for (const cell of cells) {
      while (covered.has(`${row},${col}`)) col++;
      const placed = { ...cell, row, col, colSpan: cell.colSpan ?? 1, rowSpan: cell.rowSpan ?? 1 };
      for (let r = 0; r < placed.rowSpan; r++)
        for (let c = 0; c < placed.colSpan; c++) covered.add(`${row + r},${col + c}`);
      out.push(placed);
      col += placed.colSpan;
    }
  });
  return out;
}

/** A value cell of the form: where it is stored and what it holds. */
export interface ValueCell {
  readonly place: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly kind: CellKind;
}

const cache = new WeakMap<Edition, readonly ValueCell[]>();

/** Every value cell of the edition in printed order. */
export function valueCells(edition: Edition): readonly ValueCell[] {
  let cells = cache.get(edition);
  if (!cells) {
    cells = Object.values(edition.tables).flatMap((t) =>
      t.layout.flat().flatMap((c) => {
        if (c.value === undefined) return [];
        const [table, row, column] = c.value.split('.') as [string, string, string];
        return [{ place: c.value, table, row, column, kind: c.kind ?? 'count' }];
      }),
    );
    cache.set(edition, cells);
  }
  return cells;
}

const byPlace = new WeakMap<Edition, ReadonlyMap<string, ValueCell>>();

/** The value cell at a place, or undefined where the form has none. */
export function valueCell(edition: Edition, place: string): ValueCell | undefined {
  let map = byPlace.get(edition);
  if (!map) {
    map = new Map(valueCells(edition).map((c) => [c.place, c]));
    byPlace.set(edition, map);
  }
  return map.get(place);
}
