import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsWorkbook } from '../../../../renderer/core/compose/district/totalsWorkbook';
import type { List } from '../../../../renderer/core/compose/district/listSheet';
import { addUp } from '../../../../renderer/core/district/figures/addUp';
import { blankTables } from '../../../../renderer/core/editions/blank';
import { gridCells } from '../../../../renderer/core/editions/grid';
import { getCell } from '../../../../renderer/core/report/cells';
import type { Report } from '../../../../renderer/core/report/model';
import { editionOf } from '../../../fixtures/reports';
import { figures } from '../../district/support';
import { cellName, readWorkbook, workbookParts } from '../publish/readWorkbook';

const list = (rows: List['rows'], name = '报送情况'): List => ({ name, headings: ['单位', '件数'], rows });

const written = (edition: string, tables: Report['tables'], lists: readonly List[] = []) =>
  totalsWorkbook({ organ: '', year: 2025, tables, lists }, editionOf(edition));

const NEW = 'applications.newReceived.naturalPerson';
const BOUGHT = 'proactive.procurement.totalAmount';

describe.each(['2019', '2021'])('totals of the %s form', (id) => {
  it('are number cells at the places of the form, and blank where nobody has a figure', async () => {
    const edition = editionOf(id);
    const totals = addUp(edition, [
      figures(id, { [NEW]: 999_999_999, 'applications.newReceived.total': null }),
      figures(id, { [NEW]: 999_999_999, 'applications.newReceived.total': null }),
    ]);
    const sheets = readWorkbook(await written(id, totals.tables));
    Object.values(edition.tables).forEach((table, n) => {
      for (const { row, col, value } of gridCells(table)) {
        if (value === undefined) continue;
        const cell = getCell(totals, value);
        const read = sheets[n]!.cells.get(cellName(row, col))!.value;
        if (typeof cell === 'number') expect(read, value).toBe(cell);
        else if (cell === null) expect(read, value).toBeNull();
        else if (typeof cell === 'string') expect(read, value).toBe(Number(cell));
      }
    });
    expect(getCell(totals, NEW)).toBe(1_999_999_998);
  });
});

it('a sum with more digits than a spreadsheet keeps is shown whole, as text', async () => {
  const value = '123456789012345.1234567891';
  const tables = {
    ...blankTables(editionOf('2019')),
    proactive: { procurement: { totalAmount: { value, unit: '万元' } } },
  };
  const sheets = readWorkbook(await written('2019', tables as Report['tables']));
  const at = gridCells(editionOf('2019').tables['proactive']!).find((c) => c.value === BOUGHT)!;
  expect(String(sheets[0]!.cells.get(cellName(at.row, at.col))!.value)).toContain(value);
});

describe('lists', () => {
  it.each([
    '=1+1',
    '+1镇',
    '-2+3镇',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '0012',
    '1e5',
    '_x0041_',
    '<b>&',
    ' 空格 ',
    '甲\n乙',
    '𠮷镇',
    'x'.repeat(300),
  ])('keep a text a text, never a formula: %j', async (text) => {
    // Reading throws on formulas.
    const sheet = readWorkbook(await written('2021', {}, [list([[text, 7]])])).at(-1)!;
    expect([sheet.cells.get('A2')?.value, sheet.cells.get('B2')?.value]).toEqual([text, 7]);
  });

  it('give back every text and number they were given', async () => {
    const text = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
      .filter((t) => t.trim() === t && t !== '');
    const rows = fc.array(fc.tuple(text, fc.integer({ min: -1_000_000, max: 999_999_999 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const { cells, frozen } = readWorkbook(await written('2021', {}, [list(given)])).at(-1)!;
        expect(given.map((_, i) => [cells.get(`A${i + 2}`)?.value, cells.get(`B${i + 2}`)?.value])).toEqual(given);
        expect([cells.get('A1')?.value, frozen?.rows]).toEqual(['单位', 1]);
      }),
      { numRuns: 15 },
    );
  });

  it('have names of their own, whatever they are called', async () => {
    const named = ['a/b', 'A/B', '', '主动公开政府信息情况', '长'.repeat(40)].map((name) => list([], name));
    const names = readWorkbook(await written('2021', {}, named)).map((sheet) => sheet.name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
  });
});

it('the same values give the same bytes, and nothing but sheets', async () => {
  const make = () => written('2021', addUp(editionOf('2021'), [figures('2021')]).tables, [list([['甲镇', 1]])]);
  const bytes = await make();
  expect(await make()).toEqual(bytes);
  expect([...workbookParts(bytes).keys()].filter((name) => /vba|external|embed|activeX/i.test(name))).toEqual([]);
});
