import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel } from '../../../renderer/components/formGrid/layout';
import {
  enterTo,
  positionAt,
  positionOf,
  step,
  tabTo,
  type Direction,
} from '../../../renderer/components/formGrid/navigation';
import { EVERY_TABLE, tableCells } from './tables';

const model2021 = (table: string) => buildModel(tableCells('2021', table));
const walk = (table: string, from: string, moves: readonly Direction[]): string => {
  const model = model2021(table);
  return moves.reduce((at, to) => step(model, at, to), positionAt(model, `${table}.${from}`)!).place;
};

describe('arrows over the real forms', () => {
  const cases: readonly [table: string, from: string, moves: readonly Direction[], to: string][] = [
    ['applications', 'newReceived.naturalPerson', ['right'], 'newReceived.commercial'],
    ['applications', 'newReceived.naturalPerson', ['left'], 'newReceived.naturalPerson'],
    ['applications', 'newReceived.naturalPerson', ['up'], 'newReceived.naturalPerson'],
    ['applications', 'carriedIn.total', ['down'], 'granted.total'],
    ['applications', 'granted.total', ['right'], 'granted.total'],
    ['applications', 'granted.research', ['rowEnd'], 'granted.total'],
    ['applications', 'granted.research', ['rowStart'], 'granted.naturalPerson'],
    ['applications', 'granted.research', ['columnBottom'], 'carriedOut.research'],
    ['applications', 'granted.research', ['columnTop'], 'newReceived.research'],
    ['applications', 'granted.research', ['last'], 'carriedOut.total'],
    ['applications', 'granted.research', ['first'], 'newReceived.naturalPerson'],
    // two lines of labels lie between, and the cell below spans three columns
    ['proactive', 'normativeDocs.inForce', ['down'], 'licensing.decisions'],
    ['proactive', 'normativeDocs.repealed', ['down'], 'licensing.decisions'],
    ['proactive', 'licensing.decisions', ['right'], 'licensing.decisions'],
    ['proactive', 'licensing.decisions', ['up'], 'normativeDocs.made'],
    // the column left is the column come back to
    ['proactive', 'normativeDocs.inForce', ['down', 'down', 'up', 'up'], 'normativeDocs.inForce'],
    ['disputes', 'reconsideration.total', ['right'], 'directSuit.upheld'],
    ['disputes', 'reconsideration.total', ['down'], 'reconsideration.total'],
  ];
  it.each(cases)('%s: %s %j', (table, from, moves, to) => {
    expect(walk(table, from, moves)).toBe(`${table}.${to}`);
  });
});

describe('Tab', () => {
  it.each(EVERY_TABLE)('$edition $table: visits every value cell once, in reading order', ({ edition, table }) => {
    const model = buildModel(tableCells(edition, table));
    const seen: string[] = [];
    for (let at = step(model, positionOf(model.stops[0]!), 'first'); ;) {
      seen.push(at.place);
      const next = tabTo(model, at, false);
      if (!next) break;
      expect(tabTo(model, next, true)?.place).toBe(at.place);
      at = next;
    }
    expect(seen).toEqual(tableCells(edition, table).flatMap((c) => c.place ?? []));
  });
});

describe('Enter', () => {
  it('goes to the top of the next column below the last cell', () => {
    const model = model2021('applications');
    const bottom = positionAt(model, 'applications.carriedOut.naturalPerson')!;
    expect(enterTo(model, bottom, false).place).toBe('applications.newReceived.commercial');
    expect(enterTo(model, positionAt(model, 'applications.newReceived.commercial')!, true).place).toBe(bottom.place);
  });
  it('moves along a table with one line of values', () => {
    const model = model2021('disputes');
    const from = positionAt(model, 'disputes.reconsideration.upheld')!;
    expect(enterTo(model, from, false).place).toBe('disputes.reconsideration.corrected');
  });
  it('stays at the very end', () => {
    const model = model2021('applications');
    const end = positionAt(model, 'applications.carriedOut.total')!;
    expect(enterTo(model, end, false)).toEqual(end);
  });
});

it('any walk stays on value cells, and every cell can be reached by arrows', () => {
  const directions: Direction[] = ['left', 'right', 'up', 'down', 'rowStart', 'rowEnd', 'columnTop', 'columnBottom'];
  for (const { edition, table } of EVERY_TABLE) {
    const model = buildModel(tableCells(edition, table));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...directions), { maxLength: 30 }), (moves) => {
        const end = moves.reduce((at, to) => step(model, at, to), positionOf(model.stops[0]!));
        return model.stopAt.has(end.place);
      }),
      { numRuns: 50 },
    );
    const reached = new Set<string>();
    const open = [positionOf(model.stops[0]!)];
    for (let at = open.pop(); at; at = open.pop()) {
      if (reached.has(at.place)) continue;
      reached.add(at.place);
      for (const to of ['left', 'right', 'up', 'down'] as const) open.push(step(model, at, to));
    }
    expect(reached.size, `${edition} ${table}`).toBe(model.stops.length);
  }
});
