import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../renderer/core/intake/tables';
import { editionOf, editions } from '../../editions/bundle';
import { cell, sheet, source, withoutSpans, type Sheet } from './sheets';
import { distinctValues, printed, wrongPlaces } from './values';
import { getCell } from '../../../../renderer/core/report/cells';
import { valueCells } from '../../../../renderer/core/editions/grid';
import { isBlank } from '../../../../renderer/core/report/model';

const KEYS = ['proactive', 'applications', 'disputes'] as const;

/** One thing that goes wrong with a table on its way; figures stay as they are, only where they stand may be lost. */
const DAMAGE: Record<string, (rows: Sheet, row: number, at: number) => Sheet> = {
  'a cell lost': (rows, row, at) => change(rows, row, (r) => r.toSpliced(at % r.length, 1)),
  'a blank cell too much': (rows, row, at) => change(rows, row, (r) => r.toSpliced(at % (r.length + 1), 0, cell(''))),
  'a figure too much': (rows, row, at) => change(rows, row, (r) => r.toSpliced(at % (r.length + 1), 0, cell('90909'))),
  'a row lost': (rows, row) => rows.toSpliced(row, 1),
  'a row twice': (rows, row) => rows.toSpliced(row, 0, rows[row]!),
  'a strange row': (rows, row) =>
    rows.toSpliced(row, 0, [cell('其他主动公开文件'), cell('771'), cell('772'), cell('773')]),
  'a word lost': (rows, row, at) =>
    change(rows, row, (r) => r.map((c, i) => (i === at % r.length && c.place === undefined ? { ...c, text: '' } : c))),
  'all labels of rows lost': (rows) =>
    rows.map((r) => (r.some((c) => c.place) ? r.map((c) => (c.place ? c : { ...c, text: '' })) : r)),
  'the head lost': (rows) => rows.filter((r) => r.some((c) => c.place)),
};

const change = (rows: Sheet, row: number, how: (r: Sheet[number]) => Sheet[number]): Sheet =>
  rows.map((r, i) => (i === row ? how(r) : r));

const damaged = fc.record({
  id: fc.constantFrom(...editions.all.map((e) => e.id)),
  key: fc.constantFrom(...KEYS),
  spans: fc.constantFrom('kept', 'blank', 'drop'),
  // One damage: a cell lost and a figure put in its place are nothing that a reader could see.
  what: fc.constantFrom(...Object.keys(DAMAGE)),
  row: fc.nat(40),
  at: fc.nat(20),
  cut: fc.option(fc.nat(30), { nil: null }),
});

describe('damaged tables', () => {
  it('leave cells empty rather than filled with another cell’s figure, and every empty cell has a note', () => {
    fc.assert(
      fc.property(damaged, ({ id, key, spans, what, row, at, cut }) => {
        const edition = editionOf(id);
        const wanted = distinctValues(edition);
        const sheets = KEYS.flatMap((k) => {
          const whole = sheet(edition, k, printed(wanted));
          let rows = spans === 'kept' ? whole : withoutSpans(whole, edition.tables[k]!.gridColumns, spans);
          if (k !== key) return [rows];
          rows = DAMAGE[what]!(rows, row % rows.length, at);
          return cut === null ? [rows] : [rows.slice(0, cut), rows.slice(cut)];
        });
        const { values, notes } = readTables(sheets.map(source), editions.all, edition.id);
        expect(wrongPlaces(values, wanted)).toEqual([]);
        const told = new Set(notes.map((n) => n.place));
        for (const { place, table, row: line } of valueCells(edition)) {
          if (!isBlank(getCell({ tables: values }, place))) continue;
          expect(
            [place, `${table}.${line}`, table].some((p) => told.has(p)),
            place,
          ).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });
});
