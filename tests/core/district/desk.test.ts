import { describe, expect, it } from 'vitest';
import {
  addUp,
  afterStep,
  carryOver,
  districtReport,
  growthOf,
  isLate,
  stepsFrom,
} from '../../../renderer/core/district';
import type { DeskStep, UnitState } from '../../../renderer/core/district';
import { getCell, setCells } from '../../../renderer/core/report/cells';
import { editionOf, fullReport } from '../../fixtures/reports';
import { figures, forms } from './support';

const NEW = 'applications.newReceived.naturalPerson';
const BOUGHT = 'proactive.procurement.totalAmount';

describe('a unit on the desk', () => {
  it.each<[UnitState, DeskStep['kind'][]]>([
    ['missing', ['receive']],
    ['received', ['receive', 'check', 'return']],
    ['checked', ['receive', 'accept', 'return']],
    ['accepted', ['reopen']],
    ['returned', ['receive', 'reopen']],
  ])('%s can only be dealt with so', (state, steps) => {
    expect([...stepsFrom(state)].sort()).toEqual([...steps].sort());
  });

  it('goes from nothing to accepted, and keeps the day it came in', () => {
    const steps: DeskStep[] = [{ kind: 'receive', on: '2026-01-20' }, { kind: 'check' }, { kind: 'accept' }];
    const end = steps.reduce<Parameters<typeof afterStep>[0]>(
      (unit, step) => {
        const next = afterStep(unit, step);
        if (!next.ok) throw new Error(next.error.code);
        return next.value;
      },
      { state: 'missing', receivedOn: null },
    );
    expect(end).toEqual({ state: 'accepted', receivedOn: '2026-01-20' });
    const again = afterStep(end, { kind: 'receive', on: '2026-02-01' });
    expect(again.ok || again.error).toMatchObject({ code: 'deskStep' });
  });

  it.each<[UnitState, string | null, string, boolean]>([
    ['missing', null, '2026-01-31', false],
    ['missing', null, '2026-02-01', true],
    ['received', '2026-01-31', '2026-03-01', false],
    ['accepted', '2026-02-01', '2026-03-01', true],
    ['returned', '2026-01-10', '2026-01-31', false],
    ['returned', '2026-01-10', '2026-02-01', true],
  ])('%s, in on %s, looked at on %s: late is %s', (state, receivedOn, today, late) => {
    expect(isLate({ state, receivedOn }, '2026-01-31', today)).toBe(late);
    expect(isLate({ state, receivedOn }, '', today)).toBe(false);
  });
});

describe('beside last year', () => {
  const report = fullReport('2021');
  const growth = (now: number | null, before: number | null) =>
    growthOf(editionOf('2021'), setCells(report, { [NEW]: now }), setCells(report, { [NEW]: before })).find(
      (one) => one.place === NEW,
    );

  it.each<[number | null, number | null, string | null, string | null]>([
    [12, 8, '4', '50'],
    [1, 3, '-2', '-66.7'],
    [5, 0, '5', null],
    [null, 3, null, null],
    [3, null, null, null],
  ])('%s after %s', (now, before, change, percent) => {
    expect(growth(now, before)).toMatchObject({ change, percent });
  });

  it('a cell the older form did not have is unknown there', () => {
    const rows = growthOf(editionOf('2021'), report, { tables: {} });
    expect(new Set(rows.map((row) => row.before))).toEqual(new Set([null]));
  });

  it('what was carried out has to come in', () => {
    const before = setCells(report, { 'applications.carriedOut.total': 4 });
    const find = (carriedIn: number | null) =>
      carryOver(editionOf('2021'), setCells(report, { 'applications.carriedIn.total': carriedIn }), before).find(
        (one) => one.place.endsWith('.total'),
      )?.agrees;
    expect([find(4), find(3), find(null)]).toEqual([true, false, null]);
  });
});

describe("the district's own report", () => {
  const input = { id: 'own', year: 2020, organ: { name: '云岭县人民政府' } };

  it('begins from the sums, with money a cell can hold', () => {
    const amounts = ['0.000001', '3'].map((value) => figures('2019', { [NEW]: 5, [BOUGHT]: { value, unit: '元' } }));
    const made = districtReport(forms, input, addUp(editionOf('2019'), amounts));
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value).toMatchObject({ edition: '2019', organ: { name: '云岭县人民政府' }, overview: '' });
    expect(getCell(made.value, NEW)).toBe(10);
    expect(getCell(made.value, BOUGHT)).toEqual({ value: '3.000001', unit: '元' });
  });
});
