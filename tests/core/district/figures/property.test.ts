import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, type Totals } from '../../../../renderer/core/district/figures/addUp';
import { figuresOf, type Figures } from '../../../../renderer/core/district/figures/figures';
import { sharesOf } from '../../../../renderer/core/district/figures/shares';
import { valueCells, type ValueCell } from '../../../../renderer/core/editions/grid';
import { getCell, setCells } from '../../../../renderer/core/report/cells';
import { isMoneyWithUnit, type Cell } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';

/** What holds for the totals of any townships. */

const decimal = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, part, places]) =>
    places === 0 ? `${whole}` : `${whole}.${String(part).padStart(6, '0').slice(0, places)}`,
  );
const nothing = fc.constantFrom<Cell>(null, { raw: '约 3' });

function cellOf({ kind }: ValueCell): fc.Arbitrary<Cell> {
  if (kind === 'count') return fc.oneof(fc.nat(999_999_999), nothing);
  if (kind === 'signedCount') return fc.oneof(fc.integer({ min: -999_999_999, max: 999_999_999 }), nothing);
  if (kind !== 'moneyUnitUnstated') return fc.oneof(decimal, nothing);
  const unit = fc.constantFrom('元' as const, '万元' as const, null);
  return fc.oneof(fc.record({ value: fc.oneof(decimal, fc.constant(null)), unit }), nothing);
}

/** A district: cells of some places, in each of its reports. */
function district(id: string) {
  const kinds = new Map(valueCells(editionOf(id)).map((cell) => [cell.kind, cell]));
  // One cell of every kind; the others are added up by the same lines.
  const cells = [...kinds.values()];
  const report = fc
    .tuple(...cells.map(cellOf))
    .map((values) => Object.fromEntries(cells.map((c, i) => [c.place, values[i]!])));
  return { cells, reports: fc.array(report, { maxLength: 12 }) };
}

const packed = (id: string, cells: Readonly<Record<string, Cell>>): Figures =>
  figuresOf(editionOf(id), setCells(fullReport(id), cells));

/** In 万元 for 采购总金额; null where nothing is known. */
function known(cell: Cell): Big | null {
  const value = isMoneyWithUnit(cell) ? cell.value : cell;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (isMoneyWithUnit(cell) && cell.unit === null) return null;
  return isMoneyWithUnit(cell) && cell.unit === '元' ? new Big(value).times('0.0001') : new Big(value);
}

const plus = (a: Big | null, b: Big | null): Big | null => (a && b ? a.plus(b) : (a ?? b));
const text = (value: Big | null): string | null => value?.toFixed() ?? null;

describe.each(['2019', '2021'])('totals of the %s form', (id) => {
  const edition = editionOf(id);
  const { cells, reports } = district(id);
  const totalOf = (all: readonly Readonly<Record<string, Cell>>[]): Totals =>
    addUp(
      edition,
      all.map((one) => packed(id, one)),
    );

  it('are the sums of the figures, exactly, and say how many have none', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const total = totalOf(all);
        for (const { place } of cells) {
          const figures = all.map((one) => known(one[place]!));
          expect(text(known(getCell(total, place))), place).toBe(text(figures.reduce<Big | null>(plus, null)));
          expect(total.missing[place] ?? 0).toBe(figures.filter((figure) => figure === null).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order', () => {
    const turned = reports.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(turned, ([all, other]) => {
        expect(totalOf(other)).toEqual(totalOf(all));
      }),
      { numRuns: 30 },
    );
  });

  it('are the totals of any parts of the district together', () => {
    const split = reports.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length)));
    fc.assert(
      fc.property(split, ([all, at]) => {
        const [whole, first, rest] = [totalOf(all), totalOf(all.slice(0, at)), totalOf(all.slice(at))];
        expect(first.reports + rest.reports).toBe(whole.reports);
        for (const { place } of valueCells(edition)) {
          const parts = plus(known(getCell(first, place)), known(getCell(rest, place)));
          expect(text(parts), place).toBe(text(known(getCell(whole, place))));
          expect((first.missing[place] ?? 0) + (rest.missing[place] ?? 0)).toBe(whole.missing[place] ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are what their shares come to, and shares stand from large to small', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const total = totalOf(all);
        const members = all.map((one, i) => ({ organ: String(i), figures: packed(id, one) }));
        for (const { place } of cells) {
          const shares = sharesOf(edition, place, members);
          expect(shares.map((s) => s.organ).sort()).toEqual(members.map((m) => m.organ).sort());
          const values = shares.map(({ value }) => (value === null ? null : new Big(value)));
          expect(text(values.reduce<Big | null>(plus, null)), place).toBe(text(known(getCell(total, place))));
          values.slice(1).forEach((value, i) => {
            const before = values[i]!;
            expect(value === null || (before !== null && before.gte(value))).toBe(true);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of one report are its own figures', () => {
    fc.assert(
      fc.property(fc.tuple(...cells.map(cellOf)), (values) => {
        const one = Object.fromEntries(cells.map((c, i) => [c.place, values[i]!]));
        const total = totalOf([one]);
        for (const { place } of cells) expect(text(known(getCell(total, place)))).toBe(text(known(one[place]!)));
      }),
      { numRuns: 40 },
    );
  });
});
