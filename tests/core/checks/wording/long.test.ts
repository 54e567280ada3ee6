import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../../renderer/core/checks/engine';
import { characterRules } from '../../../../renderer/core/checks/rules/characters';
import { letterHabitRules } from '../../../../renderer/core/checks/rules/letterHabits';
import { outlineRules } from '../../../../renderer/core/checks/rules/outline';
import { secrecyRules } from '../../../../renderer/core/checks/rules/secrecy';
import { staleYearRules } from '../../../../renderer/core/checks/rules/staleYears';
import { wordingRules } from '../../../../renderer/core/checks/rules/wording';
import { cleanReport, inputOf } from '../reports';

const checker = createChecker([
  ...characterRules,
  ...letterHabitRules,
  ...outlineRules,
  ...secrecyRules,
  ...staleYearRules,
  ...wordingRules,
]);
const LENGTH = 100_000;
const FIELDS = ['preface', 'overview', 'problems', 'other'] as const;

/** What makes a careless pattern slow, and what gives a finding at every step. */
const PIECES = [
  '公',
  '公开信息',
  ' ',
  '公 ',
  '（',
  '）',
  '(）',
  '“',
  '1',
  '1 ',
  'a',
  'ab ',
  'a@',
  'a.',
  '公,',
  '2020年，',
  '今年',
  '《条例》',
  '县委办密',
  '申请人周',
  '\n',
  '公开\n',
  '1.公开\n',
  '部分',
  '由六部分',
  '十九届二中、',
  '更好的',
  '[bookmark:',
  '{{',
  '_',
  '一是更新公开目录，提高质量；',
  '统计期限',
  '原告公',
];

describe('a section of 100,000 characters', () => {
  it.each(PIECES)(
    'of %j is checked to the end',
    (piece) => {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
      for (const field of FIELDS) {
        const report = { ...cleanReport(2023), [field]: text };
        const { findings } = checker.check(inputOf(report));
        expect(findings.length).toBeLessThan(400);
      }
    },
    // Tens of milliseconds each; a pattern that backtracks never comes to an end.
    60_000,
  );
});
