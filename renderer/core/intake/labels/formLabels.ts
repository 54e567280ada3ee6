import { gridCells, type GridCell } from '../../editions/grid';
import type { Edition, FormTable } from '../../editions/types';

/** A label the form prints, with its part in the table. */
export interface FormLabel {
  readonly edition: string;
  readonly table: string;
  /**
   * `row` and `column` lead to values; `heading` is a line over the whole width (第二十条第（一）项); `corner` stands over the
   * row labels (信息内容); `title` is the heading of the section in front of the table
   */
  readonly axis: 'row' | 'column' | 'heading' | 'corner' | 'title';
  /** values stand directly beside or below it */
  readonly leaf: boolean;
  /** as printed */
  readonly label: string;
}

const cache = new WeakMap<Edition, readonly FormLabel[]>();

/** Every label of the edition's tables, in printed order; the same words as often as they are printed. */
export function formLabels(edition: Edition): readonly FormLabel[] {
  let labels = cache.get(edition);
  if (!labels) {
    labels = edition.sections.flatMap((section) => {
      const table = section.table === undefined ? undefined : edition.tables[section.table];
      if (!table) return [];
      const title = {
        edition: edition.id,
        table: table.key,
        axis: 'title',
        leaf: false,
        label: section.title,
      } as const;
      return [title, ...tableLabels(edition.id, table)];
    });
    cache.set(edition, labels);
  }
  return labels;
}

function tableLabels(edition: string, table: FormTable): FormLabel[] {
  const cells = gridCells(table);
  const values = cells.filter((c) => c.value !== undefined);
  const at = (row: number, col: number): GridCell | undefined => cells.find((c) => covers(c, row, col));
  return cells.flatMap((cell): FormLabel[] => {
    if (cell.text === undefined) return [];
    const base = { edition, table: table.key, label: cell.text };
    if (cell.colSpan >= table.gridColumns) return [{ ...base, axis: 'heading', leaf: false }];
    const beside = values.some((v) => v.row >= cell.row && v.row < cell.row + cell.rowSpan && v.col > cell.col);
    if (beside) return [{ ...base, axis: 'row', leaf: at(cell.row, cell.col + cell.colSpan)?.value !== undefined }];
    const below = values.some((v) => v.col >= cell.col && v.col < cell.col + cell.colSpan && v.row > cell.row);
    if (!below) return [{ ...base, axis: 'corner', leaf: false }];
    return [{ ...base, axis: 'column', leaf: at(cell.row + cell.rowSpan, cell.col)?.value !== undefined }];
  });
}

export const covers = (cell: GridCell, row: number, col: number): boolean =>
  row >= cell.row && row < cell.row + cell.rowSpan && col >= cell.col && col < cell.col + cell.colSpan;
