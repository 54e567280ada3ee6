import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../../renderer/core/editions/types';
import { readTables } from '../../../../renderer/core/intake/tables';
import { editions } from '../../editions/bundle';
import { cell, onItsSide, sheet, source, withoutSpans, type Sheet } from './sheets';
import { distinctValues, emptyPlaces, printed, wrongPlaces } from './values';

const KEYS = ['proactive', 'applications', 'disputes'] as const;

const readAll = (sheets: readonly Sheet[], fallback = '2019') => readTables(sheets.map(source), editions.all, fallback);

const sheetsOf = (edition: Edition, change: (rows: Sheet, key: string) => Sheet[]): Sheet[] => {
  const print = printed(distinctValues(edition));
  return KEYS.flatMap((key) => change(sheet(edition, key, print), key));
};

/** A header of `head` rows stays with every part. */
const cutRows = (rows: Sheet, at: number): Sheet[] => [rows.slice(0, at), rows.slice(at)];

const isTitle = (row: Sheet[number]): boolean => row.length === 1 && row[0]!.text.startsWith('第二十条');

/** One sheet per 第二十条第（X）项. */
const byTitle = (rows: Sheet): Sheet[] => {
  const parts: Sheet[] = [];
  for (const row of rows) {
    if (isTitle(row)) parts.push([]);
    parts.at(-1)!.push(row);
  }
  return parts;
};

const swapped = (rows: Sheet): Sheet =>
  rows.map((row) => {
    const last = row.length - 1;
    return row.length < 4 || row[last]!.colSpan > 1 ? row : [...row.slice(0, last - 1), row[last]!, row[last - 1]!];
  });

/** Shapes in which every figure can be told, and must be. */
const WHOLE: [string, (edition: Edition) => Sheet[]][] = [
  ['as the form prints it', (e) => sheetsOf(e, (rows) => [rows])],
  ['tables in another order', (e) => sheetsOf(e, (rows) => [rows]).reverse()],
  ['all in one table', (e) => [sheetsOf(e, (rows) => [rows]).flat()]],
  [
    'all in one table with the titles of the sections as rows',
    (e) => [
      KEYS.flatMap((key) => [
        [cell(e.sections.find((s) => s.table === key)!.title, 4)],
        ...sheet(e, key, printed(distinctValues(e))),
      ]),
    ],
  ],
  [
    'spans lost, covered cells left blank',
    (e) => sheetsOf(e, (rows, key) => [withoutSpans(rows, e.tables[key]!.gridColumns, 'blank')]),
  ],
  [
    'spans and covered cells lost',
    (e) => sheetsOf(e, (rows, key) => [withoutSpans(rows, e.tables[key]!.gridColumns, 'drop')]),
  ],
  ['table two as a table per item', (e) => sheetsOf(e, (rows, key) => (key === 'proactive' ? byTitle(rows) : [rows]))],
  ['table two without its 第二十条 lines', (e) => sheetsOf(e, (rows) => [rows.filter((r) => !isTitle(r))])],
  ['on their sides', (e) => KEYS.map((key) => onItsSide(e, key, printed(distinctValues(e)))).filter((_, i) => i > 0)],
  [
    'columns 2 and 3 of table two exchanged',
    (e) => sheetsOf(e, (rows, key) => [key === 'proactive' ? swapped(rows) : rows]),
  ],
  [
    'rows of table three upside down',
    (e) =>
      sheetsOf(e, (rows, key) => {
        if (key !== 'applications') return [rows];
        const flat = withoutSpans(rows, 10, 'blank');
        return [[...flat.slice(0, 3), ...flat.slice(3).reverse()]];
      }),
  ],
  [
    'a blank line after every row',
    (e) =>
      sheetsOf(e, (rows) => [
        rows.filter((r) => r.every((c) => c.rowSpan === 1)).length === rows.length
          ? rows.flatMap((r) => [r, [cell('')]])
          : rows,
      ]),
  ],
  [
    'a local table of the same rows in front',
    (e) => [
      [
        [cell('类别'), cell('数量')],
        [cell('行政许可'), cell('9999')],
        [cell('行政处罚'), cell('8888')],
      ],
      ...sheetsOf(e, (rows) => [rows]),
    ],
  ],
];

