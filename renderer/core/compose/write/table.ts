import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { gridCells, type GridCell } from '../../editions/grid';
import type { FormTable } from '../../editions/types';
import { cellText } from '../../report/cellText';
import { getCell } from '../../report/cells';
import type { Report } from '../../report/model';
import { keptRows } from '../layout/rowChains';
import { columnWidths, TABLE } from '../layout/tables';
import { cleanXml } from '../text/clean';
import { componentXml } from './paragraph';
import type { StyleId } from './style';
import { TABLE_STYLE } from './styles';
import { escapeXml } from './xml';

/**
 * A statutory table is the same in every report but for its figures. `docx` builds it once per form, with a mark in each
 * value cell; a report then only puts its texts between the pieces. (Building 300 cells anew took most of an export.)
 */
interface Mould {
  /** one more than places */
  readonly pieces: readonly string[];
  readonly places: readonly string[];
}

const moulds = new WeakMap<FormTable, Mould>();

/** The table as XML, with the report's values in their cells; a blank cell stays without text. */
export function tableXml(table: FormTable, report: Pick<Report, 'tables'>): string {
  let mould = moulds.get(table);
  if (!mould) {
    mould = makeMould(table);
    moulds.set(table, mould);
  }
  const { pieces, places } = mould;
  let xml = pieces[0]!;
  for (let i = 0; i < places.length; i++) {
    const text = cleanXml(cellText(getCell(report, places[i]!)));
    xml += (text === '' ? '' : runXml(text)) + pieces[i + 1]!;
  }
  return xml;
}

const runXml = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${escapeXml(text).replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">')}</w:t></w:r>`;

/** A private-use character no form contains; the run that holds it is what a value's own run replaces. */
const MARK = '\ue000';
const MARKED_RUN = runXml(MARK);

function makeMould(table: FormTable): Mould {
  const cells = gridCells(table);
  const pieces = componentXml(build(table, cells)).split(MARKED_RUN);
  const places = cells.flatMap((cell) => cell.value ?? []);
  if (pieces.length !== places.length + 1) throw new Error(`table ${table.key}: value cells lost while building`);
  return { pieces, places };
}

const line = { style: BorderStyle.SINGLE, size: TABLE.border, color: '000000' } as const;

/** Borders and margins stand on the table beside the style: not every program reads them from table styles. */
function build(table: FormTable, cells: readonly GridCell[]): Table {
  const widths = columnWidths(table);
  const headerRows = table.headerRows ?? 0;
  const withValues = new Set(cells.filter((c) => c.value !== undefined).map((c) => c.row));
  const kept = keptRows(table.layout.length, cells, widths);
  const rows = table.layout.map((_, row) => {
    const isLabelRow = !withValues.has(row);
    return new TableRow({
      cantSplit: true,
      tableHeader: row < headerRows,
      height: { value: TABLE.rowHeight, rule: HeightRule.ATLEAST },
      ...(kept.has(row) ? { keepNext: true } : {}),
      children: cells
        .filter((c) => c.row <= row && row < c.row + c.rowSpan)
        .sort((a, b) => a.col - b.col)
        .map((c) => buildCell(c, row, widths, isLabelRow)),
    });
  });
  return new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TABLE.width, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: TABLE.cellMargin, right: TABLE.cellMargin, marginUnitType: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows,
  });
}

function buildCell(cell: GridCell, row: number, widths: readonly number[], isLabelRow: boolean): TableCell {
  const first = cell.row === row;
  const text = cell.value === undefined ? cell.text : MARK;
  const merge = first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new TableCell({
    width: { size: sum(widths.slice(cell.col, cell.col + cell.colSpan)), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
    children: [
      new Paragraph({
        style: cellStyle(cell, isLabelRow),
        children: first && text !== undefined ? [new TextRun({ text })] : [],
      }),
    ],
  });
}

/** Figures and headings in the middle, labels of a row at the left; a label merged down rows stands in the middle too. */
const cellStyle = (cell: GridCell, isLabelRow: boolean): StyleId =>
  cell.value !== undefined || isLabelRow || cell.rowSpan > 1 ? 'cellFigure' : 'cellLabel';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
