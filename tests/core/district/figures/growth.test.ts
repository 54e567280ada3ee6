import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp } from '../../../../renderer/core/district/figures/addUp';
import { carryOver, growthOf } from '../../../../renderer/core/district/figures/growth';
import { valueCells } from '../../../../renderer/core/editions/grid';
import { setCells } from '../../../../renderer/core/report/cells';
import type { Cell } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';
import { figures } from '../support';

const NEW = 'applications.newReceived.naturalPerson';
const BOUGHT = 'proactive.procurement.totalAmount';

const at = (id: string, place: string, now: Cell, before: Cell) =>
  growthOf(
    editionOf(id),
    setCells(fullReport(id), { [place]: now }),
    setCells(fullReport(id), { [place]: before }),
  ).find((one) => one.place === place)!;

describe('growth', () => {
  it.each<[string, Cell, Cell, string | null, string | null]>([
    ['more', 15, 10, '5', '50'],
    ['less', 1, 3, '-2', '-66.7'],
    ['the same', 7, 7, '0', '0'],
    ['from nothing', 7, 0, '7', null],
    ['to nothing', 0, 7, '-7', '-100'],
    ['half of a tenth goes up', 2001, 2000, '1', '0.1'],
    ['not known now', null, 7, null, null],
    ['not known before', 7, { raw: '约 7' }, null, null],
    ['of a total larger than a township has', 4_000_000_000, 1_000_000_000, '3000000000', '300'],
  ])('%s', (_name, now, before, change, percent) => {
    expect(at('2021', NEW, now, before)).toMatchObject({ change, percent });
  });

  it('brings 元 and 万元 together', () => {
    const grown = at('2019', BOUGHT, { value: '0.3000000001', unit: '万元' }, { value: '2000', unit: '元' });
    expect(grown).toMatchObject({ now: '0.3000000001', before: '0.2', change: '0.1000000001', percent: '50' });
  });

  it.each(['2019', '2021'])('over one form every place is compared, in order: %s', (id) => {
    const edition = editionOf(id);
    const total = addUp(edition, [figures(id), figures(id)]);
    const before = addUp(edition, [figures(id)]);
    const grown = growthOf(edition, total, before);
    expect(grown.map((one) => one.place)).toEqual(valueCells(edition).map((cell) => cell.place));
    for (const { place, now, before: was, percent } of grown) {
      expect(was, place).not.toBeNull();
      expect(percent, place).toBe(Number(now) === 0 ? null : '100');
    }
  });

  it('across the change of form, what the old one did not have is unknown, not zero', () => {
    const [old, now] = [editionOf('2019'), editionOf('2021')];
    const grown = growthOf(now, addUp(now, [figures('2021')]), addUp(old, [figures('2019')]));
    const places = new Set(valueCells(old).map((cell) => cell.place));
    for (const { place, before, change } of grown) {
      expect(before !== null, place).toBe(places.has(place));
      expect(change !== null, place).toBe(places.has(place));
    }
    expect(grown.some(({ before }) => before === null)).toBe(true);
    expect(grown.some(({ before }) => before !== null)).toBe(true);
  });

  it('change and what was before come to what is now', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (now, before) => {
        const { change } = at('2021', NEW, now, before);
        expect(before + Number(change)).toBe(now);
      }),
      { numRuns: 30 },
    );
  });
});

describe('carried over', () => {
  const columns = (id: string) =>
    valueCells(editionOf(id)).filter((c) => c.table === 'applications' && c.row === 'carriedIn');

  it.each([
    ['2021', '2021'],
    ['2021', '2019'],
    ['2019', '2019'],
  ])('in by %s, out by %s: every column, place by place', (now, before) => {
    const edition = editionOf(now);
    const out = columns(before).map(({ column }, i) => [`applications.carriedOut.${column}`, i] as const);
    const carriedIn = columns(now).map(({ place }, i) => [place, i === 2 ? 99 : i] as const);
    const found = carryOver(
      edition,
      setCells(fullReport(now), Object.fromEntries(carriedIn)),
      setCells(fullReport(before), Object.fromEntries(out)),
    );
    expect(found.map(({ place }) => place)).toEqual(columns(now).map((c) => c.place));
    expect(found.map(({ agrees }) => agrees)).toEqual(columns(now).map((_, i) => i !== 2));
  });

  it('is not judged while a figure is unknown', () => {
    const place = columns('2021')[0]!.place;
    const now = setCells(fullReport('2021'), { [place]: null });
    expect(carryOver(editionOf('2021'), now, fullReport('2021'))[0]).toMatchObject({ carriedIn: null, agrees: null });
  });

  it('of the totals follows from that of every township', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 10 }), (all) => {
        const edition = editionOf('2021');
        const { place, column } = columns('2021')[0]!;
        const now = addUp(
          edition,
          all.map((n) => figures('2021', { [place]: n })),
        );
        const before = addUp(
          edition,
          all.map((n) => figures('2021', { [`applications.carriedOut.${column}`]: n })),
        );
        expect(carryOver(edition, now, before)[0]?.agrees).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
