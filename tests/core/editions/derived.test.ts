import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newReport } from '../../../renderer/core/editions/blank';
import { derivedCells, followTotals, isTypedOver } from '../../../renderer/core/editions/derived';
import { valueCells } from '../../../renderer/core/editions/grid';
import { relationInstances } from '../../../renderer/core/editions/relations';
import type { Edition } from '../../../renderer/core/editions/types';
import { getCell, setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../renderer/core/report/model';
import { editionOf, editions } from './bundle';

function blank(edition: Edition): Report {
  const made = newReport(editions, { id: 'r', year: edition.appliesToYears.from, organ: { name: '青石乡人民政府' } });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** What the editor does: write the cells, then let the totals follow. */
function type(edition: Edition, before: Report, cells: Record<string, Cell>): Report {
  const after = setCells(before, cells);
  return setCells(after, followTotals(edition, before, after, new Set(Object.keys(cells))));
}

const disputes = (row: string, ...values: Cell[]) =>
  Object.fromEntries(
    ['upheld', 'corrected', 'otherResult', 'pending'].map((c, i) => [`disputes.${row}.${c}`, values[i]!]),
  );

describe.each(editions.all.map((e) => [e.id, e] as const))('totals of edition %s', (_, edition) => {
  const inputs = () => {
    const totals = new Set(derivedCells(edition).map((d) => d.place));
    return valueCells(edition).filter((c) => c.kind === 'count' && !totals.has(c.place));
  };

  it('hold every sum relation in every column and row once all inputs are filled, in whatever order', () => {
    const values = fc.record(Object.fromEntries(inputs().map((c) => [c.place, fc.nat({ max: 9999 })])));
    fc.assert(
      fc.property(values, fc.nat(), (cells, seed) => {
        const order = Object.entries(cells).sort(([a], [b]) => hash(a, seed) - hash(b, seed));
        let report = blank(edition);
        for (let i = 0; i < order.length; i += 40)
          report = type(edition, report, Object.fromEntries(order.slice(i, i + 40)));
        for (const { relation, key, left, right } of relationInstances(edition)) {
          if (!['T3_ROW_TOTAL', 'T3_RESULTS_SUM', 'T4_BLOCK_TOTAL'].includes(relation.id)) continue;
          expect([relation.id, key, total(report, left)]).toEqual([relation.id, key, total(report, right)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('come in an order in which every total follows those it is made of', () => {
    const seen = new Set<string>();
    const all = new Set(derivedCells(edition).map((d) => d.place));
    for (const { place, parts } of derivedCells(edition)) {
      expect(parts.filter((p) => all.has(p) && !seen.has(p))).toEqual([]);
      seen.add(place);
    }
    expect(seen.size).toBe(all.size);
  });
});

const total = (report: Report, places: readonly string[]): number =>
  places.reduce((sum, p) => sum + (getCell(report, p) as number), 0);

const hash = (text: string, seed: number): number =>
  [...text].reduce((h, c) => (Math.imul(h, 31) + c.charCodeAt(0)) | 0, seed | 1);

describe('a total', () => {
  const edition = editionOf('2021');
  const place = 'disputes.directSuit.total';
  const empty = blank(edition);

  it('stays blank while one part is blank, and goes blank again with it', () => {
    const three = type(edition, empty, disputes('directSuit', 1, 2, 3, null));
    expect(getCell(three, place)).toBeNull();
    const four = type(edition, three, { 'disputes.directSuit.pending': 0 });
    expect(getCell(four, place)).toBe(6);
    expect(getCell(type(edition, four, { 'disputes.directSuit.upheld': null }), place)).toBeNull();
  });

  it('treats an unreadable part as blank', () => {
    expect(getCell(type(edition, empty, disputes('directSuit', 1, 2, 3, { raw: '00' })), place)).toBeNull();
  });

  it('typed over is kept when parts change, and is seen', () => {
    const typed = type(edition, type(edition, empty, disputes('directSuit', 1, 1, 1, 1)), { [place]: 5 });
    const later = type(edition, typed, { 'disputes.directSuit.pending': 7 });
    expect(getCell(later, place)).toBe(5);
    expect(
      derivedCells(edition)
        .filter((d) => isTypedOver(later, d))
        .map((d) => d.place),
    ).toEqual([place]);
  });

  it('typed before its parts are filled is kept', () => {
    const early = type(edition, empty, { [place]: 9 });
    expect(getCell(type(edition, early, disputes('directSuit', 1, 1, 1, 1)), place)).toBe(9);
  });

  it('typed over and then made right follows again', () => {
    const typed = type(edition, type(edition, empty, disputes('directSuit', 1, 1, 1, 1)), { [place]: 5 });
    const right = type(edition, typed, { [place]: 4 });
    expect(getCell(type(edition, right, { 'disputes.directSuit.pending': 2 }), place)).toBe(5);
  });

  it('that cannot be read is kept as typed', () => {
    const typed = type(edition, empty, { [place]: { raw: '若干' } });
    expect(getCell(type(edition, typed, disputes('directSuit', 1, 1, 1, 1)), place)).toEqual({ raw: '若干' });
  });

  it('pasted together with its parts is taken as pasted', () => {
    const pasted = type(edition, empty, { ...disputes('directSuit', 1, 1, 1, 1), [place]: 9 });
    expect(getCell(pasted, place)).toBe(9);
  });

  it.each(['2019', '2021'])('（七）总计 of 总计 (%s) is the sum of its own row', (id) => {
    const form = editionOf(id);
    const cell = derivedCells(form).find((d) => d.place === 'applications.resultsTotal.total');
    expect(cell?.parts.every((p) => p.startsWith('applications.resultsTotal.'))).toBe(true);
  });

  it('passes through two levels: one leaf moves its row total, the column total and the total of totals', () => {
    const leaves = valueCells(edition)
      .filter((c) => c.table === 'applications' && c.column !== 'total' && c.row !== 'resultsTotal')
      .map((c) => [c.place, 0] as const);
    const zeros = type(edition, empty, Object.fromEntries(leaves));
    const one = type(edition, zeros, { 'applications.granted.research': 3 });
    const values = ['granted.total', 'resultsTotal.research', 'resultsTotal.total', 'resultsTotal.commercial'];
    expect(values.map((v) => getCell(one, `applications.${v}`))).toEqual([3, 3, 3, 0]);
  });

  it('not concerned by a change is not written', () => {
    const after = setCells(empty, { 'proactive.penalty.decisions': 3 });
    expect(followTotals(edition, empty, after, new Set(['proactive.penalty.decisions']))).toEqual({});
  });
});
