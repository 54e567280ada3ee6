import { describe, expect, it } from 'vitest';
import {
  check,
  clauseOf,
  findingKey,
  ruleCatalogue,
  ruleCatalogueMarkdown,
  type Finding,
} from '../../../renderer/core/checks';
import { allRules } from '../../../renderer/core/checks/rules/all';
import { resultOf } from '../../../renderer/core/checks/result';
import { casesFor, forYear, pairCases } from './cases';
import { editedPair, PAIR_YEARS } from './pairs';
import { blankReport, cleanReport, inputOf, YEARS } from './reports';

/**
 * The whole catalogue of the reviewers: ids and levels as published. A line may be added; changing or removing one breaks
 * reasons written in old reports. Two levels occur for ST12 and NT05, see `Draft.level`.
 */
const PUBLISHED: Readonly<Record<string, Finding['level']>> = {
  ST01: 'error',
  ST02: 'error',
  ST03: 'error',
  ST04: 'error',
  ST05: 'error',
  ST06: 'warning',
  ST07: 'warning',
  ST08: 'warning',
  ST09: 'warning',
  ST10: 'error',
  ST11: 'warning',
  ST12: 'warning',
  ST14: 'warning',
  AR01: 'error',
  AR02: 'error',
  AR04: 'error',
  AR05: 'error',
  AR06: 'error',
  AR07: 'error',
  AR08: 'error',
  AR09: 'warning',
  AR10: 'warning',
  AR11: 'warning',
  AR12: 'warning',
  AR13: 'warning',
  AR14: 'hint',
  NT01: 'error',
  NT02: 'error',
  NT03: 'error',
  NT04: 'warning',
  NT05: 'error',
  NT06: 'warning',
  NT08: 'error',
  NT09: 'error',
  NT10: 'warning',
  NT11: 'warning',
  NT13: 'warning',
  YR01: 'error',
  YR02: 'error',
  YR03: 'warning',
  YR05: 'warning',
  YR06: 'hint',
  PY01: 'error',
  PY02: 'warning',
  PY04: 'warning',
  PY05: 'warning',
  PY07: 'hint',
  PY08: 'warning',
  CV01: 'error',
  CV02: 'error',
  CV03: 'warning',
  CV04: 'warning',
  CV05: 'error',
  CV06: 'warning',
  CV07: 'hint',
  TX01: 'warning',
  TX02: 'warning',
  TX03: 'warning',
  TX04: 'warning',
  TX05: 'error',
  TX06: 'hint',
  TX07: 'warning',
  TX09: 'warning',
  TX11: 'warning',
  TX12: 'hint',
  SC01: 'error',
  SC02: 'warning',
  SC03: 'error',
  SC04: 'hint',
  SC05: 'warning',
};

/** Listed for people like the others, but checked over many reports: at the district desk. */
const ELSEWHERE = ['PY08'];

/** What the catalogue lists and no rule over one report value can check. */
const NOT_BUILT: Readonly<Record<string, string>> = {
  ST04: 'a report value holds no printed labels: they are compared when a document is read in',
  SC05: 'is a property of the exported file: checked where the package is made',
};

describe('the rule tables', () => {
  it('keep their published ids and levels', () => {
    expect(PUBLISHED).toMatchObject(Object.fromEntries(allRules.map((r) => [r.id, r.level])));
    expect(Object.keys(PUBLISHED).filter((id) => !allRules.some((r) => r.id === id))).toEqual(
      Object.keys(PUBLISHED).filter((id) => id in NOT_BUILT || ELSEWHERE.includes(id)),
    );
    expect(new Set(allRules.map((r) => r.id)).size).toBe(allRules.length);
  });

  it('say what is checked and where the demand comes from', () => {
    for (const rule of ruleCatalogue().flatMap((t) => t.rules)) {
      expect(rule.title, rule.id).toMatch(/[\u3400-\u9fff]{4}/);
      expect(rule.clause, rule.id).toMatch(/[\u3400-\u9fff]{4}/);
    }
  });

  it('are handed to the handbook and to the cards of findings', () => {
    const listed = ruleCatalogue().flatMap((t) => t.rules);
    expect(listed.map((r) => r.id)).toEqual([...allRules.map((r) => r.id), ...ELSEWHERE]);
    for (const { id, level } of listed) expect(level, id).toBe(PUBLISHED[id]);
    for (const { topic, rules } of ruleCatalogue()) {
      expect(topic).toMatch(/[\u3400-\u9fff]/);
      expect(rules).not.toEqual([]);
    }
    for (const rule of listed) expect(clauseOf(rule.id)).toBe(rule.clause);
    expect(clauseOf('XX99')).toBeNull();
    expect(clauseOf('constructor')).toBeNull();
  });

  it('are printed in docs/rules.md', async () => {
    await expect(ruleCatalogueMarkdown()).toMatchFileSnapshot('../../../docs/rules.md');
  });
});

