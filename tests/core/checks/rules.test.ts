import { describe, expect, it } from 'vitest';
import { check } from '../../../renderer/core/checks/check';
import { forYear, ruleCases as cases } from './cases';
import { applyFix, cleanReport, inputOf, YEARS } from './reports';
import type { Fault } from './ruleCase';

describe.each(YEARS)('rules on the form of %i', (year) => {
  it('finds nothing in a clean report', () => {
    expect(check(inputOf(cleanReport(year)))).toEqual({
      verdict: 'clean',
      counts: { error: 0, warning: 0, hint: 0 },
      findings: [],
    });
  });

  const faults = cases.flatMap((c) => forYear(c.faults, year).map((f) => [c.rule, f.name, f] as const));
  it.each(faults)('%s finds: %s', (rule, _name, fault) => {
    const report = fault.edit(cleanReport(year));
    const { findings } = check(inputOf(report));
    const allowed = new Set([rule, ...(fault.also ?? [])]);
    expect(findings.filter((f) => !allowed.has(f.rule)).map((f) => `${f.rule} ${f.place}`)).toEqual([]);
    const found = findings.find((f) => f.rule === rule && f.place.startsWith(fault.place));
    expect(
      found,
      `${rule} at ${fault.place}; found ${findings.map((f) => `${f.rule} ${f.place}`).join()}`,
    ).toBeDefined();
    expect(found!.related).toEqual(expect.arrayContaining([...(fault.related ?? [])]));
    for (const piece of fault.says) expect(found!.message).toContain(piece);
    expect(found!.fix !== null, `a fix is ${found!.fix ? '' : 'not '}offered`).toBe(fault.fix !== 'none');
    if (found!.fix) checkFix(fault, rule, report, found!.place, found!.fix);
  });

  const near = cases.flatMap((c) => forYear(c.near, year).map((n) => [c.rule, n.name, n] as const));
  it.each(near)('%s is silent: %s', (rule, _name, miss) => {
    const { findings } = check(inputOf(miss.edit(cleanReport(year))));
    expect(findings.filter((f) => f.rule === rule).map((f) => f.message)).toEqual([]);
  });
});

type Report = ReturnType<typeof cleanReport>;

/** A fix must settle its finding; where it is the whole story, nothing at all may be left. */
function checkFix(
  fault: Fault,
  rule: string,
  report: Report,
  place: string,
  fix: Parameters<typeof applyFix>[1],
): void {
  const after = check(inputOf(applyFix(report, fix))).findings;
  expect(after.filter((f) => f.rule === rule && f.place === place)).toEqual([]);
  if (fault.fix === 'whole') expect(after.map((f) => f.message)).toEqual([]);
}
