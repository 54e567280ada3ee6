import { describe, expect, test } from 'vitest';
import { TABLE } from '../../../renderer/core/compose/layout/tables';
import { tableXml } from '../../../renderer/core/compose/write/table';
import { gridCells } from '../../../renderer/core/editions/grid';
import { blankTables } from '../../../renderer/core/editions/blank';
import { cellText } from '../../../renderer/core/report/cellText';
import { getCell, setCells } from '../../../renderer/core/report/cells';
import { editionOf, fullReport } from '../../fixtures/reports';

/** What a table's XML says, read back: per row the cells that begin in it, with text and spans. */
function readTable(xml: string) {
  const open = new Map<number, { rowSpan: number }>();
  return [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row], r) => {
    let col = 0;
    return [...row!.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].flatMap(([, cell]) => {
      const colSpan = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell!)?.[1] ?? 1);
      const at = col;
      col += colSpan;
      const text = [...cell!.matchAll(/<w:t [^>]*>([^<]*)</g)].map((m) => m[1]).join('\n');
      if (cell!.includes('<w:vMerge w:val="continue"/>')) {
        open.get(at)!.rowSpan++;
        return [];
      }
      const made = { row: r, col: at, colSpan, rowSpan: 1, text };
      open.set(at, made);
      return [made];
    });
  });
}

const forms = ['2019', '2021'].flatMap((id) => Object.values(editionOf(id).tables).map((t) => [id, t.key] as const));

describe.each(forms)('edition %s, table %s', (id, key) => {
  const table = editionOf(id).tables[key]!;
  const report = fullReport(id);
  const xml = tableXml(table, report);

  test('every cell of the form stands in its place with its text and spans', () => {
    const want = gridCells(table).map(({ row, col, colSpan, rowSpan, text, value }) => ({
      row,
      col,
      colSpan,
      rowSpan,
      text: text ?? cellText(getCell(report, value!)),
    }));
    expect(readTable(xml).flat()).toEqual(want);
  });

  test('grid, layout, borders, row rules', () => {
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
    expect(widths).toHaveLength(table.gridColumns);
    expect(widths.reduce((a, b) => a + b, 0)).toBe(TABLE.width);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    const rows = xml.match(/<w:tr>/g)!.length;
    expect(rows).toBe(table.layout.length);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
    expect(xml.match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(table.headerRows ?? 0);
    for (const edge of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
      expect(xml).toMatch(new RegExp(`<w:tblBorders>.*<w:${edge} [^>]*w:val="single"`));
    }
  });

  test('a blank cell is empty, not zero, and says nothing of the program', () => {
    const blank = tableXml(table, { tables: blankTables(editionOf(id)) });
    const texts = readTable(blank)
      .flat()
      .map((c) => c.text);
    expect(texts.filter((t) => t !== '')).toEqual(gridCells(table).flatMap((c) => c.text ?? []));
  });
});

test('what was typed and cannot be read is printed as typed, line breaks and XML marks included', () => {
  const place = 'disputes.directSuit.upheld';
  const report = setCells(fullReport('2021'), { [place]: { raw: '约<3>\n件&' } });
  const xml = tableXml(editionOf('2021').tables['disputes']!, report);
  expect(xml).toContain(
    '<w:t xml:space="preserve">约&lt;3&gt;</w:t><w:br/><w:t xml:space="preserve">件&amp;</w:t></w:r>',
  );
});

test('one report does not leave its figures in the next', () => {
  const table = editionOf('2021').tables['disputes']!;
  const before = tableXml(table, { tables: blankTables(editionOf('2021')) });
  tableXml(table, fullReport('2021'));
  expect(tableXml(table, { tables: blankTables(editionOf('2021')) })).toBe(before);
});
