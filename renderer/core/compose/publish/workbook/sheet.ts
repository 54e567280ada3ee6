import type { CellObject, Sheet, SheetData } from 'write-excel-file/universal';
import type { GridCell } from '../../../editions/grid';
import type { FormTable } from '../../../editions/types';
import { getCell } from '../../../report/cells';
import type { Report } from '../../../report/model';
import { fill, sheetHeights, sheetWidths, type FilledCell } from './sizes';
import { sheetValue, type SheetValue } from './value';

/** Older spreadsheets show a longer text as #### when its cell is formatted as text. */
const LONGEST_TEXT_FORMAT = 255;

const FRAME = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const;

/**
 * A statutory table as a sheet, cell for cell as the form is merged, nothing above or beside it, so that figures can be
 * copied between reports by place. Formulas do not exist in it.
 * @param mark stands in the sheet for a text of the report
 */
export function sheetOf(
  table: FormTable,
  report: Pick<Report, 'tables'>,
  name: string,
  mark: (text: string) => string,
): Sheet<Blob> {
  const values = new Map<string, SheetValue>();
  const cells = fill(table, (cell) => {
    if (cell.value === undefined) return { shown: cell.text ?? '', isNumber: false };
    const value = sheetValue(getCell(report, cell.value));
    values.set(cell.value, value);
    return { shown: value.kind === 'blank' ? '' : value.text, isNumber: value.kind === 'number' };
  });
  const widths = sheetWidths(table, cells);
  const heights = sheetHeights(table, cells, widths);
  const rowsOfValues = new Set(cells.filter((c) => c.value !== undefined).map((c) => c.row));
  const data: SheetData = table.layout.map(() => Array.from({ length: table.gridColumns }, () => null));
  for (const cell of cells) {
    const value = cell.value === undefined ? undefined : values.get(cell.value);
    data[cell.row]![cell.col] = {
      ...FRAME,
      align: isLeft(cell, rowsOfValues) ? 'left' : 'center',
      columnSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      ...(value ? valueCell(value, mark) : labelCell(cell)),
    };
  }
  // The height of a row is that of its highest cell; every row has a cell of its own.
  data.forEach((row, n) => {
    const first = row.findIndex((cell) => cell !== null);
    if (first >= 0) row[first] = { ...(row[first] as CellObject), height: heights[n]! };
  });
  return {
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: table.headerRows ?? 0,
    stickyColumnsCount: table.rowHeaderColumns ?? 0,
    orientation: 'landscape',
  };
}

const labelCell = (cell: FilledCell): CellObject => ({ type: String, value: cell.shown });

function valueCell(value: SheetValue, mark: (text: string) => string): CellObject {
  switch (value.kind) {
    case 'blank':
      return {};
    case 'number':
      return { type: Number, value: value.number, format: value.format };
    case 'text':
      return {
        type: String,
        value: mark(value.text),
        ...(value.text.length > LONGEST_TEXT_FORMAT ? {} : { format: '@' }),
      };
  }
}

/** As in print: labels of one row at the left, everything else in the middle. */
const isLeft = (cell: GridCell, rowsOfValues: ReadonlySet<number>): boolean =>
  cell.value === undefined && cell.rowSpan === 1 && rowsOfValues.has(cell.row);
