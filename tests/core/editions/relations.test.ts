import { describe, expect, it } from 'vitest';
import { valueCell } from '../../../renderer/core/editions/grid';
import { relationInstances } from '../../../renderer/core/editions/relations';
import type { Edition } from '../../../renderer/core/editions/types';
import { editionOf, editions } from './bundle';

/** The editions last year's report may be written on, for the years this edition applies to. */
function editionsTheYearBefore(edition: Edition): Edition[] {
  const { from, to } = edition.appliesToYears;
  const years = [from, Math.min(from + 1, to ?? from + 1)].map((y) => y - 1);
  return years.flatMap((y) => {
    const found = editions.forYear(y);
    return found.ok ? [found.value] : [];
  });
}

describe.each(editions.all.map((e) => [e.id, e] as const))('relations of edition %s', (_, edition) => {
  it('have unique ids and exactly one forEach variable with unique values', () => {
    const ids = edition.relations.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const r of edition.relations) {
      const entries = Object.entries(r.forEach);
      expect([r.id, entries.length]).toEqual([r.id, 1]);
      const keys = entries[0]![1];
      expect([r.id, keys.length > 0, new Set(keys).size]).toEqual([r.id, true, keys.length]);
    }
  });

  it('name real cells only, once the variable is filled in', () => {
    for (const { relation, left, right } of relationInstances(edition)) {
      for (const operand of [...left, ...right]) {
        if (operand.startsWith('const:')) expect(operand).toMatch(/^const:\d+$/);
        else if (!operand.startsWith('prev:'))
          expect([relation.id, operand, valueCell(edition, operand) !== undefined]).toEqual([
            relation.id,
            operand,
            true,
          ]);
      }
    }
  });

  it('read last year only where a form of the year before has the cell', () => {
    for (const { relation, left, right } of relationInstances(edition)) {
      const prev = [...left, ...right].filter((o) => o.startsWith('prev:')).map((o) => o.slice(5));
      expect([relation.id, prev.length > 0]).toEqual([relation.id, relation.crossYear === true]);
      const before = relation.prevEdition ? [editions.byId(relation.prevEdition)!] : editionsTheYearBefore(edition);
      for (const e of before)
        for (const place of prev)
          expect([relation.id, e.id, place, valueCell(e, place) !== undefined]).toEqual([
            relation.id,
            e.id,
            place,
            true,
          ]);
    }
  });
});

/** What holds for the two forms known today; a later form may print other relations. */
describe.each(['2019', '2021'].map((id) => [id, editionOf(id)] as const))('relations of the form %s', (_, edition) => {
  it('of level error are the printed balance and the sums that follow from the labels', () => {
    expect(edition.relations.filter((r) => r.severity === 'error').map((r) => r.id)).toEqual([
      'T3_BALANCE',
      'T3_RESULTS_SUM',
      'T3_ROW_TOTAL',
      'T3_CARRY_OVER',
      'T4_BLOCK_TOTAL',
    ]);
  });

  it('add up every leaf line of （一）–（六） in （七）总计, and cover every line and column', () => {
    const rows = edition.tables['applications']!.rows!;
    const leaves = rows.filter((r) => r.role === 'leaf').map((r) => r.key);
    const valued = rows.filter((r) => r.role !== 'groupLabel').map((r) => r.key);
    const columns = edition.tables['applications']!.columns!.map((c) => c.key);
    const of = (id: string) => relationInstances(edition).filter((i) => i.relation.id === id);
    expect(of('T3_RESULTS_SUM').map((i) => i.key)).toEqual(columns);
    for (const i of of('T3_RESULTS_SUM')) expect(i.right).toEqual(leaves.map((l) => `applications.${l}.${i.key}`));
    expect(of('T3_ROW_TOTAL').map((i) => i.key)).toEqual(valued);
    expect(of('T3_BALANCE').map((i) => i.key)).toEqual(columns);
  });
});
