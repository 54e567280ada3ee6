import { describe, expect, it } from 'vitest';
import { appliesTo, EXTRA_CELLS } from '../../../renderer/core/checks/rule';
import { allRules } from '../../../renderer/core/checks/rules/all';
import type { CheckInput } from '../../../renderer/core/checks/types';
import { casesFor } from './cases';
import { blankReport, cleanReport, inputOf, YEARS } from './reports';

/** An object that notes the path of every plain value taken from it; cells of tables count as plain. */
function watched<T extends object>(target: T, path: string, seen: Set<string>): T {
  return new Proxy(target, {
    get(at, key) {
      const value: unknown = Reflect.get(at, key);
      if (typeof key === 'symbol') return value;
      const here = path === '' ? key : `${path}.${key}`;
      const isCell = /^tables\.[^.]+\.[^.]+\.[^.]+$/.test(here);
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && !isCell)
        return watched(value, here, seen);
      // A table or row that is not there: its cells are named one by one when it comes.
      if (value === undefined && here.startsWith('tables.') && !isCell) return value;
      seen.add(here.replace(/^tables\./, ''));
      return value;
    },
  });
}

function watchedInput(input: CheckInput, seen: Set<string>): CheckInput {
  return {
    ...input,
    report: watched(input.report, '', seen),
    get lastYear() {
      seen.add('last:*');
      return input.lastYear;
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

describe.each(YEARS)('what rules declare to read, on the form of %i', (year) => {
  const clean = cleanReport(year);
  const reports = [clean, blankReport(year), ...casesFor(year).map((edit) => edit(clean))];

  it.each(allRules)('$id reads nothing it does not declare', (rule) => {
    const undeclared = new Set<string>();
    for (const input of reports.map((r) => inputOf(r))) {
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
