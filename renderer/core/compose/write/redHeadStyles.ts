import { AlignmentType, type IParagraphStyleOptions } from 'docx';
import { BODY_SPACING, LINE, SIZE, TEXT_WIDTH } from '../layout/page';
import { CLOSING_LINE, COPIES, RED, type RedHead } from '../layout/redHead';
import { titleRun, type Fonts } from './fonts';
import { exactly, style } from './style';

/** Styles only a letter with red head has. The mark's size is in its style, as every other size is. */
export const redHeadStyles = (fonts: Fonts, head: RedHead): IParagraphStyleOptions[] => [
  style('redMark', '发文机关标志', {
    run: { ...titleRun(fonts), size: head.mark.size, color: RED },
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(head.mark.line) },
  }),
  style('documentNumber', '发文字号', {
    run: { characterSpacing: BODY_SPACING },
    paragraph: {
      alignment: AlignmentType.RIGHT,
      spacing: exactly(LINE, head.numberBefore),
    },
  }),
  // 份号, 密级 or 紧急程度 at the left edge, 发文字号 at the right one, on one line.
  style('headLine', '版头标注和发文字号', {
    run: { characterSpacing: BODY_SPACING },
    paragraph: { rightTabStop: TEXT_WIDTH, spacing: exactly(LINE, head.numberBefore) },
  }),
  style('headMark', '版头标注', { run: { characterSpacing: BODY_SPACING } }),
  style('copies', '抄送机关', {
    run: { size: SIZE.copies },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { left: COPIES.inset + COPIES.label, hanging: COPIES.label, right: COPIES.inset },
    },
  }),
  style('closing', '文末', { paragraph: { spacing: exactly(CLOSING_LINE) } }),
  style('headerAnchor', '页眉', { paragraph: { spacing: exactly(HEADER_LINE) } }),
];

/** The header holds only drawings fixed to the page; its line is to take no room. 1 pt. */
const HEADER_LINE = 20;
