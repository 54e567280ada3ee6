import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { PAGE } from '../layout/page';
import { SLIP } from '../layout/slip';
import { DEFAULT_SETTINGS } from '../settings';
import { cleanXml } from '../text/clean';
import type { ComposeSettings } from '../types';
import { fontsOf } from '../write/fonts';
import { CORE_PART } from '../write/shell';
import { SLIP_TITLE, slipRows, type SlipCell, type SlipRow } from './form';
import { SLIP_BOX, slipStyles } from './styles';
import type { Slip } from './types';

/**
 * The hand-off slip (交接单) as `.docx`, one A4 page: it is signed and sealed by both sides, and carries the hand-off code
 * that must not be on the stick. The same slip and fonts always give the same bytes.
 */
export async function composeSlip(
  slip: Slip,
  { fontSet, titleFace }: Pick<ComposeSettings, 'fontSet' | 'titleFace'> = DEFAULT_SETTINGS,
): Promise<Uint8Array> {
  const document = new Document({
    title: SLIP_TITLE,
    creator: cleanXml(slip.organ),
    lastModifiedBy: cleanXml(slip.organ),
    revision: 1,
    styles: slipStyles(fontsOf(fontSet, titleFace)),
    sections: [
      {
        properties: { page: { size: PAGE, margin: SLIP.margin } },
        children: [
          new Paragraph({ style: 'slipTitle', text: SLIP_TITLE }),
          new Paragraph({ style: 'slipSides', text: '本单一式两份，移交、接收双方各存一份' }),
          table(slipRows(slip)),
          // Word ends a page with a paragraph; without one of no height the form could run onto a second page.
          new Paragraph({ style: 'slipEnd' }),
        ],
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)), slip);
}

const width = SLIP.columns.reduce((sum, one) => sum + one, 0);
const rule = { style: BorderStyle.SINGLE, size: SLIP.rule, color: '000000' } as const;

const table = (rows: readonly SlipRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...SLIP.columns],
    margins: {
      ...SLIP.cellMargin,
      marginUnitType: WidthType.DXA,
    },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: rows.map(tableRow),
  });

function tableRow({ height, cells }: SlipRow): TableRow {
  const starts = cells.map((_, i) => cells.slice(0, i).reduce((sum, { span }) => sum + span, 0));
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: cells.map((cell, i) => tableCell(cell, starts[i]!)),
  });
}

const tableCell = ({ span, lines }: SlipCell, start: number): TableCell =>
  new TableCell({
    columnSpan: span,
    width: {
      size: SLIP.columns.slice(start, start + span).reduce((sum, one) => sum + one, 0),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlignTable.CENTER,
    children: lines.map(({ style, text }) => new Paragraph({ style, children: [...runs(cleanXml(text))] })),
  });

/** Boxes to tick are all of one size only when no program takes the western typeface for some of them. */
const runs = (text: string): readonly TextRun[] =>
  text
    .split(/(□)/)
    .filter(Boolean)
    .map((piece) => new TextRun(piece === '□' ? { text: piece, style: SLIP_BOX } : { text: piece }));

/** Nothing in the file comes from this machine's clock: the moment of the package stands for both times. */
function withoutClock(packed: Uint8Array, { createdAt, year }: Slip): Uint8Array {
  const moment = Number.isNaN(Date.parse(createdAt)) ? `${year}-12-31T00:00:00Z` : createdAt.replace(/\.\d+/, '');
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    const fixed =
      name === CORE_PART
        ? strToU8(
            strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, tag: string) => tag + moment),
          )
        : bytes;
    parts[name] = [fixed, { level: 6, mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(parts);
}
