import { describe, expect, it } from 'vitest';
import { appliesTo, EXTRA_CELLS } from '../../../renderer/core/checks/rule';
import { allRules } from '../../../renderer/core/checks/rules/all';
import type { CheckInput } from '../../../renderer/core/checks/types';
import { casesFor, forYear, pairCases } from './cases';
import { editedPair, PAIR_YEARS } from './pairs';
import { blankReport, cleanReport, inputOf, YEARS } from './reports';

/** An object that notes the path of every plain value taken from it; cells of tables count as plain. */
function watched<T extends object>(target: T, path: string, seen: Set<string>): T {
  return new Proxy(target, {
    get(at, key) {
      const value: unknown = Reflect.get(at, key);
      if (typeof key === 'symbol') return value;
      const here = path === '' || path.endsWith(':') ? path + key : `${path}.${key}`;
      const isCell = /^(last:)?tables\.[^.]+\.[^.]+\.[^.]+$/.test(here);
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isCell)
        return watched(value, here, seen);
      // A table or row that is not there: its cells are named one by one when it comes.
      if (value === undefined && /^(last:)?tables\./.test(here) && !isCell) return value;
      seen.add(here.replace(/^(last:)?tables\./, '$1'));
      return value;
    },
  });
}

function watchedInput(input: CheckInput, seen: Set<string>): CheckInput {
  // One object per input, as the desk has it: what is kept about last year's report is kept by the object.
  const lastYear = input.lastYear && watched(input.lastYear, 'last:', seen);
  return {
    ...input,
    report: watched(input.report, '', seen),
    get lastYear() {
      seen.add('last:*');
      return lastYear;
    },
    get words() {
      seen.add('words');
      return input.words;
    },
    get dueEdition() {
      seen.add('year');
      return input.dueEdition;
    },
    settings: watched(input.settings ?? {}, 'settings', seen),
  };
}

/** The clean pairs of years and those of the cases, on one form. */
const pairsOn = (edition: string): CheckInput[] =>
  PAIR_YEARS.flatMap((year) =>
    [{ name: '' }, ...pairCases.flatMap((c) => [...forYear(c.faults, year), ...forYear(c.near, year)])]
      .map((c) => editedPair(year, c))
      .filter(({ report }) => report.edition === edition)
      .map(({ report, last }) => inputOf(report, { lastYear: last })),
  );

describe.each(YEARS)('what rules declare to read, on the form of %i', (year) => {
  const clean = cleanReport(year);
  const reports = [clean, blankReport(year), ...casesFor(year).map((edit) => edit(clean))];
  const inputs = [...reports.map((r) => inputOf(r)), ...pairsOn(clean.edition)];

  it.each(allRules)('$id reads nothing it does not declare', (rule) => {
    const undeclared = new Set<string>();
    for (const input of inputs) {
      if (!appliesTo(rule, input.edition)) continue;
      for (const instance of rule.instances(input.edition)) {
        if (instance.reads.includes(EXTRA_CELLS)) continue;
        const declared = new Set([
          ...instance.reads,
          ...(instance.reads.some((k) => k.startsWith('last:')) ? ['last:*'] : []),
        ]);
        const seen = new Set<string>();
        instance.check(watchedInput(input, seen));
        for (const key of seen) if (!declared.has(key)) undeclared.add(key);
      }
    }
    expect([...undeclared]).toEqual([]);
  });
});
