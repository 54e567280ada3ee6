import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { publishCopy, workbook } from '../../../../renderer/core/compose/publish';
import { cleanXml } from '../../../../renderer/core/compose/text/clean';
import { gridCells, valueCells } from '../../../../renderer/core/editions/grid';
import { cellText } from '../../../../renderer/core/report/cellText';
import { getCell, setCells } from '../../../../renderer/core/report/cells';
import { isBlank, type Cell, type Report } from '../../../../renderer/core/report/model';
import { editionOf, fullReport } from '../../../fixtures/reports';
import { reportOn } from '../../report/arbitraries';
import { cellName, readWorkbook, workbookParts, type ReadCell, type ReadSheet } from './readWorkbook';

const EDITIONS = ['2019', '2021'] as const;

const bytesOf = async (report: Report): Promise<Uint8Array> =>
  (await workbook(report, editionOf(report.edition))).bytes;

/** Where in the workbook a value of the report stands, as read back. */
async function cellsOf(report: Report): Promise<ReadonlyMap<string, ReadCell>> {
  const sheets = readWorkbook(await bytesOf(report));
  return new Map(
    Object.values(editionOf(report.edition).tables).flatMap((table, n) =>
      gridCells(table).flatMap((c) =>
        c.value === undefined ? [] : [[c.value, sheets[n]!.cells.get(cellName(c.row, c.col))!] as const],
      ),
    ),
  );
}

/** As it is shown: digits after the point as the format has them. */
const shown = ({ value, format }: ReadCell): string =>
  typeof value === 'number' ? value.toFixed(format.split('.')[1]?.length ?? 0) : (value ?? '');

afterEach(() => void vi.useRealTimers());

