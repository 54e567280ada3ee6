import { describe, expect, test } from 'vitest';
import { gridCells } from '../../../../renderer/core/editions/grid';
import type { Edition, FormTable } from '../../../../renderer/core/editions/types';
import { cellText } from '../../../../renderer/core/report/cellText';
import { getCell } from '../../../../renderer/core/report/cells';
import { editionOf, fullReport } from '../../../fixtures/reports';
import { pageOf } from './pages';
import { named, slots, textOf, type Slot, type Tag } from './readHtml';

const forms = ['2019', '2021'].flatMap((id) =>
  Object.keys(editionOf(id).tables).map((key, n) => [id, key, n] as const),
);

const tableOf = (id: string, n: number): Tag => named(pageOf(fullReport(id)), 'table')[n]!;

const headersOf = (cell: Tag): readonly string[] => (cell.attributes['headers'] ?? '').split(' ').filter(Boolean);

/** Headers of every value cell by their texts, keyed by the cell's place in the report. */
function headerTexts(table: FormTable, cells: readonly Slot[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(cells.map(({ cell }) => [cell.attributes['id'], textOf(cell)]));
  const places = gridCells(table).flatMap((c) => (c.value === undefined ? [] : [[c.value, c] as const]));
  return new Map(
    places.map(([place, at]) => {
      const slot = cells.find((s) => s.row === at.row && s.col === at.col)!;
      return [place, headersOf(slot.cell).map((id) => byId.get(id) ?? '?')];
    }),
  );
}

describe.each(forms)('edition %s, table %s', (id, key, n) => {
  const edition = editionOf(id);
  const table = edition.tables[key]!;
  const html = tableOf(id, n);
  const cells = slots(html);

  test('every cell of the form stands in its place with its text and spans', () => {
    const report = fullReport(id);
    expect(cells.map(({ cell, ...place }) => ({ ...place, text: textOf(cell) }))).toEqual(
      gridCells(table).map(({ row, col, colSpan, rowSpan, text, value }) => ({
        row,
        col,
        colSpan,
        rowSpan,
        text: text ?? cellText(getCell(report, value!)),
      })),
    );
  });

  test('ids are unique on the page, and headers name header cells of the same table, never themselves', () => {
    const all = named(pageOf(fullReport(id)), 'th').map((th) => th.attributes['id']!);
    expect(new Set(all).size).toBe(all.length);
    const own = new Set(named(html, 'th').map((th) => th.attributes['id']!));
    for (const { cell } of cells) {
      expect(headersOf(cell).filter((header) => !own.has(header))).toEqual([]);
      expect(headersOf(cell)).not.toContain(cell.attributes['id']);
    }
  });

  test('every header has a scope, and a group only where it heads exactly a group', () => {
    const bodies = named(html, 'tbody').map((body) => named(body, 'tr').length);
    const groups = named(html, 'colgroup').map((g) => Number(g.attributes['span']));
    for (const { cell, rowSpan, colSpan } of cells.filter((s) => s.cell.name === 'th')) {
      const scope = cell.attributes['scope'];
      expect(scope).toMatch(/^(row|col)(group)?$/);
      if (scope === 'colgroup') expect(groups).toContain(colSpan);
      if (scope === 'rowgroup' && colSpan < table.gridColumns) expect(bodies).toContain(rowSpan);
    }
    if (groups.length > 0) expect(groups.reduce((a, b) => a + b, 0)).toBe(table.gridColumns);
  });

  test('a value has the headers that the data of the form names, by text and in order', () => {
    const found = headerTexts(table, cells);
    for (const [place, texts] of found) {
      const [, row, column] = place.split('.');
      const group = table.groups?.find((g) => g.rows.some((r) => r.key === row));
      const rows = table.rows ?? group!.rows;
      const columns = table.columns ?? group!.columns;
      const label = rows.find((r) => r.key === row)!.label;
      const heading = columns.find((c) => c.key === column)!.label;
      if (group) expect(texts).toEqual([group.title, heading, label]);
      // Table four prints its three kinds of case as column headers.
      else if (key === 'disputes') expect(texts.at(-1)).toBe(heading);
      else expect([texts.includes(heading), texts.at(-1)]).toEqual([true, label]);
    }
  });
});

test.each<[string, string, string, string[]]>([
  [
    '2021',
    'applications',
    'applications.deniedThreeSafeties.research',
    ['申请人情况', '法人或其他组织', '科研机构', '三、本年度办理结果', '（三）不予公开', '3.危及“三安全一稳定”'],
  ],
  ['2021', 'applications', 'applications.carriedOut.naturalPerson', ['申请人情况', '自然人', '四、结转下年度继续办理']],
  ['2019', 'disputes', 'disputes.suitAfterReconsideration.pending', ['行政诉讼', '复议后起诉', '尚未审结']],
  ['2019', 'disputes', 'disputes.reconsideration.corrected', ['行政复议', '结果纠正']],
])('%s %s: the chain of headers of %s, outermost first', (id, key, place, chain) => {
  const { tables } = editionOf(id);
  const cells = slots(tableOf(id, Object.keys(tables).indexOf(key)));
  expect(headerTexts(tables[key]!, cells).get(place)).toEqual(chain);
});

test('the corner of table three is a note, no header', () => {
  const corner = slots(tableOf('2021', 1))[0]!.cell;
  expect([corner.name, Object.keys(corner.attributes)]).toEqual(['td', ['colspan', 'rowspan']]);
});

/** A form nobody has printed: a repeated heading over blocks of their own, and a tall label inside one of them. */
const invented: FormTable = {
  key: 'disputes',
  section: 'disputes',
  gridColumns: 3,
  headerRows: 1,
  rowHeaderColumns: 2,
  layout: [
    [{ text: '项目', colSpan: 2 }, { text: '件数' }],
    [{ text: '甲块', colSpan: 3 }],
    [{ text: '甲一', colSpan: 2 }, { value: 'disputes.a.n' }],
    [{ text: '乙块', colSpan: 3 }],
    [{ text: '乙组', rowSpan: 2 }, { text: '乙一' }, { value: 'disputes.b.n' }],
    [{ text: '乙二' }, { value: 'disputes.c.n' }],
  ],
};

test('another form needs no code: blocks under one heading', () => {
  const edition: Edition = { ...editionOf('2021'), tables: { ...editionOf('2021').tables, disputes: invented } };
  const html = named(pageOf(fullReport('2021'), edition), 'table').at(-1)!;
  const cells = slots(html);
  expect(Object.fromEntries(headerTexts(invented, cells))).toEqual({
    'disputes.a.n': ['件数', '甲块', '甲一'],
    'disputes.b.n': ['件数', '乙块', '乙组', '乙一'],
    'disputes.c.n': ['件数', '乙块', '乙组', '乙二'],
  });
  expect(named(html, 'tbody').map((body) => named(body, 'tr').length)).toEqual([2, 3]);
  const scope = (text: string): string | undefined =>
    cells.find(({ cell }) => textOf(cell) === text)!.cell.attributes['scope'];
  expect(['甲块', '乙块', '乙组', '件数'].map(scope)).toEqual(['rowgroup', 'rowgroup', 'row', 'col']);
});
