import { gridCells } from '../../../../renderer/core/editions/grid';
import type { Edition, FormTable } from '../../../../renderer/core/editions/types';

/** A printed table as its rows of cells; covered positions of the grid are null. */
type Printed = readonly (readonly (string | null)[])[];

const printed = (table: FormTable, values: ReadonlyMap<string, string>): Printed => {
  const rows: (string | null)[][] = table.layout.map(() => Array.from({ length: table.gridColumns }, () => null));
  for (const cell of gridCells(table))
    rows[cell.row]![cell.col] = cell.value === undefined ? (cell.text ?? '') : (values.get(cell.value) ?? '');
  return rows;
};

const own = (row: readonly (string | null)[]): string[] => row.filter((cell) => cell !== null);

/** The ways in which tables reach a text file. */
export const SHAPES = {
  'a row on each line, parted by tabs, every column kept': (t) => t.map((row) => row.map((c) => c ?? '').join('\t')),
  'parted by strokes, covered cells left out': (t) => t.map((row) => `${own(row).join(' | ')} |`),
  'as a table of a plain-text markup': (t) => [
    ...t.slice(0, 1).map((row) => `| ${row.map((c) => c ?? '').join(' | ')} |`),
    `|${' --- |'.repeat(t[0]!.length)}`,
    ...t.slice(1).map((row) => `| ${row.map((c) => c ?? '').join(' | ')} |`),
  ],
  'a tab and a cell on each line, an empty line between rows': (t) =>
    t.flatMap((row) => [...own(row).map((c) => `\t${c}`), '']),
  'a cell on each line': (t) => t.flatMap(own),
  'a cell on each line with an empty line between': (t) => t.flatMap((row) => own(row).flatMap((c) => [c, ''])),
  'columns by runs of blanks': (t) => t.map((row) => own(row).join('      ')),
  'label on one line, its figures on the next': (t) =>
    t.flatMap((row) => {
      const cells = own(row);
      const first = cells.findIndex((c) => /^-?\d/.test(c) && !/\p{Script=Han}/u.test(c));
      return first <= 0 ? [cells.join('  ')] : [cells.slice(0, first).join('  '), cells.slice(first).join('  ')];
    }),
} as const satisfies Record<string, (table: Printed) => string[]>;

export type ShapeName = keyof typeof SHAPES;

/** The three sections of figures of a report, headings and tables, as lines. */
export const sectionLines = (edition: Edition, shape: ShapeName, values: ReadonlyMap<string, string>): string[] =>
  edition.sections.flatMap((section) => [
    section.title,
    ...(section.table === undefined
      ? ['本节写的是全年做过的工作，逐项都有记录可查。']
      : (SHAPES[shape] as (t: Printed) => string[])(printed(edition.tables[section.table]!, values))),
    '',
  ]);
