import type { Edition, Relation } from '../../editions/types';
import { splitPlace } from '../../report/cells';
import { columnName, rowName, sectionOf } from '../../editions/shortLabels';
import type { BrokenRelation, SideOperand } from './relationSums';
import { figure } from './relationText';

/**
 * One sentence about a relation that may look back or compare with a fixed number. E.g. `核对二、“行政许可”一行：本年的上一年项目
 * 数量 20，上年年报的上一年项目数量 18 ＋ 本年增/减 1 ＝ 19，两处应相等，相差 1。` `closing` is said instead of the full stop.
 */
export function adviceSentence(edition: Edition, relation: Relation, broken: BrokenRelation, closing = ''): string {
  const { left, right, sums } = broken;
  const places = [...left, ...right].flatMap((o) => (o.place === null ? [] : [splitPlace(o.place)!]));
  const [table, row, column] = places[0]!;
  const oneRow = places.every((p) => p[1] === row);
  const form = edition.tables[table]!;
  const line = oneRow ? `“${rowName(form, row) ?? ''}”一行` : `“${columnName(form, row, column) ?? ''}”一列`;
  const head = `核对${sectionOf(edition, table)?.ordinal ?? ''}、${line}：`;
  const nameOf = (o: SideOperand): string => {
    const [, r, c] = splitPlace(o.place!)!;
    return (oneRow ? columnName(form, r, c) : rowName(form, r)) ?? '';
  };
  const [a, b] = [side(left, sums[0], nameOf, relation), side(right, sums[1], nameOf, relation)];
  const verdict =
    relation.op === 'gte'
      ? `${a}，一般不小于${b}`
      : `${a}，${b}，两处应相等，相差 ${figure(Math.abs(sums[0] - sums[1]))}`;
  return `${head}${verdict}${closing}。`;
}

function side(operands: readonly SideOperand[], sum: number, nameOf: (o: SideOperand) => string, r: Relation): string {
  const spelled = operands.map((o, i) => {
    if (o.place === null) return ` ${figure(o.value)}`;
    // Said once for a run of operands of the same report: 上年年报的甲 3 ＋ 乙 1.
    const turned = i === 0 || operands[i - 1]!.ofLastYear !== o.ofLastYear;
    const whose = r.crossYear && turned ? (o.ofLastYear ? '上年年报的' : '本年年报的') : '';
    return `${whose}${nameOf(o)} ${figure(o.value)}`;
  });
  return operands.length === 1 ? spelled[0]! : `${spelled.join(' ＋ ')} ＝ ${figure(sum)}`;
}
