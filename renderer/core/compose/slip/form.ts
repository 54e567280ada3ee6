import { cleanLine } from '../text/clean';
import { blankOf } from '../plan/blocks';
import { SLIP } from '../layout/slip';
import type { SlipStyle } from './styles';
import type { Slip, SlipFile } from './types';

export const SLIP_TITLE = '政府信息公开工作年度报告交接单';

/** One cell: how many columns of the grid it takes, and its lines. */
export interface SlipCell {
  readonly span: number;
  readonly lines: readonly SlipLine[];
}
export interface SlipLine {
  readonly style: SlipStyle;
  readonly text: string;
}
export interface SlipRow {
  readonly height: number;
  readonly cells: readonly SlipCell[];
}

const { plain, file, code, sign } = SLIP.row;
const cell = (span: number, style: SlipStyle, ...texts: readonly string[]): SlipCell => ({
  span,
  lines: texts.map((text) => ({ style, text })),
});
const row = (height: number, ...cells: readonly SlipCell[]): SlipRow => ({ height, cells });
/** A label and its value over the whole width. */
const wide = (label: string, value: SlipCell, height: number = plain): SlipRow =>
  row(height, cell(2, 'slipLabel', label), value);
/** Two labels with a value each. */
const two = (a: string, first: string, b: string, second: string): SlipRow =>
  row(
    plain,
    cell(2, 'slipLabel', a),
    cell(2, 'slipValue', first),
    cell(1, 'slipLabel', b),
    cell(1, 'slipValue', second),
  );

/** The form as rows of cells, in the order they stand on the page. */
export function slipRows(slip: Slip): readonly SlipRow[] {
  const { error, warning, hint, reasons } = slip.counts;
  const reasoned = warning > 0 ? `（已写明理由 ${reasons} 条）` : '';
  return [
    wide('报送单位', cell(4, 'slipValue', cleanLine(slip.organ) || blankOf(16))),
    wide('接收单位', cell(4, 'slipValue', cleanLine(slip.recipient) || blankOf(16))),
    two('报告年度', `${slip.year} 年度`, '报告格式', cleanLine(slip.edition)),
    two('报送次数', `第 ${slip.revision} 次报送`, '制作时间', beijingTime(slip.createdAt)),
    wide('交接介质', cell(4, 'slipValue', `□　U盘　　□　其他：${blankOf(4)}　　介质编号：${blankOf(6)}`)),
    wide('核查结果', cell(4, 'slipValue', `错误 ${error} 处　　警告 ${warning} 处${reasoned}　　提示 ${hint} 处`)),
    row(
      file,
      cell(1, 'slipLabel', '序号'),
      cell(2, 'slipLabel', '文件名'),
      cell(1, 'slipLabel', '大小（字节）'),
      cell(2, 'slipLabel', '校验值（SHA-256）'),
    ),
    ...slip.files.map(fileRow),
    wide(
      '交接码',
      {
        span: 4,
        lines: [
          { style: 'slipCode', text: slip.code },
          {
            style: 'slipSmall',
            text: '接收时照此输入，核对送到的文件与移交时是否完全一致；只写在本单上，不存入介质。',
          },
        ],
      },
      code,
    ),
    wide('接收核对', cell(4, 'slipValue', `□　已核对，相符　　□　不符　　核对人：${blankOf(6)}`)),
    wide(
      '移交声明',
      cell(4, 'slipText', '移交的文件已经本单位保密审查，不涉及国家秘密；介质中没有存放与本次报送无关的文件。'),
    ),
    row(sign, signature('移交'), { ...signature('接收'), span: 2 }),
  ];
}

const fileRow = ({ name, size, sha256 }: SlipFile, i: number): SlipRow =>
  row(
    file,
    cell(1, 'slipFigure', String(i + 1)),
    cell(2, 'slipText', cleanLine(name)),
    cell(1, 'slipFigure', String(size).replace(/\B(?=(\d{3})+$)/g, ',')),
    cell(2, 'slipDigest', inEights(sha256.slice(0, 32)), inEights(sha256.slice(32))),
  );

const inEights = (digest: string): string => (digest.match(/.{1,8}/g) ?? []).join(' ');

/** Room for a seal lies under the unit's line, clear of the signature. */
const signature = (who: '移交' | '接收'): SlipCell => ({
  span: 4,
  lines: [
    { style: 'slipSeal', text: `${who}单位（盖章）：` },
    { style: 'slipSign', text: `${who}人（签字）：` },
    { style: 'slipSign', text: '联系电话：' },
    { style: 'slipDate', text: '年　　月　　日' },
  ],
});

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** `2026年1月15日 16:00`, 北京时间 whatever the zone of the machine; blank for what is no moment. */
export function beijingTime(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return blankOf(8);
  const local = new Date(at + EIGHT_HOURS);
  const clock = local.toISOString().slice(11, 16);
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}`;
}
