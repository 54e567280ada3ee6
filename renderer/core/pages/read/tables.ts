import type { Border, Cell, Margins, Row, Table } from './content';
import { readParagraph } from './paragraphs';
import type { Styles } from './styles';
import { attribute, childOf, elements, refuseUnknown, switchOf, twips, valueOf, type XmlElement } from './xml';

const names = (...list: readonly string[]): ReadonlySet<string> => new Set(list.map((name) => `w:${name}`));
/** Without `tblCellSpacing`, borders of single cells and shading: none of them is in a statutory table. */
const TABLE = names(
  'tblStyle',
  'tblW',
  'jc',
  'tblInd',
  'tblBorders',
  'tblLayout',
  'tblCellMar',
  'tblLook',
  'tblOverlap',
);
const ROW = names('cantSplit', 'tblHeader', 'trHeight', 'jc');
const CELL = names('tcW', 'gridSpan', 'vMerge', 'vAlign', 'tcMar', 'noWrap');

/** @throws Error naming what cannot be laid out */
export function readTable(element: XmlElement, styles: Styles): Table {
  const properties = childOf(element, 'w:tblPr');
  refuseUnknown(properties, TABLE);
  const style = styles.table(valueOf(properties, 'w:tblStyle'));
  const align = valueOf(properties, 'w:jc') ?? valueOf(style, 'w:jc') ?? 'left';
  if (align !== 'left' && align !== 'center' && align !== 'right')
    throw new Error(`pages: cannot lay out a table "${align}"`);
  const margins = marginsOf(
    childOf(properties, 'w:tblCellMar'),
    marginsOf(childOf(style, 'w:tblCellMar'), WORD_MARGINS),
  );
  const grid = elements(childOf(element, 'w:tblGrid') ?? element)
    .filter(({ name }) => name === 'w:gridCol')
    .map((column) => twips(column, 'w:w') ?? 0);
  return {
    kind: 'table',
    align,
    indent: twips(childOf(properties, 'w:tblInd'), 'w:w') ?? 0,
    grid,
    rows: elements(element)
      .filter(({ name }) => name === 'w:tr')
      .map((row) => readRow(row, styles, margins, grid.length)),
    border: borderOf(childOf(properties, 'w:tblBorders') ?? childOf(style, 'w:tblBorders')),
  };
}

/** 0.08 inch at the sides, where nothing is said [ECMA-376 17.4.42]. */
const WORD_MARGINS: Margins = { top: 0, right: 5.75, bottom: 0, left: 5.75 };

const marginsOf = (element: XmlElement | undefined, otherwise: Margins): Margins => ({
  top: twips(childOf(element, 'w:top'), 'w:w') ?? otherwise.top,
  right: twips(childOf(element, 'w:right') ?? childOf(element, 'w:end'), 'w:w') ?? otherwise.right,
  bottom: twips(childOf(element, 'w:bottom'), 'w:w') ?? otherwise.bottom,
  left: twips(childOf(element, 'w:left') ?? childOf(element, 'w:start'), 'w:w') ?? otherwise.left,
});

/** One border for the whole table; weights stand in eighths of a point. */
function borderOf(borders: XmlElement | undefined): Border {
  const lines = borders ? elements(borders) : [];
  const looks = new Set(lines.map((l) => ['w:val', 'w:sz', 'w:color'].map((name) => attribute(l, name)).join()));
  const first = lines[0];
  if (!first || lines.length < 6 || looks.size > 1 || attribute(first, 'w:val') !== 'single') {
    throw new Error('pages: cannot lay out a table whose borders are not one single line all over');
  }
  const color = attribute(first, 'w:color') ?? 'auto';
  return { weight: Number(attribute(first, 'w:sz')) / 8, color: color === 'auto' ? '000000' : color };
}

function readRow(element: XmlElement, styles: Styles, margins: Margins, columns: number): Row {
  const properties = childOf(element, 'w:trPr');
  refuseUnknown(properties, ROW);
  if (!switchOf(properties, 'w:cantSplit')) throw new Error('pages: cannot lay out a table row that may be split');
  const height = childOf(properties, 'w:trHeight');
  let column = 0;
  const cells = elements(element)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const read = readCell(cell, styles, margins, column);
      column += read.span;
      return read;
    });
  if (column !== columns) throw new Error(`pages: a table row fills ${column} of ${columns} columns`);
  return {
    cells,
    header: switchOf(properties, 'w:tblHeader') ?? false,
    height: twips(height, 'w:val') ?? 0,
    exact: attribute(height, 'w:hRule') === 'exact',
  };
}

function readCell(element: XmlElement, styles: Styles, margins: Margins, column: number): Cell {
  const properties = childOf(element, 'w:tcPr');
  refuseUnknown(properties, CELL);
  const merge = childOf(properties, 'w:vMerge');
  const vertical = valueOf(properties, 'w:vAlign');
  return {
    column,
    span: Number(valueOf(properties, 'w:gridSpan') ?? 1),
    merge: !merge ? 'none' : attribute(merge, 'w:val') === 'restart' ? 'start' : 'continue',
    vertical: vertical === 'center' || vertical === 'bottom' ? vertical : 'top',
    margins: marginsOf(childOf(properties, 'w:tcMar'), margins),
    paragraphs: elements(element)
      .filter(({ name }) => name === 'w:p')
      .map((paragraph) => readParagraph(paragraph, styles)),
  };
}
