import type { Edition, FormTable } from '../../editions/types';
import { splitPlace } from '../../report/cells';
import { columnName, rowName, rowOf, sectionOf } from '../../editions/shortLabels';

/** One operand of a relation with its figure. */
export interface Operand {
  readonly place: string;
  readonly value: number;
}

/** From this many addends on only the non-zero ones are spelled out, and from `TOO_MANY` non-zero ones none. */
const MANY = 3;
const TOO_MANY = 8;

/**
 * One sentence about a sum that does not hold: which line or column, both sides with their figures, the difference. E.g.
 * `核对三、“自然人”一列：本年新收申请 8 ＋ 上年结转申请 3 ＝ 11，本年度办理结果总计 9 ＋ 结转下年度继续办理 3 ＝ 12，相差 1。`
 */
export function brokenSum(
  edition: Edition,
  left: readonly Operand[],
  right: readonly Operand[],
  sums: readonly [number, number],
): string {
  const all = [...left, ...right].map((o) => splitPlace(o.place)!);
  const [tableKey, rowKey, columnKey] = all[0]!;
  const table = edition.tables[tableKey]!;
  const oneRow = all.every((p) => p[1] === rowKey);
  const nameOf = (o: Operand): string => {
    const [, r, c] = splitPlace(o.place)!;
    return (oneRow ? columnName(table, r, c) : rowName(table, r)) ?? '';
  };
  const headline = oneRow ? lineName(table, rowKey) : `“${columnName(table, rowKey, columnKey) ?? ''}”一列`;
  const ordinal = sectionOf(edition, tableKey)?.ordinal ?? '';
  const sides = [side(left, sums[0], nameOf), side(right, sums[1], nameOf)].join('，');
  return `核对${ordinal}、${headline}：${sides}，相差 ${figure(Math.abs(sums[0] - sums[1]))}。`;
}

/** In table four the three kinds of case stand side by side in one printed line. */
const lineName = (table: FormTable, row: string): string =>
  `“${rowName(table, row) ?? ''}”一${rowOf(table, row)?.role === 'block' ? '组' : '行'}`;

function side(operands: readonly Operand[], sum: number, nameOf: (o: Operand) => string): string {
  const spelled = (o: Operand): string => `${nameOf(o)} ${figure(o.value)}`;
  if (operands.length === 1) return spelled(operands[0]!);
  const shown = operands.length < MANY ? operands : operands.filter((o) => o.value !== 0);
  if (shown.length < 2 || shown.length > TOO_MANY) return `各项相加 ＝ ${figure(sum)}`;
  return `${shown.map(spelled).join(' ＋ ')} ＝ ${figure(sum)}`;
}

/** Fractions (which AR04 reports) without the dust of binary addition. */
export const figure = (n: number): string => String(Number.isInteger(n) ? n : Math.round(n * 1e6) / 1e6);
