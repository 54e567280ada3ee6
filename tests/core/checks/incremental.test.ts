import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checker, recheck, startCheck } from '../../../renderer/core/checks';
import { createChecker } from '../../../renderer/core/checks/engine';
import type { Rule } from '../../../renderer/core/checks/rule';
import { arithmeticRules } from '../../../renderer/core/checks/rules/arithmetic';
import { cellRules } from '../../../renderer/core/checks/rules/cells';
import { setCells } from '../../../renderer/core/report/cells';
import { setField } from '../../../renderer/core/report/fields';
import type { Report } from '../../../renderer/core/report/model';
import { anyEdit } from './edits';
import { blankReport, cleanReport, inputOf } from './reports';

describe('re-checking after an edit', () => {
  it('gives what a full check gives, whatever was edited', () => {
    const start = fc.constantFrom(cleanReport(2019), cleanReport(2021), blankReport(2020), blankReport(2023));
    fc.assert(
      fc.property(start, fc.array(anyEdit, { maxLength: 12 }), (report, edits) => {
        let state = startCheck(inputOf(report));
        for (const edit of edits) {
          const next = edit(state.input);
          state = recheck(state, next);
          const full = startCheck(next);
          expect(state.result).toEqual(full.result);
          expect(state.byInstance).toEqual(full.byInstance);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each([
    // AR01, AR02, AR04 of the cell, AR05 of its row, AR06 of its column.
    ['a leaf', 'applications.granted.naturalPerson', 5],
    // … and AR06, AR07 of the column it totals.
    ['a grand total', 'applications.resultsTotal.naturalPerson', 6],
    ['a cell of table two', 'proactive.penalty.decisions', 3],
    ['a case in table four', 'disputes.directSuit.pending', 4],
  ])('typing in %s runs only what reads that cell', (_name, place, expected) => {
    const tables = createChecker([...cellRules, ...arithmeticRules]);
    const before = tables.start(inputOf(cleanReport(2021)));
    const after = tables.recheck(before, inputOf(setCells(cleanReport(2021), { [place]: 77 })));
    expect(after.ran).toBe(expected);
    expect(before.ran).toBeGreaterThan(500);
  });

  it('reports the fault that was typed and takes the rest over unchanged', () => {
    const faulty = setCells(cleanReport(2021), { 'disputes.reconsideration.total': 9 });
    const before = startCheck(inputOf(faulty));
    const typed = setField(faulty, 'letter.date', '2022-03-01');
    const after = recheck(before, inputOf(typed));
    expect(after.result.findings.map((f) => f.rule)).toEqual(['CV03', 'NT03', 'AR08']);
    expect(after.result.findings[1]).toBe(before.result.findings[0]);
    expect(after.result).toMatchObject({ verdict: 'errors', counts: { error: 2, warning: 1, hint: 0 } });
  });

  it('keeps the very same result when the edit settles and breaks nothing', () => {
    const before = startCheck(inputOf(cleanReport(2021)));
    const after = recheck(
      before,
      inputOf(setField(cleanReport(2021), 'other', '本年度收取信息处理费500元，没有别的事项。')),
    );
    expect(after.ran).toBeGreaterThan(0);
    expect(after.result).toBe(before.result);
  });

  it('runs nothing for a field no rule reads', () => {
    const before = startCheck(inputOf(cleanReport(2021)));
    expect(recheck(before, inputOf(setField(cleanReport(2021), 'organ.postcode', '999001'))).ran).toBe(0);
  });
});

describe('the engine', () => {
  const probe = (id: string, place: string, more: Partial<Rule> = {}): Rule => ({
    id,
    level: 'warning',
    editions: 'all',
    title_zh: id,
    clause_zh: '',
    instances: () => [{ reads: [place], check: () => [{ place, message: '请核对。' }] }],
    ...more,
  });
  const ids = (rules: readonly Rule[], report: Report = cleanReport(2021)) =>
    createChecker(rules)
      .check(inputOf(report))
      .findings.map((f) => f.rule);

  it('refuses two rules of one id', () => {
    expect(() => createChecker([probe('XX01', 'title'), probe('XX01', 'other')])).toThrow(/XX01/);
  });

  it('applies a rule only to its editions', () => {
    const rules = [probe('XX01', 'title', { editions: ['2019'] }), probe('XX02', 'title')];
    expect(ids(rules, cleanReport(2019))).toEqual(['XX01', 'XX02']);
    expect(ids(rules, cleanReport(2021))).toEqual(['XX02']);
  });

  it('orders findings as the document is read, and at one place as the tables stand', () => {
    const inOrder = [
      'edition',
      'letter.title',
      'letter.recipient',
      'letter.body',
      'letter.signer',
      'letter.date',
      'title',
      'preface:4-6',
      'preface:40-41',
      'overview',
      'overview:2-3',
      'proactive.regulations.made',
      'applications.newReceived.total',
      'applications.newReceived.extra',
      'applications.carriedIn.naturalPerson',
      'disputes.reconsideration.upheld',
      'problems',
      'other:0-1',
      'unknown.table.cell',
    ];
    const shuffled = [...inOrder].sort((a, b) => (a < b ? 1 : -1));
    const rules = shuffled.map((place, i) => probe(`XX${i}`, place));
    const twice = probe('AA00', 'title');
    const { findings } = createChecker([...rules, twice]).check(inputOf(cleanReport(2021)));
    expect(findings.map((f) => f.place)).toEqual(inOrder.flatMap((p) => (p === 'title' ? [p, p] : [p])));
    expect(findings.filter((f) => f.place === 'title')[1]!.rule).toBe('AA00');
  });

  it('reads last year only through its prefix, and again when last year comes or goes', () => {
    const rule = probe('PY99', 'last:applications.carriedOut.total', {
      instances: () => [
        {
          reads: ['last:applications.carriedOut.total'],
          check: ({ lastYear }) => (lastYear ? [{ place: 'applications.carriedIn.total', message: '请核对。' }] : []),
        },
      ],
    });
    const one = createChecker([rule]);
    const alone = one.start(inputOf(cleanReport(2021)));
    const withLast = one.recheck(alone, inputOf(cleanReport(2021), { lastYear: cleanReport(2020) }));
    expect(withLast.result.findings).toHaveLength(1);
    const edited = setCells(cleanReport(2020), { 'applications.carriedOut.total': 4 });
    expect(one.recheck(withLast, inputOf(cleanReport(2021), { lastYear: edited })).ran).toBe(1);
    expect(one.recheck(withLast, alone.input).result.findings).toEqual([]);
  });

  it('freezes findings', () => {
    const [finding] = checker.check(inputOf(blankReport(2021))).findings;
    expect(Object.isFrozen(finding)).toBe(true);
  });
});
