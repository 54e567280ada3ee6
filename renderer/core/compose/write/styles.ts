import {
  AlignmentType,
  DocumentDefaults,
  ImportedXmlComponent,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { BODY_SPACING, CHARACTER, INDENT, LINE, PAGE_NUMBER, SIZE } from '../layout/page';
import { TABLE } from '../layout/tables';
import type { RedHead } from '../layout/redHead';
import type { CharacterStyle } from '../plan/blocks';
import { chinese, PAGE_NUMBER_FONT, titleRun, type Fonts } from './fonts';
import { redHeadStyles } from './redHeadStyles';
import { exactly, style, type ParagraphPart } from './style';

export const TABLE_STYLE = 'statutoryTable';

/**
 * All typography of the document. Paragraphs and runs carry only the name of a style, which keeps files small and export
 * fast, and lets an office change a font in one place. No built-in heading style is used (their look is not ours); outline
 * levels stand in the styles instead.
 */
export function styles(fonts: Fonts, head: RedHead | null): IStylesOptions {
  const fang = { font: chinese(fonts.fang), size: SIZE.body };
  return {
    // Given explicitly, these replace the library's own set with its blue headings.
    importedStyles: [
      new DocumentDefaults({ run: { ...fang, language: { value: 'en-US', eastAsia: 'zh-CN' } } }),
      ImportedXmlComponent.fromXmlString(TABLE_STYLE_XML),
    ],
    paragraphStyles: [
      // Letter spacing is not on Normal: the library drops a spacing of 0, so a title could not get rid of it.
      style('Normal', 'Normal', { run: fang, paragraph: { spacing: exactly(LINE) } }),
      ...textStyles(fonts),
      ...(head ? redHeadStyles(fonts, head) : []),
      style('cellLabel', '表格文字', {
        run: { size: SIZE.cell },
        paragraph: {
          spacing: exactly(TABLE.line),
          alignment: AlignmentType.LEFT,
          indent: TABLE.label,
        },
      }),
      style(
        'cellFigure',
        '表格数字',
        { paragraph: { alignment: AlignmentType.CENTER, indent: { left: 0, right: 0 } } },
        'cellLabel',
      ),
      style('pageNumber', '页码', {
        run: {
          font: {
            ascii: PAGE_NUMBER_FONT,
            hAnsi: PAGE_NUMBER_FONT,
            cs: PAGE_NUMBER_FONT,
            eastAsia: PAGE_NUMBER_FONT,
            hint: 'eastAsia',
          },
          size: SIZE.pageNumber,
        },
        paragraph: { spacing: exactly(PAGE_NUMBER.line) },
      }),
    ],
    characterStyles: [
      characterStyle('kai', '小标题楷体', fonts.kai),
      ...(head ? [characterStyle('hei', '版头标注黑体', fonts.hei)] : []),
    ],
  };
}

const characterStyle = (id: CharacterStyle, name: string, font: string) => ({ id, name, run: { font: chinese(font) } });

function textStyles(fonts: Fonts): IParagraphStyleOptions[] {
  const run = { characterSpacing: BODY_SPACING };
  const indented = { indent: { firstLine: INDENT, firstLineChars: 200 }, alignment: AlignmentType.BOTH };
  const heading = (font: string, outlineLevel: number) => ({
    run: { font: chinese(font) },
    paragraph: { outlineLevel },
  });
  return [
    style('title', '公文标题', {
      run: { ...titleRun(fonts), size: SIZE.title },
      paragraph: { alignment: AlignmentType.CENTER },
    }),
    style('blank', '公文空行', { run }),
    style('body', '公文正文', { run, paragraph: indented }),
    style('recipient', '主送机关', { run, paragraph: { alignment: AlignmentType.BOTH } }),
    // Turn-over lines align with the first character of the name [7.3.4].
    style('attachment', '附件说明', {
      run,
      paragraph: { indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER }, alignment: AlignmentType.BOTH },
    }),
    style('signature', '署名和成文日期', { run, paragraph: NO_GAPS }),
    style('note', '附注', { run, paragraph: indented }),
    style('marker', '附件标记', { run: { ...run, font: chinese(fonts.hei) } }),
    style('heading1', '公文一级标题', heading(fonts.hei, 0), 'body'),
    style('heading2', '公文二级标题', heading(fonts.kai, 1), 'body'),
    style('heading3', '公文三级标题', heading(fonts.fang, 2), 'body'),
    style('heading4', '公文四级标题', heading(fonts.fang, 3), 'body'),
  ];
}

/**
 * No automatic gap beside figures: it would push the date off its place [7.3.5]. Only in a style that sets nothing else of
 * the paragraph, because the library writes it in an order the schema does not allow. Missing in the library's type of
 * style properties, as widow control is.
 */
const NO_GAPS: ParagraphPart & { autoSpaceEastAsianText: boolean } = { autoSpaceEastAsianText: false };

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const TABLE_STYLE_XML =
  `<w:style w:type="table" w:styleId="${TABLE_STYLE}"><w:name w:val="年报统计表"/><w:tblPr><w:jc w:val="center"/><w:tblBorders>` +
  edges.map((e) => `<w:${e} w:val="single" w:sz="${TABLE.border}" w:space="0" w:color="000000"/>`).join('') +
  `</w:tblBorders><w:tblCellMar><w:left w:w="${TABLE.cellMargin}" w:type="dxa"/>` +
  `<w:right w:w="${TABLE.cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
