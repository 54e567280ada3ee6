import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport, writeReport } from '../../../renderer/core/editions/reportFile';
import { setCells } from '../../../renderer/core/report/cells';
import {
  basisOf,
  clipWhole,
  dropReason,
  movedSince,
  reasonBasis,
  reasonOf,
  writeReason,
} from '../../../renderer/core/report/reasons';
import { editions } from '../editions/bundle';
import { fullReport } from '../../fixtures/reports';
import { reportOn } from './arbitraries';

const PLACE = 'applications.granted.total';
const report = setCells(fullReport('2021'), { [PLACE]: 7 });
const KEY = `PY04|${PLACE}`;

describe('what a reason is written for', () => {
  it('is the values named and the cells looked at; fields and spans are no cells', () => {
    const places = [PLACE, 'overview:3-9', 'letter.contact.name', 'title', PLACE];
    expect(reasonBasis(report, places, [7, null, '十余件'])).toEqual({
      values: ['7', '', '十余件'],
      cells: { [PLACE]: '7' },
    });
  });

  it('never makes a file that cannot be read again, whatever the values', () => {
    const values = fc.array(fc.oneof(fc.double(), fc.string({ unit: 'binary', maxLength: 300 }), fc.constant(null)), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(values, fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), (found, text) => {
        const basis = reasonBasis(report, [PLACE], found);
        const back = readReport(editions, writeReport(writeReason(report, KEY, text, basis)));
        expect(back.ok && reasonOf(back.value, KEY)).toBe(text.replace(/\p{Surrogate}/gu, '\ufffd'));
        expect(back.ok && movedSince(basisOf(back.value, KEY)!, basis)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps no half character', () => {
    expect(clipWhole('甲𠀀乙', 2)).toBe('甲');
    expect(clipWhole('甲𠀀乙', 3)).toBe('甲𠀀');
    expect(clipWhole('甲𠀀', 9)).toBe('甲𠀀');
  });
});

describe('reasons in the report', () => {
  it('written and taken back leave the report as it was, others untouched', () => {
    const reports = fc.constantFrom(...editions.all).chain((edition) => reportOn(edition));
    fc.assert(
      fc.property(reports, fc.string({ minLength: 1 }), (before, text) => {
        const written = writeReason(before, KEY, text, reasonBasis(before, [PLACE], [1]));
        expect(reasonOf(written, KEY)).toBe(text);
        for (const key of Object.keys(before.reasons)) expect(reasonOf(written, key)).toBe(before.reasons[key]);
        const { reasonsFor, ...rest } = before;
        const others = reasonsFor && Object.keys(reasonsFor).length > 0 ? { reasonsFor } : {};
        expect(dropReason(written, KEY)).toEqual({ ...rest, ...others });
      }),
      { numRuns: 30 },
    );
  });

  it('knows nothing of keys that every object has', () => {
    expect(reasonOf(report, 'toString')).toBe('');
    expect(basisOf({ ...report, reasonsFor: {} }, 'constructor')).toBeNull();
  });
});

describe('what changed since', () => {
  const basis = (values: readonly string[], cells: Readonly<Record<string, string>> = {}) => ({ values, cells });
  it.each([
    ['nothing', basis(['1', '2'], { [PLACE]: '2' }), basis(['1', '2'], { [PLACE]: '2' }), 0, []],
    ['a value', basis(['1', '2']), basis(['1', '3']), 0, [{ place: null, before: '2', after: '3' }]],
    [
      'a cell, named once though the finding names it too',
      basis(['13', '10'], { [PLACE]: '13' }),
      basis(['15', '10'], { [PLACE]: '15' }),
      0,
      [{ place: PLACE, before: '13', after: '15' }],
    ],
    ['a cell emptied', basis([], { [PLACE]: '3' }), basis([]), 0, [{ place: PLACE, before: '3', after: '' }]],
    ['how many are named', basis(['甲']), basis(['甲', '乙']), 0, [{ place: null, before: '甲', after: '甲、乙' }]],
    ['a share, little', basis(['83', '80']), basis(['87', '80']), 5, []],
    ['a share, much', basis(['83', '80']), basis(['89', '80']), 5, [{ place: null, before: '83', after: '89' }]],
    ['blank is not 0', basis(['']), basis(['0']), 5, [{ place: null, before: '', after: '0' }]],
  ])('%s', (_name, then, now, tolerance, moved) => {
    expect(movedSince(then, now, tolerance)).toEqual(moved);
  });
});
