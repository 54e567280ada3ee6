import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, type Incoming } from '../../../../renderer/core/district/units/collect';
import { usualYear } from '../../../../renderer/core/district/units/standing';
import { getCell } from '../../../../renderer/core/report/cells';
import { forms, incoming } from '../support';

const NEW = 'applications.newReceived.naturalPerson';

function done(items: readonly Incoming[], year: number | null = null) {
  const result = collect(forms, items, year);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const sum = (items: readonly Incoming[]) => {
  const { totals } = done(items);
  return totals && getCell(totals, NEW);
};

const first = incoming({ cells: { [NEW]: 3 } });
const corrected = incoming({ revision: 2, code: 'AAAA-0000-0000-0000', cells: { [NEW]: 5 } });

describe('collecting', () => {
  it('counts only the newest of an organ, by revision', () => {
    expect(done([corrected, first]).units.map((u) => u.state)).toEqual(['superseded', 'received']);
    expect(sum([first, corrected])).toBe(5);
  });

  it('knows an organ again whatever blanks its name was typed with', () => {
    expect(sum([first, { ...corrected, organ: ' 青石乡 人民政府' }])).toBe(5);
  });

  it('tells two different contents of one revision, and not a copy of the same package', () => {
    const other = incoming({ code: 'ZZZZ-0000-0000-0000', cells: { [NEW]: 4 } });
    expect(done([first, other]).units.map((u) => u.disputed)).toEqual([true, true]);
    expect(done([first, { ...first, path: 'copy' }]).units.map((u) => u.disputed)).toEqual([undefined, undefined]);
    expect(done([first, { ...first, path: 'copy' }]).units.filter((u) => u.state === 'received')).toHaveLength(1);
  });

  it('keeps other years out of the sum, and takes the year asked for', () => {
    const old = incoming({ year: 2024, organ: '白沙镇人民政府', cells: { [NEW]: 100 } });
    const items = [first, old, incoming({ organ: '云岭镇人民政府', cells: { [NEW]: 1 } })];
    expect(sum(items)).toBe(4);
    expect(done(items).units.find((u) => u.organ === old.organ)?.state).toBe('otherYear');
    expect(
      done(items, 2024)
        .units.map((u) => u.state)
        .sort(),
    ).toEqual(['otherYear', 'otherYear', 'received']);
  });

  it('refuses to add another form to the form of the year', () => {
    const wrong = incoming({ organ: '白沙镇人民政府', edition: '2019', path: 'wrong' });
    const { units, unfit } = done([first, wrong]);
    expect(units.map((u) => u.organ)).toEqual([first.organ]);
    expect(unfit.map(({ path, problem }) => [path, problem.code])).toEqual([['wrong', 'districtOtherForm']]);
  });

  it('of nothing is nothing, not zero', () => {
    expect(done([])).toEqual({ year: null, units: [], unfit: [], totals: null });
  });

  it('names a year no form applies to', () => {
    const result = collect(forms, [first], 1999);
    expect(result.ok || result.error.code).toBe('noEdition');
  });

  it('does not depend on the order in which things are found', () => {
    const items = ['甲镇', '乙镇', '甲镇', '丙乡'].flatMap((organ, i) => [
      incoming({ organ, path: `${i}a`, code: `${i}`, cells: { [NEW]: i } }),
      incoming({ organ, path: `${i}b`, code: '', revision: i, cells: { [NEW]: 10 * i } }),
      incoming({ organ, path: `${i}c`, code: '', revision: 0, year: 2024 }),
    ]);
    const wanted = done(items);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (turned) => {
        expect(done(turned)).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });
});

it.each<[string, number[], number | null]>([
  ['nothing', [], null],
  ['the most frequent', [2023, 2024, 2023], 2023],
  ['the later of two equally frequent', [2023, 2024], 2024],
])('usual year: %s', (_, years, wanted) => {
  expect(usualYear(years.map((year) => ({ year })))).toBe(wanted);
});
