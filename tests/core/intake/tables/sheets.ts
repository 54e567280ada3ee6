import { gridCells } from '../../../../renderer/core/editions/grid';
import type { Edition } from '../../../../renderer/core/editions/types';
import type { SourceCell, SourceTable } from '../../../../renderer/core/intake/source';

/** A cell of an invented source; `place` remembers which cell of the form it was printed from. */
export interface Cell {
  text: string;
  colSpan: number;
  rowSpan: number;
  place?: string;
}
export type Sheet = Cell[][];

export const cell = (text: string, colSpan = 1, rowSpan = 1): Cell => ({ text, colSpan, rowSpan });

/** The printed form, each value cell holding `print(place)`. */
export const sheet = (edition: Edition, table: string, print: (place: string) => string): Sheet =>
  edition.tables[table]!.layout.map((row) =>
    row.map((c) => ({
      text: c.text ?? print(c.value!),
      colSpan: c.colSpan ?? 1,
      rowSpan: c.rowSpan ?? 1,
      ...(c.value === undefined ? {} : { place: c.value }),
    })),
  );

export const source = (rows: Sheet): SourceTable => ({
  kind: 'table',
  rows: rows.map((row) => ({
    head: false,
    cells: row.map(({ text, colSpan, rowSpan }): SourceCell => ({ text, colSpan, rowSpan })),
  })),
});

/** Spans written out: `blank` keeps an empty cell for each covered slot, `drop` leaves covered slots away. */
export function withoutSpans(rows: Sheet, width: number, covered: 'blank' | 'drop'): Sheet {
  const slots: (Cell | null)[][] = rows.map(() => Array.from({ length: width }, () => null));
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, r) => {
    let col = 0;
    for (const c of row) {
      while (taken[r]!.has(col)) col++;
      for (let i = 0; i < c.rowSpan && r + i < rows.length; i++)
        for (let j = 0; j < c.colSpan; j++) taken[r + i]!.add(col + j);
      slots[r]![col] = { ...c, colSpan: 1, rowSpan: 1 };
      col += c.colSpan;
    }
  });
  return slots.map((row) => row.flatMap((c) => (c ? [c] : covered === 'blank' ? [cell('')] : [])));
}

/** Rows and columns exchanged. */
export function onItsSide(edition: Edition, table: string, print: (place: string) => string): Sheet {
  const form = edition.tables[table]!;
  const cells = gridCells(form);
  return Array.from({ length: form.gridColumns }, (_, col) =>
    cells
      .filter((c) => c.col === col)
      .sort((a, b) => a.row - b.row)
      .map((c) => cell(c.text ?? print(c.value!), c.rowSpan, c.colSpan)),
  );
}
