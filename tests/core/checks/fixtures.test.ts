import { describe, expect, it } from 'vitest';
import { check } from '../../../renderer/core/checks';
import { appliesTo, LAST, type Rule } from '../../../renderer/core/checks/rule';
import { allRules } from '../../../renderer/core/checks/rules/all';
import type { Edition } from '../../../renderer/core/editions/types';
import { editions } from '../editions/bundle';
import { forYear, pairCases, ruleCases } from './cases';
import { cleanPair, PAIR_YEARS } from './pairs';
import { cleanReport, inputOf } from './reports';

const looksBack = (rule: Rule, edition: Edition): boolean =>
  rule.instances(edition).every((i) => i.reads.some((key) => key.startsWith(LAST)));

/** Years in whose fixtures a rule is tried on a form. */
const yearsFor = (rule: Rule, edition: Edition): readonly number[] =>
  looksBack(rule, edition)
    ? PAIR_YEARS.filter((year) => cleanPair(year).report.edition === edition.id)
    : [edition.appliesToYears.from];

const trials = editions.all.flatMap((edition) =>
  allRules.filter((rule) => appliesTo(rule, edition)).map((rule) => [rule.id, edition.id, rule, edition] as const),
);

describe('every rule has fixtures for every form it applies to', () => {
  it.each(trials)('%s on the form of %s', (id, _form, rule, edition) => {
    const years = yearsFor(rule, edition);
    const cases = looksBack(rule, edition) ? pairCases : ruleCases;
    const own = cases.filter((c) => c.rule === id);
    const count = (kind: 'faults' | 'near'): number =>
      years.flatMap((year) => own.flatMap((c) => forYear<{ readonly years?: readonly number[] }>(c[kind], year)))
        .length;
    expect(count('faults'), 'reports with this one fault').toBeGreaterThan(0);
    expect(count('near'), 'near misses').toBeGreaterThan(0);
  });

  it.each(trials)('%s is silent on a correct report on the form of %s', (id, _form, rule, edition) => {
    for (const year of yearsFor(rule, edition)) {
      const input = looksBack(rule, edition)
        ? inputOf(cleanPair(year).report, { lastYear: cleanPair(year).last })
        : inputOf(cleanReport(year));
      expect(check(input).findings.filter((f) => f.rule === id)).toEqual([]);
    }
  });

  it('and every fixture belongs to a rule', () => {
    const ids = new Set(allRules.map((r) => r.id));
    expect([...ruleCases, ...pairCases].map((c) => c.rule).filter((id) => !ids.has(id))).toEqual([]);
  });
});
