import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, type Finding } from '../../../renderer/core/checks';
import { lastYearRules } from '../../../renderer/core/checks/rules/lastYear';
import { sameFigures, yearlyCells } from '../../../renderer/core/checks/sameness/sameFigures';
import { valueCells } from '../../../renderer/core/editions/grid';
import { getCell, setCells } from '../../../renderer/core/report/cells';
import type { Cell, Report } from '../../../renderer/core/report/model';
import { editionOf } from '../editions/bundle';
import { cleanPair, PAIR_YEARS } from './pairs';
import { inputOf } from './reports';

const COLUMNS = ['naturalPerson', 'commercial', 'research', 'publicWelfare', 'legalService', 'otherOrg', 'total'];
const BLOCKS = ['reconsideration', 'directSuit', 'suitAfterReconsideration'];

const figure: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, { raw: '00' }) },
);
/** Figures for all these places. */
const figures = (places: readonly string[]): fc.Arbitrary<Record<string, Cell>> =>
  fc
    .tuple(...places.map(() => figure))
    .map((cells) => Object.fromEntries(places.map((place, i): [string, Cell] => [place, cells[i] ?? null])));

const checker = createChecker(lastYearRules);
const found = (report: Report, last: Report, rule: string): readonly Finding[] =>
  checker.check(inputOf(report, { lastYear: last })).findings.filter((f) => f.rule === rule);
const number = (cell: Cell): number | null => (typeof cell === 'number' ? cell : null);

describe.each(PAIR_YEARS)('looking back from %i, whatever the figures', (year) => {
  const pair = cleanPair(year);
  const [into, out] = ['carriedIn', 'carriedOut'].map((row) => COLUMNS.map((c) => `applications.${row}.${c}`)) as [
    string[],
    string[],
  ];

  it('PY01 names exactly the columns whose carry-over differs, with both figures', () => {
    fc.assert(
      fc.property(figures(into), figures(out), (now, then) => {
        const [report, last] = [setCells(pair.report, now), setCells(pair.last, then)];
        const wanted = into.flatMap((place, i) => {
          const [a, b] = [number(getCell(report, place)), number(getCell(last, out[i]!))];
          return a === null || b === null || a === b ? [] : [[place, a, b]];
        });
        expect(found(report, last, 'PY01').map((f) => [f.place, ...f.values])).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('PY02 and PY04 judge each kind of case by its own figures', () => {
    const totals = BLOCKS.map((b) => `disputes.${b}.total`);
    const pendings = BLOCKS.map((b) => `disputes.${b}.pending`);
    fc.assert(
      fc.property(figures(totals), figures([...totals, ...pendings]), (now, then) => {
        const [report, last] = [setCells(pair.report, now), setCells(pair.last, then)];
        const lost = totals.filter((place, i) => {
          const [a, b] = [number(getCell(report, place)), number(getCell(last, pendings[i]!))];
          return a !== null && b !== null && a < b;
        });
        expect(found(report, last, 'PY02').map((f) => f.place)).toEqual(lost);
        const jumped = totals.filter((place) => {
          const [a, b] = [number(getCell(report, place)), number(getCell(last, place))];
          if (a === null || b === null || b === 0) return false;
          return a / b > 5 || (a / b < 0.2 && b >= 5);
        });
        expect(found(report, last, 'PY04').map((f) => f.place)).toEqual(jumped);
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables equal to last year’s', () => {
  const { report, last } = cleanPair(2022);
  const edition = editionOf(report.edition);

  it('are told only when every yearly figure is equal and filled', () => {
    const places = yearlyCells(edition).map((c) => c.place);
    const copied = { ...last, tables: report.tables };
    expect(sameFigures(edition, report, copied).length).toBeGreaterThanOrEqual(3);
    fc.assert(
      fc.property(fc.constantFrom(...places), figure, (place, cell) => {
        const other = setCells(copied, { [place]: cell });
        const [a, b] = [getCell(report, place), getCell(other, place)];
        const equal = a === b;
        expect(sameFigures(edition, report, other).length > 0).toBe(equal);
      }),
    );
  });

  it('leave out totals and what stays from year to year', () => {
    for (const { place } of yearlyCells(edition)) expect(place).not.toMatch(/total|inForce|prevItems/i);
    expect(yearlyCells(edition).length).toBeLessThan(valueCells(edition).length);
  });
});