describe.each(editions.all)('tables of $id', (edition) => {
  const wanted = distinctValues(edition);

  it.each(WHOLE)('%s', (name, make) => {
    const read = readAll(make(edition), edition.id);
    expect(wrongPlaces(read.values, wanted)).toEqual([]);
    const there = name === 'on their sides' ? new Map([...wanted].filter(([p]) => !p.startsWith('proactive'))) : wanted;
    expect(emptyPlaces(read.values, there)).toEqual([]);
    expect(read.edition).toBe(edition.id);
  });

  it('says nothing about tables that are the form, letter by letter', () => {
    expect(readAll(sheetsOf(edition, (rows) => [rows])).notes).toEqual([]);
  });

  it.each([4, 8, 14, 20])('joins table three broken before its line %i, the head not repeated', (at) => {
    const sheets = sheetsOf(edition, (rows, key) =>
      key === 'applications' ? cutRows(withoutSpans(rows, 10, 'blank'), at) : [rows],
    );
    const read = readAll(sheets);
    expect(wrongPlaces(read.values, wanted)).toEqual([]);
    expect(emptyPlaces(read.values, wanted)).toEqual([]);
  });

  it('places rows whose labels are gone between their neighbours, and says so', () => {
    const sheets = sheetsOf(edition, (rows) => [
      rows.map((row) => row.map((c) => (/^[123]\.(属于国家|其他法律|危及)/.test(c.text) ? { ...c, text: '' } : c))),
    ]);
    const read = readAll(sheets);
    expect(wrongPlaces(read.values, wanted)).toEqual([]);
    expect(emptyPlaces(read.values, wanted)).toEqual([]);
    const said = read.notes.filter((n) => n.kind === 'guessed').map((n) => n.place);
    expect(said).toEqual([
      'applications.deniedStateSecret',
      'applications.deniedLawProhibits',
      'applications.deniedThreeSafeties',
    ]);
  });

  it('leaves a row empty when it is one of several that are missing', () => {
    const sheets = sheetsOf(edition, (rows) => [
      rows
        .filter((row) => !row.some((c) => c.text.startsWith('2.其他法律')))
        .map((row) =>
          row.map((c) =>
            c.text.startsWith('3.危及')
              ? { ...c, text: '' }
              : c.text === '（三）不予公开'
                ? { ...c, rowSpan: 7 }
                : c.text.startsWith('三、')
                  ? { ...c, rowSpan: c.rowSpan - 1 }
                  : c,
          ),
        ),
    ]);
    const read = readAll(sheets);
    expect(wrongPlaces(read.values, wanted)).toEqual([]);
    for (const row of ['deniedLawProhibits', 'deniedThreeSafeties']) {
      expect(read.values['applications']![row]!['naturalPerson']).toBeNull();
      expect(read.notes.some((n) => n.place === `applications.${row}` && n.kind !== 'cleaned')).toBe(true);
    }
  });
});

describe('disputes in other shapes', () => {
  const edition = editions.all[0]!;
  const wanted = new Map([...distinctValues(edition)].filter(([p]) => p.startsWith('disputes')));
  const print = printed(wanted);
  const [one, two, three] = edition.tables['disputes']!.rows!;
  const columns = edition.tables['disputes']!.columns!;

  it('reads a row per kind of case under one set of columns', () => {
    const rows: Sheet = [
      [cell('类别'), ...columns.map((c) => cell(c.label))],
      ...[one!, two!, three!].map((b) => [
        cell(b.label),
        ...columns.map((c) => cell(print(`disputes.${b.key}.${c.key}`))),
      ]),
    ];
    const { values } = readAll([rows]);
    expect(wrongPlaces(values, wanted)).toEqual([]);
    expect(emptyPlaces(values, wanted)).toEqual([]);
  });

  it('reads 复议 and 诉讼 as two tables', () => {
    const all = sheet(edition, 'disputes', print);
    const left = [[all[0]![0]!], all[1]!.slice(0, 5).map((c) => ({ ...c, rowSpan: 1 })), all[3]!.slice(0, 5)];
    const right = [[all[0]![1]!], all[1]!.slice(5), all[2]!, all[3]!.slice(5)];
    const { values } = readAll([left, right]);
    expect(wrongPlaces(values, wanted)).toEqual([]);
    expect(emptyPlaces(values, wanted)).toEqual([]);
  });

  it('leaves five figures empty when nothing says which kind of case they are', () => {
    const rows: Sheet = [
      columns.map((c) => cell(c.label)),
      columns.map((c) => cell(print(`disputes.${one!.key}.${c.key}`))),
    ];
    const { values, notes } = readAll([rows]);
    expect(emptyPlaces(values, wanted)).toHaveLength(15);
    expect(notes.some((n) => n.place === 'disputes' && n.kind !== 'guessed')).toBe(true);
  });
});
