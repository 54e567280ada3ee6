import { describe, expect, it } from 'vitest';
import { checker } from '../../../../renderer/core/checks/check';
import { startYearFrom } from '../../../../renderer/core/editions/newYear';
import { wordLists } from '../../../../renderer/bundled/wordLists';
import type { Report } from '../../../../renderer/core/report/model';
import { fullReport } from '../../../fixtures/reports';
import { editionOf, editions } from '../bundle';

describe('old figures kept in blanks', () => {
  it('are not taken for statements about this year, whatever the tables say', () => {
    const last = fullReport('2021', {
      year: 2024,
      preface: '统计期限自2024年1月1日起至2024年12月31日止。',
      overview:
        '（一）依申请公开情况\n全年新收政府信息公开申请918件，其中自然人911件、商业企业907件；上年结转901件，办结917件，结转下年度继续办理902件。\n' +
        '（二）复议诉讼\n被申请行政复议903件，被提起行政诉讼904件。行政处罚905件，行政许可906件，占二〇二四年的93%。',
    });
    const made = startYearFrom(editions, {
      id: 'x',
      year: 2025,
      organ: last.organ,
      lastYear: last,
      keepTexts: new Set(['preface', 'overview']),
    });
    if (!made.ok) throw new Error(made.error.code);
    const edition = editionOf('2021');
    const report = { ...made.value.report, tables: fullReport('2021', { year: 2025 }).tables };
    const old = (texts: Pick<Report, 'preface' | 'overview'>): string[] =>
      checker
        .check({ report: { ...report, ...texts }, edition, dueEdition: edition, lastYear: last, words: wordLists })
        .findings.filter((f) => /9\d\d|2024|二〇二四|93%/.test(f.message + f.values.join(' ')))
        .map((f) => `${f.rule} ${f.place} ${f.message}`);
    expect(old({ preface: last.preface, overview: last.overview }).length).toBeGreaterThan(3);
    expect(old(report)).toEqual([]);
  });
});
