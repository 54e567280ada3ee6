import { describe, expect, it } from 'vitest';
import { getCell, placeOf, setCells, splitPlace } from '../../../renderer/core/report/cells';
import { dateText, parseDate } from '../../../renderer/core/report/dates';
import type { Report } from '../../../renderer/core/report/model';
import { scanJson } from '../../../renderer/core/report/jsonGuard';

const report = { tables: { t: { r: { c: 1, d: 2 }, s: { c: 3 } }, u: {} } } as unknown as Report;

describe('cells by place', () => {
  it('are read, and null where there is none', () => {
    expect(['t.r.c', 't.r.x', 't.x.c', 'x.r.c', 't.r', '', 't..c'].map((p) => getCell(report, p))).toEqual([
      1,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are replaced without changing the old value, sharing what is untouched', () => {
    const next = setCells(report, { [placeOf('t', 'r', 'c')]: 9, 'n.r.c': 1 });
    expect([getCell(next, 't.r.c'), getCell(next, 't.r.d'), getCell(next, 'n.r.c')]).toEqual([9, 2, 1]);
    expect(getCell(report, 't.r.c')).toBe(1);
    expect(next.tables['t']?.['s']).toBe(report.tables['t']?.['s']);
    expect(next.tables['u']).toBe(report.tables['u']);
    expect(setCells(report, {})).toBe(report);
  });

  it('cannot be written at something that is no place: that is our own mistake', () => {
    expect(() => setCells(report, { 'letter.date': 1 })).toThrow('not a cell place');
    expect(splitPlace('a.b.c.d')).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['2021-02-03', '2021年2月3日'],
    ['2024-02-29', '2024年2月29日'],
    ['2023-02-29', '2023-02-29'],
    ['1900-02-29', '1900-02-29'],
    ['2021-13-01', '2021-13-01'],
    ['2021-04-31', '2021-04-31'],
    ['2021-00-10', '2021-00-10'],
    ['2021-1-1', '2021-1-1'],
    ['', ''],
  ])('%s is printed %s', (iso, printed) => {
    expect(dateText(iso)).toBe(printed);
    expect(parseDate(iso) !== null).toBe(printed !== iso);
  });
});

describe('the guard before parsing', () => {
  it('counts nesting outside strings only', () => {
    expect(scanJson(`"${'['.repeat(100)}"`)).toEqual({ ok: true, value: '['.repeat(100) });
    expect(scanJson(`"\\"${'{'.repeat(100)}"`).ok).toBe(true);
    expect(scanJson(`${'['.repeat(32)}${']'.repeat(32)}`).ok).toBe(true);
    expect(scanJson(`${'['.repeat(33)}${']'.repeat(33)}`)).toMatchObject({ error: { code: 'tooDeep' } });
  });

  it('finds a number out of range wherever it is', () => {
    expect(scanJson('{"a":[{"b":-1e400}]}')).toEqual({
      ok: false,
      error: { code: 'numberOutOfRange', details: { place: 'a.0.b' } },
    });
    expect(scanJson('9007199254740991').ok).toBe(true);
  });
});
