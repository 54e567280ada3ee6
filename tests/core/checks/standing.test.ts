import { describe, expect, it } from 'vitest';
import { check } from '../../../renderer/core/checks';
import { findingKey, findingKeys } from '../../../renderer/core/checks/result';
import { findingBasis, isOpenWarning, standings } from '../../../renderer/core/checks/standing';
import type { Finding, Level } from '../../../renderer/core/checks/types';
import { setCells } from '../../../renderer/core/report/cells';
import { writeReason } from '../../../renderer/core/report/reasons';
import type { Report } from '../../../renderer/core/report/model';
import { cleanReport, inputOf } from './reports';

const found = (place: string, values: Finding['values'], more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'NT11', level: 'warning' as Level, place, related: [], message: '…', values, fix: null },
  ...more,
});
const CELL = 'applications.newReceived.total';
const report = setCells(cleanReport(2021), { [CELL]: 13 });
const answered = (of: Finding, on: Report = report): Report =>
  writeReason(on, findingKey(of), '属实', findingBasis(on, of));
const one = (on: Report, finding: Finding) => standings(on, [finding])[0]!;

describe('the key of a finding', () => {
  it.each([
    ['words before it', found('overview:3-6', ['十余件']), found('overview:90-93', ['十余件'])],
    ['another figure in its words', found('overview:3-6', ['10余件']), found('overview:3-7', ['100余件'])],
    ['another figure in a cell', found(CELL, [3, 9]), found(CELL, [4, 9])],
  ])('survives %s', (_name, before, after) => {
    expect(findingKey(after)).toBe(findingKey(before));
  });

  it.each([
    ['other words', found('overview:3-6', ['数件'])],
    ['another section', found('problems:3-6', ['十余件'])],
    ['another rule', found('overview:3-6', ['十余件'], { rule: 'NT10' })],
    ['another cell beside it', found('overview:3-6', ['十余件'], { related: [CELL] })],
  ])('tells %s apart', (_name, other) => {
    expect(findingKey(other)).not.toBe(findingKey(found('overview:3-6', ['十余件'])));
  });

  it('is never shared, even by the same words twice in one section', () => {
    const twice = [
      found('overview:3-6', ['2余件']),
      found('overview:9-12', ['2余件']),
      found('overview:20-22', ['#2']),
    ];
    const keys = findingKeys(twice);
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toBe(findingKey(twice[0]!));
  });
});

describe('the answer to a finding', () => {
  const warning = found(CELL, [13, 2]);
  it('holds as long as its values stand, and asks again when they changed', () => {
    const kept = answered(warning);
    expect(one(kept, warning)).toMatchObject({ reason: '属实', moved: [] });
    expect(isOpenWarning(one(kept, warning))).toBe(false);
    const later = one(setCells(kept, { [CELL]: 15 }), found(CELL, [15, 2]));
    expect(later).toMatchObject({ reason: '属实', moved: [{ place: CELL, before: '13', after: '15' }] });
    expect(isOpenWarning(later)).toBe(true);
  });

  it('comes back with its finding after the finding had gone', () => {
    const kept = answered(warning);
    expect(standings(kept, [])).toEqual([]);
    expect(one(kept, warning).reason).toBe('属实');
  });

  it('of another maker, without what it was written for, holds', () => {
    const foreign = { ...report, reasons: { [findingKey(warning)]: '属实' } };
    expect(isOpenWarning(one(foreign, found(CELL, [99, 2])))).toBe(false);
  });

  it('is no answer to an error, and a hint asks for none', () => {
    const error = found(CELL, [13, 2], { level: 'error' });
    expect(one(answered(error), error).reason).toBe('');
    expect([error, found(CELL, [13, 2], { level: 'hint' })].map((f) => isOpenWarning(one(report, f)))).toEqual([
      false,
      false,
    ]);
  });

  it('belongs to one of two equal stretches', () => {
    const [first, second] = [found('overview:3-6', ['2余件']), found('overview:9-12', ['3余件'])];
    const kept = answered(first);
    expect(standings(kept, [first, second]).map(isOpenWarning)).toEqual([false, true]);
    // The first was put right: the second takes its key, and is asked about, since its figure is another.
    expect(standings(kept, [second]).map(isOpenWarning)).toEqual([true]);
  });

  it('about the share of equal text does not ask again at every word', () => {
    const share = (percent: number) => found('overview', [percent, 80], { rule: 'PY05' });
    const kept = answered(share(83));
    expect([82, 87, 95].map((p) => isOpenWarning(one(kept, share(p))))).toEqual([false, false, true]);
  });
});

it('a late letter kept with a reason is asked about again when its date changed', () => {
  const dated = (date: string): Report => ({ ...report, letter: { ...report.letter, date } });
  const late = check(inputOf(dated('2022-02-20'))).findings.find((f) => f.rule === 'CV03')!;
  const kept = answered(late, dated('2022-02-20'));
  const open = (date: string): readonly boolean[] => {
    const now = { ...kept, letter: { ...kept.letter, date } };
    const { findings } = check(inputOf(now));
    return standings(
      now,
      findings.filter((f) => f.rule === 'CV03'),
    ).map(isOpenWarning);
  };
  expect([open('2022-02-20'), open('2022-02-28'), open('2022-01-20')]).toEqual([[false], [true], []]);
});
