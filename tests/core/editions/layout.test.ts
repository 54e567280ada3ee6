import { describe, expect, it } from 'vitest';
import { gridCells, valueCell, valueCells, type GridCell } from '../../../renderer/core/editions/grid';
import type { FormTable, HeaderNode } from '../../../renderer/core/editions/types';
import { editions } from './bundle';

const tables = editions.all.flatMap((e) => Object.values(e.tables).map((t) => [`${e.id} ${t.key}`, t, e] as const));

describe.each(tables)('table %s', (_, table, edition) => {
  const grid = gridCells(table);

  it('covers every grid position exactly once', () => {
    const seen = new Map<string, number>();
    for (const cell of grid)
      for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
        for (let c = cell.col; c < cell.col + cell.colSpan; c++)
          seen.set(`${r},${c}`, (seen.get(`${r},${c}`) ?? 0) + 1);
    expect([...seen.values()].filter((n) => n !== 1)).toEqual([]);
    expect(seen.size).toBe(table.layout.length * table.gridColumns);
    expect(Math.max(...grid.map((c) => c.col + c.colSpan))).toBe(table.gridColumns);
    expect(Math.max(...grid.map((c) => c.row + c.rowSpan))).toBe(table.layout.length);
  });

  it('stores every value cell under its own place, in this table, with a row and a column of the form', () => {
    const own = valueCells(edition).filter((c) => c.table === table.key);
    expect(own).toHaveLength(grid.filter((c) => c.value !== undefined).length);
    const rows = [...(table.rows ?? []), ...(table.groups ?? []).flatMap((g) => g.rows)].map((r) => r.key);
    for (const cell of own) {
      expect(cell.place).toBe(`${cell.table}.${cell.row}.${cell.column}`);
      expect(rows).toContain(cell.row);
      expect(columnsOf(table, cell.row)).toContain(cell.column);
    }
  });

  it('has value cells of the kind its row or column says', () => {
    for (const { row, column, kind, table: key } of valueCells(edition)) {
      if (key !== table.key) continue;
      const group = table.groups?.find((g) => g.rows.some((r) => r.key === row));
      const said = (group?.columns ?? table.columns ?? []).find((c) => c.key === column)?.kind;
      expect([row, column, kind]).toEqual([row, column, said ?? 'count']);
    }
  });

  it('explains every row and every column that holds values', () => {
    const own = valueCells(edition).filter((c) => c.table === table.key);
    const rows = [...(table.rows ?? []), ...(table.groups ?? []).flatMap((g) => g.rows)];
    const columns = [...(table.columns ?? []), ...(table.groups ?? []).flatMap((g) => g.columns)];
    const silent = [
      ...rows.filter((r) => own.some((c) => c.row === r.key) && !r.help_zh).map((r) => r.label),
      ...columns.filter((c) => !c.help_zh).map((c) => c.label),
    ];
    expect(silent).toEqual([]);
  });

  it('has header trees that agree with the layout', () => {
    const expectAt = (node: HeaderNode, row: number, col: number) => {
      const at = grid.find((c) => c.row === row && c.col === col);
      expect([node.label, at?.text, at?.colSpan, at?.rowSpan]).toEqual([
        node.label,
        node.label,
        node.colSpan ?? 1,
        node.rowSpan ?? 1,
      ]);
    };
    walk(table.columnHeaderTree ?? [], 0, table.rowHeaderColumns ?? 0, 'down', expectAt);
    walk(table.rowHeaderTree ?? [], table.headerRows ?? 0, 0, 'right', expectAt);
  });

  it('puts each value under the header leaf and beside the row leaf that carry its keys', () => {
    const columnAt = new Map<number, string>();
    walk(table.columnHeaderTree ?? [], 0, table.rowHeaderColumns ?? 0, 'down', (node, _row, col) => {
      if (!node.children) columnAt.set(col, node.key!);
    });
    const rowAt = new Map<number, string>();
    walk(table.rowHeaderTree ?? [], table.headerRows ?? 0, 0, 'right', (node, row) => {
      if (!node.children) rowAt.set(row, node.key!);
    });
    for (const cell of grid.filter((c): c is GridCell & { value: string } => c.value !== undefined)) {
      const { row, column } = valueCell(edition, cell.value)!;
      if (columnAt.size > 0) expect([cell.value, columnAt.get(cell.col)]).toEqual([cell.value, column]);
      if (rowAt.size > 0) expect([cell.value, rowAt.get(cell.row)]).toEqual([cell.value, row]);
    }
  });
});

/** Visits each node with its grid position: column headers grow down, row headers grow right. */
function walk(
  nodes: readonly HeaderNode[],
  row: number,
  col: number,
  way: 'down' | 'right',
  visit: (node: HeaderNode, row: number, col: number) => void,
): void {
  let [r, c] = [row, col];
  for (const node of nodes) {
    visit(node, r, c);
    const [width, height] = [node.colSpan ?? 1, node.rowSpan ?? 1];
    if (node.children) walk(node.children, way === 'down' ? r + height : r, way === 'down' ? c : c + width, way, visit);
    if (way === 'down') c += width;
    else r += height;
  }
}

function columnsOf(table: FormTable, row: string): string[] {
  const group = table.groups?.find((g) => g.rows.some((r) => r.key === row));
  return (group?.columns ?? table.columns ?? []).map((c) => c.key);
}

describe('all editions together', () => {
  it('apply to every year from 2019 on, without gap or overlap', () => {
    editions.all.forEach(({ id, appliesToYears: { from, to } }, i) => {
      const next = editions.all[i + 1]?.appliesToYears.from;
      // null: until a newer edition takes over
      expect([id, to ?? (next ?? 10_000) - 1]).toEqual([id, (next ?? 10_000) - 1]);
      expect(from).toBeLessThan(next ?? 10_000);
    });
    for (let year = 2019; year <= 9999; year++) if (!editions.forYear(year).ok) expect(year).toBe('a year with a form');
    expect(editions.forYear(2018)).toMatchObject({ ok: false, error: { code: 'noEdition' } });
    expect(editions.forYear(2020)).toMatchObject({ ok: true, value: { id: '2019' } });
    expect(editions.forYear(2021)).toMatchObject({ ok: true, value: { id: '2021' } });
  });

  it.each([NaN, 20.5, 999, 10000, -2020])('have no form for the year %s', (year) => {
    expect(editions.forYear(year)).toMatchObject({ ok: false, error: { code: 'badYear' } });
  });

  it('have unique ids, places, row keys and section keys', () => {
    expect(new Set(editions.all.map((e) => e.id)).size).toBe(editions.all.length);
    for (const e of editions.all) {
      const places = valueCells(e).map((c) => c.place);
      expect(new Set(places).size).toBe(places.length);
      expect(new Set(e.sections.map((s) => s.key)).size).toBe(6);
      for (const [key, table] of Object.entries(e.tables)) expect(table.key).toBe(key);
    }
  });

  it('have as many value cells as the two printed forms', () => {
    const counts = editions.all.map((e) => [e.id, valueCells(e).length]);
    expect(counts.slice(0, 2)).toEqual([
      ['2019', 6 + 6 + 6 + 2 + 2 + 23 * 7 + 15],
      ['2021', 6 + 1 + 2 + 1 + 25 * 7 + 15],
    ]);
  });
});
