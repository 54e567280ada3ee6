import type { Edition } from '../../editions/types';
import { indexOfAll } from '../labels';
import { looksLikeValue } from '../values';
import { isBlankText, transpose, type Grid } from './grid';

/** Rows of one source table that belong to one table of the form. */
export interface Piece {
  /** key of the form's table */
  readonly table: string;
  /** index of the source table */
  readonly index: number;
  readonly grid: Grid;
  /** first row, and the one after the last */
  readonly from: number;
  readonly to: number;
}

/** Fewer column labels one below the other do not show that a table lies on its side. */
const SIDEWAYS = 3;

/** The rows of a source table shared out among the form's tables by their labels; [] where no label is the form's. */
export function piecesOf(source: Grid, index: number, editions: readonly Edition[]): readonly Piece[] {
  const grid = liesOnItsSide(source, editions) ? transpose(source) : source;
  const tables = grid.rows.map((_, row) => tableOfRow(grid, row, editions));
  const first = tables.find((t) => t !== null);
  if (first === undefined) return [];
  const pieces: Piece[] = [];
  let now = first!;
  let from = 0;
  for (const [row, table] of tables.entries()) {
    if (table === null || table === now) continue;
    pieces.push({ table: now, index, grid, from, to: row });
    [now, from] = [table, row];
  }
  pieces.push({ table: now, index, grid, from, to: grid.rows.length });
  return pieces;
}

/** The form's table most of a row's labels belong to; words that several tables print (总计, 其他) do not count. */
function tableOfRow(grid: Grid, row: number, editions: readonly Edition[]): string | null {
  const votes = new Map<string, number>();
  for (const { text } of grid.rows[row]!) {
    const match = labelOf(text, editions);
    const tables = new Set(match?.entries.map((e) => e.table));
    if (!match || tables.size !== 1 || match.certainty === 'tail') continue;
    const [table] = tables;
    votes.set(table!, (votes.get(table!) ?? 0) + (match.certainty === 'same' ? 2 : 1));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function labelOf(text: string, editions: readonly Edition[]) {
  if (isBlankText(text) || looksLikeValue(text)) return null;
  return indexOfAll(editions).find(text);
}

/** Column labels stand below one another and nowhere side by side, row labels nowhere below one another. */
function liesOnItsSide(grid: Grid, editions: readonly Edition[]): boolean {
  const columns = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const row of grid.rows) {
    let beside = 0;
    for (const cell of row) {
      const match = labelOf(cell.text, editions);
      if (!match || match.certainty === 'tail') continue;
      const only = (axis: string): boolean => match.entries.every((e) => e.axis === axis && e.leaf);
      if (only('row')) rows.set(cell.col, (rows.get(cell.col) ?? 0) + 1);
      if (!only('column')) continue;
      if (++beside > 1) return false;
      columns.set(cell.col, (columns.get(cell.col) ?? 0) + 1);
    }
  }
  const most = (counts: ReadonlyMap<number, number>): number => Math.max(0, ...counts.values());
  return most(columns) >= SIDEWAYS && most(rows) < 2;
}
