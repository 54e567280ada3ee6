import { describe, expect, it } from 'vitest';
import { shownUnits, type BoardSort } from '../../renderer/stores/districtRows';
import type { BoardUnit, DeskPackage } from '../../renderer/usecases';

type Given = Partial<Omit<BoardUnit, 'current'>> & { readonly current?: Partial<DeskPackage> | null };
const unit = (name: string, { current, ...more }: Given = {}): BoardUnit => ({
  ...{ key: name, name, shortName: '', listed: true, state: 'missing', late: false, others: [] },
  ...{ disputed: false, newerWaits: false, ...more },
  current: current ? (current as DeskPackage) : null,
});
const came = (error: number, warning: number, codeState: DeskPackage['codeState'], receivedOn: string) => ({
  counts: { error, warning, hint: 0 },
  codeState,
  receivedOn,
});
const units = [
  unit('丁镇'),
  unit('甲镇', { state: 'accepted', current: came(0, 2, 'matched', '2026-01-12') }),
  unit('乙乡', { state: 'returned', late: true, current: came(1, 0, 'mismatched', '2026-01-10') }),
  unit('丙镇', { state: 'received', current: came(0, 0, 'unchecked', '2026-01-11') }),
];
const NONE: BoardSort = { column: null, down: false };
const names = (filter: Parameters<typeof shownUnits>[1], search = '', sort = NONE) =>
  shownUnits(units, filter, search, sort)
    .map(({ name }) => name[0])
    .join('');

describe('the board lists', () => {
  it.each([
    ['all', '丁甲乙丙'],
    ['received', '甲乙丙'],
    ['accepted', '甲'],
    ['returned', '乙'],
    ['missing', '丁'],
    ['late', '乙'],
  ] as const)('%s', (filter, expected) => expect(names(filter)).toBe(expected));

  it('by part of a name, blanks and full-width letters making no difference', () => {
    expect([names('all', ' 镇'), names('all', '乙 乡'), names('missing', '甲')]).toEqual(['丁甲丙', '乙', '']);
  });

  it.each([
    ['name', false, '丙丁甲乙'],
    ['state', false, '丁乙丙甲'],
    ['findings', false, '乙甲丙丁'],
    ['findings', true, '丙甲乙丁'],
    ['code', false, '乙丙甲丁'],
    ['received', false, '乙丙甲丁'],
    ['received', true, '甲丙乙丁'],
  ] as const)('sorted by %s, downwards %s; what has nothing to sort by stands last', (column, down, expected) => {
    expect(names('all', '', { column, down })).toBe(expected);
  });
});
