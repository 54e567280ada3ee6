import validate from '@ooxml-tools/validate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { List } from '../../renderer/core/compose/district/listSheet';
import { totalsWorkbook } from '../../renderer/core/compose/district/totalsWorkbook';
import { addUp } from '../../renderer/core/district';
import { gridCells, valueCells } from '../../renderer/core/editions/grid';
import { getCell } from '../../renderer/core/report/cells';
import type { Cell } from '../../renderer/core/report/model';
import { figures } from '../core/district/support';
import { editionOf } from '../fixtures/reports';
import { missingPrograms } from './programs';
import { readByPython } from './pythonWorkbook';

const HOSTILE = ['=1+1', '+甲镇', '-乙镇', '@SUM(A1)', '\t=2', '＝3镇', '<b>&'];
const LISTS: readonly List[] = [
  { name: '报送情况', headings: ['单位', '件数'], rows: HOSTILE.map((name, i) => [name, i]) },
];

const noPython = missingPrograms(['python3']).length > 0;

/** What a sum over the given townships must be, by nothing but the numbers given. */
const byHand = (id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    valueCells(editionOf(id)).flatMap(({ place, kind }, i) => (kind === 'count' ? [[place, 3 * i + 3]] : [])),
  );

const township = (id: string, more: number) =>
  figures(
    id,
    Object.fromEntries(
      valueCells(editionOf(id)).flatMap(({ place, kind }, i): [string, Cell][] =>
        kind === 'count' ? [[place, i + more]] : [],
      ),
    ),
  );

describe.each(['2019', '2021'])('the workbook of totals on the form of %s', (id) => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'nianbao-totals-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const edition = editionOf(id);
  const totals = addUp(edition, [township(id, 0), township(id, 1), township(id, 2)]);
  const made = () => totalsWorkbook({ organ: '', year: 2025, tables: totals.tables, lists: LISTS }, edition);

  test('says the sums as numbers, names as texts, and nothing as a formula, read by Python', async (ctx) => {
    if (noPython) ctx.skip('not installed: python3');
    const file = path.join(folder, `${id}.xlsx`);
    writeFileSync(file, await made());
    const sheets = readByPython(file);
    const expected = byHand(id);
    Object.values(edition.tables).forEach((table, n) => {
      for (const { row, col, value } of gridCells(table)) {
        const sum = value === undefined ? undefined : expected[value];
        if (sum === undefined) continue;
        expect(getCell(totals, value!), value).toBe(sum);
        expect(sheets[n]![`${String.fromCharCode(65 + col)}${String(row + 1)}`], value).toEqual([
          'n',
          String(sum),
          false,
        ]);
      }
    });
    const list = Object.values(sheets.at(-1)!);
    expect(list.filter(([, , formula]) => formula)).toEqual([]);
    for (const name of HOSTILE) expect(list.find(([, text]) => text.endsWith(name.trim()))?.[0], name).toBe('s');
  });

  test('holds to the schema of Office Open XML', async () => {
    expect(await validate(await made(), 'xlsx', 'Microsoft365')).toEqual([]);
  });
});
