import { describe, expect, it } from 'vitest';
import { check } from '../../../../renderer/core/checks';
import type { Report } from '../../../../renderer/core/report/model';
import { cleanReport, inputOf } from '../reports';
import { correctOther, correctProblems, lookalikes } from './correctOthers';
import { correctOverview, correctPreface } from './correctOverview';

/** The rules about words; those about figures are tried on figures of their own. */
const WORDING = /^(?:TX|YR0[356]|SC|ST03|ST0[6-9]|ST1[124]|CV0[467])/;

const findings = (report: Report): string[] =>
  check(inputOf(report))
    .findings.filter((f) => WORDING.test(f.rule))
    .map((f) => `${f.rule} ${f.place} ${f.message}`);

const clean = cleanReport(2023);

describe('texts that are right', () => {
  it.each(correctOverview)('in section one: %s', (text) => {
    // A township's paragraph of another numbering is read by itself: the order of numbers is tried elsewhere.
    const bare = text.replace(/^（[一二三四五]）/, '');
    expect(findings({ ...clean, overview: `${clean.overview}\n${bare}` })).toEqual([]);
    expect(findings({ ...clean, overview: `${bare}\n${clean.overview}` })).toEqual([]);
  });

  it('all paragraphs of section one together', () => {
    const text = correctOverview.map((t) => t.replace(/^（[一二三四五]）/, '')).join('\n');
    expect(findings({ ...clean, overview: text })).toEqual([]);
  });

  it.each(correctPreface)('in the preface: %s', (preface) => expect(findings({ ...clean, preface })).toEqual([]));
  it.each(correctProblems)('in section five: %s', (problems) => expect(findings({ ...clean, problems })).toEqual([]));
  it.each(correctOther)('in section six: %s', (other) => expect(findings({ ...clean, other })).toEqual([]));

  it.each(lookalikes)('that look like faults: %s', (text) => {
    expect(findings({ ...clean, overview: `${clean.overview}\n${text}` })).toEqual([]);
    expect(findings({ ...clean, overview: clean.overview.replace('有序开展。', `有序开展。${text}`) })).toEqual([]);
  });
});