describe.each(EDITIONS)('edition %s', (id) => {
  const edition = editionOf(id);

  test('a sheet for every table, cell for cell as the form is printed', async () => {
    const report = fullReport(id);
    const sheets = readWorkbook(await bytesOf(report));
    expect(sheets.map((s) => s.name)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    Object.values(edition.tables).forEach((table, n) => {
      const { cells, merged, widths, heights } = sheets[n]!;
      const grid = gridCells(table);
      for (const { row, col, text, value } of grid) {
        expect(shown(cells.get(cellName(row, col))!)).toBe(text ?? cellText(getCell(report, value!)));
      }
      expect(merged).toEqual(
        grid
          .filter((c) => c.colSpan * c.rowSpan > 1)
          .map((c) => `${cellName(c.row, c.col)}:${cellName(c.row + c.rowSpan - 1, c.col + c.colSpan - 1)}`),
      );
      // Covered cells carry the frame too, or a merged cell would have none at its far side.
      expect(cells.size).toBe(table.layout.length * table.gridColumns);
      expect([widths.length, heights.length]).toEqual([table.gridColumns, table.layout.length]);
    });
  });

  test('the heading stays in sight', async () => {
    const sheets = readWorkbook(await bytesOf(fullReport(id)));
    expect(sheets.map((s) => s.frozen)).toEqual([null, { rows: 3, columns: 3 }, { rows: 3, columns: 0 }]);
  });

  test('a draft: blank cells are blank, not zero', async () => {
    const cells = await cellsOf(fullReport(id, { tables: {} }));
    expect([...cells.values()].filter((c) => c.value !== null)).toEqual([]);
  });

  test('whatever the cells hold, it is shown as typed, and numbers are numbers only when nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(reportOn(edition), async (report) => {
        const cells = await cellsOf(report);
        for (const { place, kind } of valueCells(edition)) {
          const cell = getCell(report, place);
          const want = isBlank(cell) ? '' : cleanXml(cellText(cell)).replace(/\r\n?/g, '\n');
          expect(shown(cells.get(place)!)).toBe(want);
          if (kind === 'count' && typeof cell === 'number') expect(cells.get(place)!.value).toBe(cell);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const [MONEY] = valueCells(editionOf('2021')).filter((c) => c.kind === 'moneyWan');

describe('single values', () => {
  test.each<[string, Cell, string | number | null, string?]>([
    ['a sum of money', '0.35', 0.35, '0.00'],
    ['zeros at its end stay in sight', '1250.50', 1250.5, '0.00'],
    ['six decimals', '12345.678901', 12345.678901, '0.000000'],
    ['fifteen digits', '123456789012345', 123456789012345, '0'],
    ['sixteen digits are one too many', '1234567890.123456', '1234567890.123456', '@'],
    ['zeros before it', '007.5', '007.5', '@'],
    ['less than nothing', '-3.5', -3.5, '0.0'],
    ['a zero with a sign', '-0', '-0', '@'],
    ['money with its unit', { value: '86.42', unit: '万元' }, '86.42万元', '@'],
    ['money without a unit', { value: '8040', unit: null }, 8040, '0'],
    ['a unit alone', { value: null, unit: '元' }, null],
    ['figures nobody can read', { raw: '00' }, '00', '@'],
    ['a formula', { raw: '=1+1' }, '=1+1', '@'],
    ['a command', { raw: "=cmd|' /C calc'!A0" }, "=cmd|' /C calc'!A0", '@'],
    ['a plus', { raw: '+12' }, '+12', '@'],
    ['an at sign', { raw: '@SUM(A1)' }, '@SUM(A1)', '@'],
    ['a name every object has', { raw: 'constructor' }, 'constructor', '@'],
    ['another one', { raw: '__proto__' }, '__proto__', '@'],
    ['what looks like an escape', { raw: '_x0041_' }, '_x0041_', '@'],
    ['half a character', { raw: '约\ud83d' }, '约\ufffd', '@'],
    ['nothing but a control character', { raw: '\u0007' }, null],
    ['markup and blanks', { raw: ' <v>&amp;</v>\r\n两行 ' }, ' <v>&amp;</v>\n两行 ', '@'],
    ['a mark of our own', { raw: '\ue0000\ue000' }, '\ue0000\ue000', '@'],
  ])('%s', async (_, cell, value, format) => {
    const read = (await cellsOf(setCells(fullReport('2021'), { [MONEY!.place]: cell }))).get(MONEY!.place)!;
    expect(read.value).toBe(value);
    if (format !== undefined) expect(read.format).toBe(format);
  });

  test('a long text stays whole; its row grows as far as a spreadsheet lets it', async () => {
    const raw = '长'.repeat(2000);
    const place = 'disputes.directSuit.upheld';
    const report = setCells(fullReport('2021'), { [place]: { raw } });
    expect((await cellsOf(report)).get(place)).toMatchObject({ value: raw, format: 'General' });
    const [, , sheet] = readWorkbook(await bytesOf(report));
    expect(sheet!.heights.at(-1)).toBe(400);
  });

  test('a long number widens its column instead of being shown as ####', async () => {
    const place = 'disputes.directSuit.upheld';
    const widthOf = ({ widths }: ReadSheet): number => widths[5]!;
    const usual = widthOf(readWorkbook(await bytesOf(fullReport('2021')))[2]!);
    const report = setCells(fullReport('2021'), { [place]: 123456789 });
    const wide = widthOf(readWorkbook(await bytesOf(report))[2]!);
    expect(usual).toBeLessThan(9);
    expect(wide).toBeGreaterThan(9);
  });
});

describe('the file', () => {
  test('same report, same bytes on another day', async () => {
    vi.useFakeTimers({ now: new Date('2026-02-01T08:00:00'), toFake: ['Date'] });
    const first = await bytesOf(fullReport('2021'));
    vi.setSystemTime(new Date('2031-07-09T23:59:58'));
    expect(await bytesOf(fullReport('2021'))).toEqual(first);
  });

  test('names the organ as its author and nothing of the program or the machine', async () => {
    const organ = { name: '甲<&>"乙"镇人民政府' };
    const parts = workbookParts(await bytesOf(fullReport('2021', { organ })));
    const core = parts.get('docProps/core.xml')!;
    expect(core).toContain('<dc:creator>甲&lt;&amp;&gt;“乙”镇人民政府</dc:creator>');
    expect(core).toContain('2026-01-18T00:00:00Z');
    const names = /write-excel|fflate|un-named|nianbao|\/home\/|[a-z]:\\/i;
    expect([...parts].filter(([, xml]) => names.test(xml)).map(([name]) => name)).toEqual([]);
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });
});

test('the publish copy is both files, under their names', async () => {
  const report = fullReport('2021');
  const files = await publishCopy(report, editionOf('2021'));
  expect(files.map(({ kind, name }) => [kind, name])).toEqual([
    ['page', '枫桥坞镇人民政府2025年政府信息公开工作年度报告.html'],
    ['tables', '枫桥坞镇人民政府2025年政府信息公开工作年度报告统计表.xlsx'],
  ]);
  expect(files[1]!.bytes).toEqual(await bytesOf(report));
});
