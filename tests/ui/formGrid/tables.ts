import { editions } from '../../../renderer/bundled/editions';
import { gridCells } from '../../../renderer/core/editions/grid';
import type { GridCellView } from '../../../renderer/components/formGrid/types';

/** A table of a real edition as the grid's cells, every value cell with this text. */
export function tableCells(
  editionId: string,
  tableKey: string,
  text: (place: string) => string = () => '',
): GridCellView[] {
  const table = editions.byId(editionId)!.tables[tableKey]!;
  return gridCells(table).map(({ row, col, rowSpan, colSpan, ...cell }) => {
    const box = { row, col, rowSpan, colSpan };
    if (cell.value === undefined) return { ...box, label: cell.text ?? '' };
    return { ...box, place: cell.value, kind: cell.kind ?? 'count', text: text(cell.value) };
  });
}

export const EVERY_TABLE = ['2019', '2021'].flatMap((edition) =>
  ['proactive', 'applications', 'disputes'].map((table) => ({ edition, table })),
);
