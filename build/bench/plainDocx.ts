import * as docx from 'docx';
import {
  BODY_SPACING,
  CHARACTER,
  INDENT,
  LINE,
  MARGIN,
  PAGE,
  PAGE_NUMBER,
  SIZE,
} from '../../renderer/core/compose/layout/page';
import { columnWidths, TABLE } from '../../renderer/core/compose/layout/tables';
import type { Block, DocumentPlan, ParagraphBlock, ParagraphStyle } from '../../renderer/core/compose/plan/blocks';
import { chinese, FONT_SETS } from '../../renderer/core/compose/write/fonts';
import type { FormTable } from '../../renderer/core/editions/types';
import { cellText } from '../../renderer/core/report/cellText';
import { getCell } from '../../renderer/core/report/cells';
import type { Report } from '../../renderer/core/report/model';

/**
 * The same document by `docx` the way its demos build one: every paragraph and run says itself how it looks, every cell is
 * a fresh object with its borders and margins, and the library packs the file. Same visible result as ours.
 */
export async function plainDocx(plan: DocumentPlan, report: Report): Promise<Uint8Array> {
  const document = new docx.Document({
    title: plan.title,
    creator: report.organ.name,
    lastModifiedBy: report.organ.name,
    evenAndOddHeaderAndFooters: true,
    sections: plan.sections.map(({ part, blocks }) => ({
      properties: {
        page: { size: PAGE, margin: MARGIN, pageNumbers: { start: 1 } },
        ...(part === 'letter' ? { titlePage: true } : {}),
      },
      footers: {
        ...(part === 'letter' ? { first: new docx.Footer({ children: [new docx.Paragraph({})] }) } : {}),
        default: footer(docx.AlignmentType.RIGHT, { right: PAGE_NUMBER.inset }),
        even: footer(docx.AlignmentType.LEFT, { left: PAGE_NUMBER.inset }),
      },
      children: blocks.map((block) => element(block, report)),
    })),
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

const fonts = FONT_SETS.gb2312;
const fang = chinese(fonts.fang);
const exactly = (line: number) => ({ line, lineRule: docx.LineRuleType.EXACT, before: 0, after: 0 });

function element(block: Block, report: Report): docx.FileChild {
  return block.kind === 'table' ? table(block.table, report) : paragraph(block);
}

const HEADING_FONT: Partial<Record<ParagraphStyle, string>> = {
  title: fonts.title,
  heading1: fonts.hei,
  heading2: fonts.kai,
  marker: fonts.hei,
};
const INDENTED: ReadonlySet<ParagraphStyle> = new Set(['body', 'note', 'heading1', 'heading2', 'heading3', 'heading4']);

function paragraph({ style, runs, indent, align, keepNext }: ParagraphBlock): docx.Paragraph {
  const isTitle = style === 'title';
  return new docx.Paragraph({
    alignment: isTitle
      ? docx.AlignmentType.CENTER
      : align === 'right'
        ? docx.AlignmentType.RIGHT
        : docx.AlignmentType.BOTH,
    spacing: exactly(LINE),
    widowControl: false,
    ...(keepNext ? { keepNext } : {}),
    ...(INDENTED.has(style) ? { indent: { firstLine: INDENT, firstLineChars: 200 } } : {}),
    ...(style === 'attachment' ? { indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER } } : {}),
    ...(indent ? { indent } : {}),
    children: runs.flatMap((run) =>
      run.text.split('\n').map(
        (text, n) =>
          new docx.TextRun({
            text,
            ...(n > 0 ? { break: 1 } : {}),
            font: chinese(run.style === 'kai' ? fonts.kai : (HEADING_FONT[style] ?? fonts.fang)),
            size: isTitle ? SIZE.title : SIZE.body,
            ...(isTitle ? {} : { characterSpacing: BODY_SPACING }),
          }),
      ),
    ),
  });
}

const edge = { style: docx.BorderStyle.SINGLE, size: TABLE.border, color: '000000' } as const;
const borders = { top: edge, bottom: edge, left: edge, right: edge };

function table(form: FormTable, report: Report): docx.Table {
  const widths = columnWidths(form);
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    alignment: docx.AlignmentType.CENTER,
    width: { size: TABLE.width, type: docx.WidthType.DXA },
    columnWidths: [...widths],
    rows: form.layout.map(
      (cells, row) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: row < (form.headerRows ?? 0),
          height: { value: TABLE.rowHeight, rule: docx.HeightRule.ATLEAST },
          children: cells.map(
            (cell) =>
              new docx.TableCell({
                columnSpan: cell.colSpan ?? 1,
                rowSpan: cell.rowSpan ?? 1,
                verticalAlign: docx.VerticalAlignTable.CENTER,
                margins: { left: TABLE.cellMargin, right: TABLE.cellMargin, marginUnitType: docx.WidthType.DXA },
                borders,
                children: [
                  new docx.Paragraph({
                    alignment: cell.value === undefined ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
                    spacing: exactly(TABLE.line),
                    children: [
                      new docx.TextRun({
                        text: cell.value === undefined ? (cell.text ?? '') : cellText(getCell(report, cell.value)),
                        font: fang,
                        size: SIZE.cell,
                      }),
                    ],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const footer = (
  alignment: (typeof docx.AlignmentType)['LEFT' | 'RIGHT'],
  indent: { readonly left?: number; readonly right?: number },
): docx.Footer =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment,
        indent,
        spacing: exactly(PAGE_NUMBER.line),
        children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'], font: '宋体', size: 28 })],
      }),
    ],
  });
