import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, quickReader, readForTotals } from '../../../../renderer/core/district/reading/readForTotals';
import { readReport, writeReport } from '../../../../renderer/core/editions/reportFile';
import { setCells } from '../../../../renderer/core/report/cells';
import type { Report } from '../../../../renderer/core/report/model';
import { fullReport } from '../../../fixtures/reports';
import { forms } from '../support';

/** The long way, as everything else in the product reads a file. */
function strictly(text: string) {
  const report = readReport(forms, text);
  const read = report.ok ? figuresIn(forms, report.value) : report;
  return read.ok ? { ok: true, value: read.value } : { ok: false, error: read.error };
}

const encoder = new TextEncoder();
const binaryOf = (text: string): string =>
  Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join('');
const textOf = (binary: string): string => new TextDecoder().decode(Uint8Array.from(binary, (c) => c.charCodeAt(0)));

/** By the bytes; null for what is left to the reading of the text. */
const quickly = (text: string) => quickReader(forms, textOf)(binaryOf(text));

const LINKED: Partial<Report> = {
  links: [{ section: 'overview', start: 0, end: 4, cells: ['applications.newReceived.total'] }],
  reasons: { 'AR09:x': '已经核对' },
};

describe('reading for totals', () => {
  it.each(['2019', '2021'])('takes the short way with a finished report of the %s form', (id) => {
    for (const report of [fullReport(id), fullReport(id, LINKED)]) {
      const text = writeReport(report);
      expect(quickly(text)).toEqual(figuresIn(forms, report).ok && strictly(text).value);
      expect(readForTotals(forms, text)).toEqual(strictly(text));
    }
  });

  it('keeps the figures of many files apart', () => {
    const read = quickReader(forms, textOf);
    const texts = Array.from({ length: 700 }, (_, i) =>
      writeReport(setCells(fullReport(i % 3 === 0 ? '2019' : '2021'), { 'applications.newReceived.naturalPerson': i })),
    );
    expect(texts.map((text) => read(binaryOf(text)))).toEqual(texts.map((text) => strictly(text).value));
  });

  /** A path in the parsed file and what somebody put there; `undefined` takes it away. */
  const CHANGES: readonly [path: string, value: unknown][] = [
    ['format', 'other'],
    ['schemaVersion', 2],
    ['schemaVersion', '1'],
    ['id', ''],
    ['id', 'x'.repeat(101)],
    ['year', 1999],
    ['year', '2025'],
    ['edition', '1899'],
    ['edition', undefined],
    ['organ', []],
    ['organ.name', undefined],
    ['organ.name', 5],
    ['organ.phone', undefined],
    ['organ.extra', ''],
    ['title', 'x'.repeat(2001)],
    ['overview', 'x'.repeat(200_001)],
    ['overview', '\ud800'],
    ['other', undefined],
    ['letter', undefined],
    ['letter.kind', 'blue'],
    ['letter.copyTo', ['a', 5]],
    ['letter.contact.person', null],
    ['letter.marks', { serial: '1', secrecy: '', urgency: '' }],
    ['reasons', { constructor: 'x' }],
    ['reasons', { a: 5 }],
    ['reasonsFor', { a: { values: [], cells: {} } }],
    ['links', [{ section: 'overview', start: -1, end: 4, cells: ['a.b.c'] }]],
    ['links', {}],
    ['unknown', 1],
    ['tables', []],
    ['tables.applications', undefined],
    ['tables.applications', null],
    ['tables.applications.newReceived', {}],
    ['tables.applications.newReceived.naturalPerson', '3'],
    ['tables.applications.newReceived.naturalPerson', ''],
    ['tables.applications.newReceived.naturalPerson', 1.5],
    ['tables.applications.newReceived.naturalPerson', -2],
    ['tables.applications.newReceived.naturalPerson', 2 ** 53 + 2],
    ['tables.applications.newReceived.naturalPerson', { raw: '00' }],
    ['tables.applications.newReceived.naturalPerson', { raw: '00', more: 1 }],
    ['tables.applications.newReceived.toString', 1],
    ['tables.applications.extra', { a: 1 }],
    ['tables.disputes', 'x'],
  ];

  it.each(CHANGES)('answers as strict reading does: %s = %j', (path, value) => {
    const text = JSON.stringify(changed(fullReport('2021'), path.split('.'), value));
    const wanted = strictly(text);
    expect(readForTotals(forms, text)).toEqual(wanted);
    expect([null, wanted.value]).toContainEqual(quickly(text));
  });

  it.each(['', '[]', 'null', '{', '\ufeff{}', '{"__proto__":{}}', '['.repeat(200_000)])(
    'of other texts: %#',
    (text) => {
      expect(readForTotals(forms, text)).toEqual(strictly(text));
    },
  );

  it('takes a byte order mark, carriage returns and escapes as strict reading does', () => {
    for (const text of [
      `\ufeff${writeReport(fullReport('2021'))}`,
      writeReport(fullReport('2021')).replace('镇', '\\u9547'),
    ])
      expect(readForTotals(forms, text)).toEqual(strictly(text));
  });

  it('answers as strict reading does wherever a file is changed', () => {
    const report = fullReport('2019');
    const paths = allPaths(report);
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, -0, '0.10', '1e3', '-5', '万元'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, put) => {
        const text = JSON.stringify(changed(report, path, put));
        const wanted = strictly(text);
        expect(readForTotals(forms, text)).toEqual(wanted);
        expect([null, wanted.value]).toContainEqual(quickly(text));
      }),
      { numRuns: 300 },
    );
  });
});

type Tree = Readonly<Record<string, unknown>>;
const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);

function changed(at: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const tree = isTree(at) ? at : {};
  const inner = Object.hasOwn(tree, key) ? tree[key] : undefined;
  return { ...tree, [key]: rest.length === 0 ? value : changed(inner, rest, value) };
}

const allPaths = (at: unknown, path: readonly string[] = []): (readonly string[])[] =>
  isTree(at) ? Object.entries(at).flatMap(([key, inner]) => [[...path, key], ...allPaths(inner, [...path, key])]) : [];
