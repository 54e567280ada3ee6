import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newReport } from '../../../renderer/core/editions/blank';
import { readReport, reportFromJson, writeReport } from '../../../renderer/core/editions/reportFile';
import { sentence, type ProblemCode } from '../../../renderer/core/kernel/problem';
import type { Report } from '../../../renderer/core/report/model';
import { reportOn } from '../report/arbitraries';
import { editions } from './bundle';

function blank(year = 2020): Report {
  const made = newReport(editions, { id: 'r1', year, organ: { name: '青石乡人民政府' } });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const text = writeReport(blank());
/** The blank report's file with one change made to its parsed content. */
const changed = (change: (json: Record<string, Record<string, object>>) => void): string => {
  const json = JSON.parse(text) as Record<string, Record<string, object>>;
  change(json);
  return JSON.stringify(json);
};
const withCell = (source: string): string =>
  text.replace('"regulations": {\n    "newlyMade": null', `"regulations": {\n    "newlyMade": ${source}`);

describe('a report file', () => {
  it.each(editions.all.map((e) => [e.id, e] as const))('of edition %s comes back as it was written', (_, edition) => {
    fc.assert(
      fc.property(reportOn(edition), (report) => {
        const back = readReport(editions, writeReport(report));
        expect(back).toEqual({ ok: true, value: report });
        expect(back.ok && writeReport(back.value)).toBe(writeReport(report));
        expect(reportFromJson(editions, structuredClone(report))).toEqual(back);
      }),
      { numRuns: 60 },
    );
  });

  it('is read with a byte order mark and with Windows line ends', () => {
    expect(readReport(editions, `\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, value: blank() });
    const two = readReport(
      editions,
      changed((j) => Object.assign(j, { overview: '一\r\n二\r三\u2028四' })),
    );
    expect(two.ok && two.value.overview).toBe('一\n二\n三\n四');
  });

  it('gets the cells it leaves out as not filled, and keeps extra rows and columns', () => {
    const lean = changed((j) => Object.assign(j, { tables: { proactive: { extra: { x: 3 } } } }));
    const read = readReport(editions, lean);
    expect(read.ok && read.value.tables['proactive']?.['extra']).toEqual({ x: 3 });
    expect(read.ok && read.value.tables['disputes']).toEqual(blank().tables['disputes']);
  });

  it('with rows named like built-in functions is read without touching them', () => {
    const read = readReport(
      editions,
      changed((j) => Object.assign(j, { tables: { toString: { valueOf: { hasOwnProperty: 1 } } } })),
    );
    expect(read.ok && Object.hasOwn(read.value.tables, 'toString')).toBe(true);
    expect(Object.keys(Object.prototype.toString)).toEqual([]);
  });

  it('stores minus zero as zero, numbers in money cells as text, text in count cells as typed', () => {
    const cell = (source: string) => {
      const read = readReport(editions, withCell(source));
      return read.ok ? read.value.tables['proactive']?.['regulations']?.['newlyMade'] : read.error.code;
    };
    expect(Object.is(cell('-0'), 0)).toBe(true);
    expect(cell('"00"')).toEqual({ raw: '00' });
    expect(cell('"  "')).toBeNull();
    expect(cell('{"value":"8","unit":"元"}')).toEqual({ raw: '8元' });
    expect(cell('1.5')).toBe(1.5);
    const money = readReport(
      editions,
      changed((j) => Object.assign(j, { tables: { proactive: { procurement: { totalAmount: 8040 } } } })),
    );
    expect(money.ok && money.value.tables['proactive']?.['procurement']?.['totalAmount']).toEqual({
      value: '8040',
      unit: null,
    });
  });

  it('written with half a character in it can be read again', () => {
    const back = readReport(editions, writeReport({ ...blank(), overview: '甲\ud800乙' }));
    expect(back.ok && back.value.overview).toBe('甲\ufffd乙');
  });
});

const refused: readonly (readonly [what: string, file: string, code: ProblemCode])[] = [
  ['nothing', '', 'notJson'],
  ['text', '青石乡人民政府2020年政府信息公开工作年度报告', 'notJson'],
  ['a cut file', text.slice(0, text.length / 2), 'notJson'],
  ['UTF-16 read as UTF-8', `\ufffd\ufffd${[...text].join('\0')}`, 'notJson'],
  ['a zip', 'PK\u0003\u0004\u0014\0', 'notJson'],
  ['foreign JSON', '{"name":"x","version":"1.0.0"}', 'notReport'],
  ['a list', '[1,2]', 'notReport'],
  ['null', 'null', 'notReport'],
  ['another format', changed((j) => Object.assign(j, { format: 'nianbao-package' })), 'notReport'],
  ['21 MB', `{"format":"${'x'.repeat(21 * 1024 * 1024)}"}`, 'tooLarge'],
  ['a million levels', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'tooDeep'],
  ['a million unclosed levels', '{"a":'.repeat(1_000_000), 'tooDeep'],
  ['a newer version', changed((j) => Object.assign(j, { schemaVersion: 2 })), 'newerSchema'],
  ['version as text', changed((j) => Object.assign(j, { schemaVersion: '1' })), 'wrongType'],
  ['version 0', changed((j) => Object.assign(j, { schemaVersion: 0 })), 'wrongType'],
  ['1e999', withCell('1e999'), 'numberOutOfRange'],
  ['2^53+1', withCell('9007199254740993'), 'numberOutOfRange'],
  ['a forbidden key', text.replace('"organ": {', '"__proto__": {"x":1}, "organ": {'), 'unknownKey'],
  ['constructor.prototype', text.replace('"organ": {', '"constructor":{"prototype":{}}, "organ": {'), 'unknownKey'],
  ['a forbidden row', withCell('null, "__proto__": 1'), 'unknownKey'],
  ['an unknown key', changed((j) => Object.assign(j, { extra: 1 })), 'unknownKey'],
  ['an unknown key of the organ', changed((j) => Object.assign(j['organ']!, { fax: '1' })), 'unknownKey'],
  ['an unknown key of the letter', changed((j) => Object.assign(j['letter']!, { color: 'red' })), 'unknownKey'],
  ['an unknown key of the contact', changed((j) => Object.assign(j['letter']!['contact']!, { qq: '1' })), 'unknownKey'],
  ['an unknown key in a cell', withCell('{"raw":"1","note":"x"}'), 'wrongType'],
  ['a list in a cell', withCell('[1]'), 'wrongType'],
  ['true in a cell', withCell('true'), 'wrongType'],
  ['an unknown unit', withCell('{"value":"1","unit":"美元"}'), 'wrongType'],
  ['a 10,000-character cell', withCell(`"${'9'.repeat(10_000)}"`), 'textTooLong'],
  ['a 10,000-character raw cell', withCell(`{"raw":"${'件'.repeat(10_000)}"}`), 'textTooLong'],
  ['a text of 300,000', changed((j) => Object.assign(j, { overview: '字'.repeat(300_000) })), 'textTooLong'],
  ['a number as text', changed((j) => Object.assign(j, { overview: 12 })), 'wrongType'],
  ['tables as a list', changed((j) => Object.assign(j, { tables: [] })), 'wrongType'],
  ['a row that is a number', changed((j) => Object.assign(j, { tables: { proactive: { a: 1 } } })), 'wrongType'],
  ['another letter kind', changed((j) => Object.assign(j['letter']!, { kind: 'blueHead' })), 'wrongType'],
  ['no organ', changed((j) => Object.assign(j, { organ: undefined })), 'missingKey'],
  ['no organ name', changed((j) => Object.assign(j, { organ: {} })), 'missingKey'],
  ['no year', changed((j) => Object.assign(j, { year: undefined })), 'missingKey'],
  ['a year as text', changed((j) => Object.assign(j, { year: '2020' })), 'badYear'],
  ['half a year', changed((j) => Object.assign(j, { year: 2020.5 })), 'badYear'],
  ['year 20', changed((j) => Object.assign(j, { year: 20 })), 'badYear'],
  ['a year without a form', changed((j) => Object.assign(j, { year: 2018 })), 'noEdition'],
  ['an unknown edition', changed((j) => Object.assign(j, { edition: '2030' })), 'unknownEdition'],
  ['an edition named like a built-in', changed((j) => Object.assign(j, { edition: 'toString' })), 'unknownEdition'],
  ['half a character', text.replace('青石乡', '\\ud83d'), 'brokenText'],
  ['half a character as a key', withCell('null, "\\ud83d": 1'), 'unknownKey'],
];

describe('a file that is not a report of ours', () => {
  it.each(refused)('is refused in one sentence: %s', (_, file, code) => {
    const read = readReport(editions, file);
    expect(read.ok ? 'read' : read.error.code).toBe(code);
    if (!read.ok) expect(sentence(read.error)).toMatch(/^[^\n。]{6,}。$/);
  });

  it('is refused in one short sentence though its key is endless and turns the text round', () => {
    const read = readReport(
      editions,
      changed((j) => Object.assign(j, { [`\u202e\n${'长'.repeat(100_000)}`]: 1 })),
    );
    const said = read.ok ? '' : sentence(read.error);
    expect(said.length).toBeLessThan(300);
    expect(said).not.toMatch(/[\n\u202e]/);
  });

  it('never makes the reader throw: any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (any) => {
        const read = readReport(editions, any);
        if (!read.ok) expect(sentence(read.error).length).toBeGreaterThan(5);
      }),
    );
  });

  it('never makes the reader throw: a report file with bytes changed', () => {
    const bytes = new TextEncoder().encode(text);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        (edits) => {
          const copy = bytes.slice();
          for (const [at, value] of edits) copy[at] = value;
          const read = readReport(editions, new TextDecoder().decode(copy));
          if (read.ok) expect(readReport(editions, writeReport(read.value))).toEqual(read);
          else expect(sentence(read.error)).toMatch(/。$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never makes the reader throw: a report file with one value replaced by any other', () => {
    const paths = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? [at, ...Object.entries(value).flatMap(([k, v]) => paths(v, [...at, k]))]
        : [at];
    const all = paths(JSON.parse(text)).filter((p) => p.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, value) => {
        const json = JSON.parse(text) as Record<string, unknown>;
        const parent = path.slice(0, -1).reduce((o, k) => o[k] as Record<string, unknown>, json);
        parent[path.at(-1)!] = value;
        const read = readReport(editions, JSON.stringify(json));
        if (read.ok) expect(readReport(editions, writeReport(read.value))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused as a stored value too: numbers that JSON cannot carry', () => {
    for (const bad of [NaN, Infinity]) {
      const report = { ...blank(), tables: { proactive: { regulations: { newlyMade: bad } } } };
      expect(reportFromJson(editions, report)).toMatchObject({ ok: false, error: { code: 'wrongType' } });
    }
  });
});