describe('findings', () => {
  const all = [
    ...YEARS.flatMap((year) =>
      [blankReport(year), ...casesFor(year).map((edit) => edit(cleanReport(year)))].map((r) => inputOf(r)),
    ),
    ...PAIR_YEARS.flatMap((year) =>
      pairCases
        .flatMap((c) => forYear(c.faults, year))
        .map((fault) => editedPair(year, fault))
        .map(({ report, last }) => inputOf(report, { lastYear: last })),
    ),
  ].flatMap((input) => check(input).findings);

  it('speak plain Chinese: one sentence, action first, no keys', () => {
    for (const { message, rule } of all) {
      expect(message, rule).toMatch(/^(填写|改写|改正|改用|补写|核对|统一)/);
      expect(message, rule).toMatch(/。$/);
      // What the text itself says is quoted as it stands there.
      expect(message.replace(/“[^”]*”/g, ''), rule).not.toMatch(/[a-z]{3}|undefined|null|NaN/i);
    }
  });

  it('have labels on their fixes', () => {
    for (const { fix } of all.filter((f) => f.fix !== null)) expect(fix!.label).toMatch(/^(改为|填入|清除)/);
  });
});

describe('finding keys', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    rule: 'CV03',
    level: 'warning',
    place: 'letter.date',
    related: ['year'],
    message: '',
    values: ['2022-02-01'],
    fix: null,
    ...more,
  });

  it('do not change with the figures', () => {
    expect(findingKey(finding({ values: ['2022-02-09'], message: '别的' }))).toBe(findingKey(finding({})));
  });

  it('do not change when a span moves, and tell two words apart', () => {
    const span = (place: string, word: string) =>
      findingKey(finding({ place, related: ['other:1-2'], values: [word] }));
    expect(span('overview:12-15', '要去')).toBe(span('overview:90-93', '要去'));
    expect(span('overview:12-15', '要去')).not.toBe(span('overview:12-15', '更好的'));
  });

  it('differ by rule, place and related places', () => {
    const keys = [finding({}), finding({ rule: 'CV04' }), finding({ place: 'title' }), finding({ related: [] })];
    expect(new Set(keys.map(findingKey)).size).toBe(keys.length);
  });

  it.each([
    [['error', 'warning', 'hint'], 'errors'],
    [['warning', 'hint'], 'warnings'],
    [['hint'], 'clean'],
    [[], 'clean'],
  ] as const)('verdict over %j is %s', (levels, verdict) => {
    const result = resultOf(levels.map((level) => finding({ level })));
    expect(result.verdict).toBe(verdict);
    expect(Object.values(result.counts).reduce((a, b) => a + b)).toBe(levels.length);
  });

  it('counts a warning that has a written reason all the same', () => {
    const late = { ...cleanReport(2021), letter: { ...cleanReport(2021).letter, date: '2022-02-20' } };
    const [warning] = check(inputOf(late)).findings;
    const reasoned = { ...late, reasons: { [findingKey(warning!)]: '县里延期到2月底。' } };
    expect(check(inputOf(reasoned))).toEqual(check(inputOf(late)));
    expect(check(inputOf(reasoned)).counts.warning).toBe(1);
  });
});

describe('the deadline', () => {
  it.each([
    ['2022-02-20', '2022-02-28', 0],
    ['2022-01-20', '2022-01-15', 1],
    ['2022-01-15', '2022-01-15', 0],
    ['2022-02-20', 'soon', 1],
  ])('date %s against %s', (date, deadline, warnings) => {
    const report = { ...cleanReport(2021), letter: { ...cleanReport(2021).letter, date } };
    expect(check(inputOf(report, { settings: { deadline } })).counts.warning).toBe(warnings);
  });
});
