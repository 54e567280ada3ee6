import type { GridCellView } from '../../../components/formGrid/types';
import { gridCells } from '../../../core/editions/grid';
import type { Edition } from '../../../core/editions/types';
import { columnWidths } from '../../desk/gridView';

/** A statutory table with other values in it than those of one report. @param valueAt what stands in a cell */
export function tableShape(edition: Edition, key: string, valueAt: (place: string) => Partial<GridCellView>) {
  const table = edition.tables[key]!;
  const headerRows = table.headerRows ?? 0;
  const cells = gridCells(table).map((cell): GridCellView => {
    const at = { row: cell.row, col: cell.col, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
    if (cell.value === undefined) return { ...at, header: cell.row < headerRows, label: cell.text ?? '' };
    return { ...at, place: cell.value, kind: cell.kind ?? 'count', ...valueAt(cell.value) };
  });
  return {
    cells,
    headerRows,
    rowHeaderColumns: table.rowHeaderColumns ?? (headerRows === 0 ? 1 : 0),
    columnWidths: columnWidths(table),
  };
}
