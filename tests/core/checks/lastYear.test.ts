import { describe, expect, it } from 'vitest';
import { check } from '../../../renderer/core/checks';
import { pairCases } from './cases';
import { editedPair, PAIR_YEARS, type Pair } from './pairs';
import { inputOf } from './reports';
import { forYear } from './cases';

const findingsOf = ({ report, last }: Pair) => check(inputOf(report, { lastYear: last })).findings;

describe.each(PAIR_YEARS)('rules that look back, in a report of %i', (year) => {
  it('find nothing in a clean report with a clean report of last year', () => {
    expect(findingsOf(editedPair(year, { name: '' })).map((f) => `${f.rule} ${f.place} ${f.message}`)).toEqual([]);
  });

  const faults = pairCases.flatMap((c) => forYear(c.faults, year).map((f) => [c.rule, f.name, f] as const));
  it.each(faults)('%s finds: %s', (rule, _name, fault) => {
    const findings = findingsOf(editedPair(year, fault));
    const alone = check(inputOf(editedPair(year, fault).report)).findings.map((f) => `${f.rule} ${f.place}`);
    const own = findings.filter((f) => f.rule === rule && f.place.startsWith(fault.place));
    expect(own, findings.map((f) => `${f.rule} ${f.place} ${f.message}`).join('\n')).not.toEqual([]);
    expect(own[0]!.related).toEqual(expect.arrayContaining([...(fault.related ?? [])]));
    for (const piece of fault.says) expect(own[0]!.message).toContain(piece);
    const allowed = new Set([rule, ...(fault.also ?? [])]);
    const more = findings.filter((f) => !allowed.has(f.rule) && !alone.includes(`${f.rule} ${f.place}`));
    expect(more.map((f) => `${f.rule} ${f.place} ${f.message}`)).toEqual([]);
  });

  const near = pairCases.flatMap((c) => forYear(c.near, year).map((n) => [c.rule, n.name, n] as const));
  it.each(near)('%s is silent: %s', (rule, _name, miss) => {
    expect(
      findingsOf(editedPair(year, miss))
        .filter((f) => f.rule === rule)
        .map((f) => f.message),
    ).toEqual([]);
  });

  it('say nothing without last year’s report', () => {
    for (const c of pairCases) {
      for (const fault of forYear(c.faults, year)) {
        const { findings } = check(inputOf(editedPair(year, fault).report));
        expect(findings.filter((f) => f.rule.startsWith('PY'))).toEqual([]);
      }
    }
  });
});
