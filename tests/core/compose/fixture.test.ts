import { describe, expect, test } from 'vitest';
import { relationInstances } from '../../../renderer/core/editions/relations';
import { valueCells } from '../../../renderer/core/editions/grid';
import { getCell } from '../../../renderer/core/report/cells';
import { isBlank } from '../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../fixtures/reports';

describe.each(['2019', '2021'])('the full report of edition %s', (id) => {
  const report = fullReport(id);

  test('has no blank cell', () => {
    const blank = valueCells(editionOf(id)).filter((c) => isBlank(getCell(report, c.place)));
    expect(blank).toEqual([]);
  });

  test('breaks no relation of its form within the year', () => {
    const value = (operand: string): number =>
      operand.startsWith('const:') ? Number(operand.slice(6)) : Number(getCell(report, operand));
    const sum = (side: readonly string[]): number => side.reduce((s, o) => s + value(o), 0);
    const broken = relationInstances(editionOf(id)).filter(
      ({ relation, left, right }) =>
        !relation.crossYear && !(relation.op === 'gte' ? sum(left) >= sum(right) : sum(left) === sum(right)),
    );
    expect(broken.map((b) => `${b.relation.id} ${b.key}`)).toEqual([]);
  });
});
