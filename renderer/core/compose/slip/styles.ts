import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { SLIP_MONO, SLIP_SIZE } from '../layout/slip';
import { chinese, titleRun, type Fonts } from '../write/fonts';

export type SlipStyle =
  | 'slipLabel'
  | 'slipValue'
  | 'slipText'
  | 'slipFigure'
  | 'slipDigest'
  | 'slipCode'
  | 'slipSmall'
  | 'slipSign'
  | 'slipSeal'
  | 'slipDate';

export const SLIP_BOX = 'slipBox';

/** All typography of the slip stands in its styles, under names an office finds in its word processor. */
export function slipStyles(fonts: Fonts): IStylesOptions {
  const fang = chinese(fonts.fang);
  const mono = { ascii: SLIP_MONO, hAnsi: SLIP_MONO, cs: SLIP_MONO, eastAsia: fonts.fang };
  const centred = { alignment: AlignmentType.CENTER };
  const { fang: box } = fonts;
  return {
    characterStyles: [
      { id: SLIP_BOX, name: '交接单方框', run: { font: { ascii: box, hAnsi: box, cs: box, eastAsia: box } } },
    ],
    paragraphStyles: [
      make(
        'slipTitle',
        '交接单标题',
        { ...titleRun(fonts), size: SLIP_SIZE.title },
        { ...centred, ...lines(640, 0, 60) },
      ),
      make(
        'slipSides',
        '交接单说明',
        { font: fang, size: SLIP_SIZE.label },
        { alignment: AlignmentType.RIGHT, ...lines(360, 0, 40) },
      ),
      make(
        'slipLabel',
        '交接单栏目',
        { font: chinese(fonts.hei), size: SLIP_SIZE.label },
        { ...centred, ...lines(280) },
      ),
      make('slipValue', '交接单内容', { font: fang, size: SLIP_SIZE.value }, lines(320)),
      make('slipText', '交接单文字', { font: fang, size: SLIP_SIZE.label }, lines(290)),
      make('slipFigure', '交接单数字', { font: fang, size: SLIP_SIZE.label }, { ...centred, ...lines(280) }),
      make('slipDigest', '交接单校验值', { font: mono, size: SLIP_SIZE.small }, { ...centred, ...lines(220) }),
      make('slipCode', '交接码', { font: mono, size: SLIP_SIZE.code, bold: true }, { ...centred, ...lines(680) }),
      make('slipSmall', '交接单附注', { font: fang, size: SLIP_SIZE.small }, { ...centred, ...lines(240, 0, 40) }),
      make('slipSign', '交接单签字', { font: fang, size: SLIP_SIZE.value }, lines(420, 40)),
      make('slipSeal', '交接单盖章', { font: fang, size: SLIP_SIZE.value }, lines(420, 0, 1250)),
      make(
        'slipDate',
        '交接单日期',
        { font: fang, size: SLIP_SIZE.value },
        { alignment: AlignmentType.RIGHT, indent: { right: 300 }, ...lines(420, 120) },
      ),
      make('slipEnd', '交接单末行', { size: 2 }, lines(20)),
    ],
  };
}

type Paragraphs = NonNullable<IParagraphStyleOptions['paragraph']>;

/** As in every document of ours: the pages shown for printing know no widow control, and one page needs none. */
const NO_WIDOW_CONTROL: Paragraphs & { widowControl: boolean } = { widowControl: false };

const make = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: Paragraphs,
): IParagraphStyleOptions => ({ id, name, quickFormat: true, run, paragraph: { ...NO_WIDOW_CONTROL, ...paragraph } });

/** Lines of exactly this height, twips: the form stays one page with any typeface. */
const lines = (line: number, before = 0, after = 0): Paragraphs => ({
  spacing: { line, lineRule: LineRuleType.EXACT, before, after },
});
