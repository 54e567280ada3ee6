import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedInputKeys, changedKeys } from '../../../renderer/core/checks';
import { setCells } from '../../../renderer/core/report/cells';
import { setField } from '../../../renderer/core/report/fields';
import { anyEdit } from './edits';
import { cleanReport, inputOf } from './reports';

const report = cleanReport(2021);
const copy = <T>(value: T): T => structuredClone(value);

describe('names of what changed', () => {
  it.each([
    ['a cell', setCells(report, { 'applications.granted.total': 1 }), ['applications.granted.total']],
    [
      'two cells',
      setCells(report, { 'applications.granted.total': 1, 'disputes.directSuit.total': 1 }),
      ['applications.granted.total', 'disputes.directSuit.total'],
    ],
    ['a new cell', setCells(report, { 'applications.granted.extra': 1 }), ['applications.granted.extra']],
    ['a field', setField(report, 'letter.contact.phone', '1'), ['letter.contact.phone']],
    ['a text', setField(report, 'overview', '新'), ['overview']],
    ['the year', { ...report, year: 2022 }, ['year']],
    ['a list', { ...report, letter: { ...report.letter, copyTo: ['县档案馆'] } }, ['letter.copyTo']],
    ['nothing, in a report read anew', copy(report), []],
    [
      'a row called like a method',
      setCells(report, { 'applications.toString.total': 1 }),
      ['applications.toString.total'],
    ],
  ])('%s', (_name, after, keys) => {
    expect(changedKeys(report, after).sort()).toEqual([...keys].sort());
    expect(changedKeys(after, report).sort()).toEqual([...keys].sort());
  });

  it('is empty between equal amounts and not between different ones', () => {
    const of = (value: string) =>
      setCells(cleanReport(2019), { 'proactive.procurement.totalAmount': { value, unit: '元' } });
    expect(changedKeys(of('5'), of('5'))).toEqual([]);
    expect(changedKeys(of('5'), of('6'))).toEqual(['proactive.procurement.totalAmount']);
  });

  it('does not depend on what the two states share', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
        const before = inputOf(report);
        const after = edits.reduce((input, edit) => edit(input), before);
        const shared = changedInputKeys(before, after);
        const apart = changedInputKeys(before, { ...after, report: copy(after.report) });
        expect(new Set(apart)).toEqual(new Set(shared));
        expect(shared.length === 0).toBe(
          JSON.stringify([after.report, after.settings, after.lastYear?.year, after.dueEdition.id]) ===
            JSON.stringify([before.report, before.settings, undefined, before.dueEdition.id]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('names changes of last year with their prefix', () => {
    const last = cleanReport(2020);
    const edited = setCells(last, { 'applications.carriedOut.total': 9 });
    const keys = changedInputKeys(inputOf(report, { lastYear: last }), inputOf(report, { lastYear: edited }));
    expect(keys).toEqual(['last:applications.carriedOut.total']);
  });
});
