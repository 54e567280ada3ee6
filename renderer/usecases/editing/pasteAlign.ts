import { gridCells, type GridCell } from '../../core/editions/grid';
import type { FormTable } from '../../core/editions/types';
import { looksLikeValue } from '../../core/intake/values';
import type { Block } from './clipboardText';
import { labelsOf, type TableLabels } from './pasteLabels';
import { rowTargets } from './pasteRows';

/** Where a field of the block belongs. */
export interface Aligned {
  readonly fields: readonly { readonly place: string; readonly text: string }[];
  /** filled fields that belong to no cell */
  readonly leftOut: readonly string[];
  /** the place follows from the cursor, or from labels that agree; otherwise the person should look first */
  readonly sure: boolean;
}

/** A row of the block that holds figures, and the row of the form it goes to. */
interface Line {
  readonly row: number;
  readonly fields: readonly string[];
  /** first field that may hold a figure: what is before are labels */
  readonly from: number;
  /** grid column of block column 0 */
  readonly shift: number;
  /** label of the form that the row brought along */
  readonly label: GridCell | null;
}

const isBlankText = (text: string): boolean => text.trim() === '';
const isWord = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) && !looksLikeValue(text);

/**
 * Lays a block upon the table. With row labels of the form among the fields, each row goes to the row it names, wherever the
 * cursor is; without, it goes right and down from the anchor, and heads copied along are left out and tell the column.
 */
export function alignBlock(table: FormTable, block: Block, anchor: GridCell): Aligned {
  const grid = gridCells(table);
  const labels = labelsOf(table, grid);
  const labelled = block.some((row) => !labels.isHead(row) && row.some((text) => labels.row(text) !== null));
  const { lines, lost, sure } = labelled ? linesByLabels(block, labels) : linesFromAnchor(block, labels, anchor);
  // Labels say the row, not the column: with neither heads nor all figures of the row, only the cursor says it.
  const headed = !labelled || block.some((row) => labels.isHead(row));
  const laid = layLines(grid, lines, headed ? null : anchor.col);
  return { fields: laid.fields, leftOut: [...lost, ...laid.leftOut], sure: sure && laid.sure };
}

interface Lines {
  readonly lines: readonly Line[];
  readonly lost: readonly string[];
  readonly sure: boolean;
}

const filled = (row: readonly string[]): readonly string[] => row.filter((text) => !isBlankText(text));

function linesFromAnchor(block: Block, labels: TableLabels, anchor: GridCell): Lines {
  let heads = 0;
  while (heads < block.length && labels.isHead(block[heads]!)) heads++;
  const { shift, sure } = shiftByHeads(block.slice(0, heads), labels, anchor.col);
  const lines = block
    .slice(heads)
    .map((fields, r): Line => ({ row: anchor.row + r, fields, from: 0, shift, label: null }));
  return { lines, lost: [], sure };
}

/**
 * How far the columns of the block lie from those of the form, by the heads copied along; `cursor` where there are none, or
 * where they fit there as well as elsewhere (结果维持 is printed three times). Heads that contradict each other are not sure.
 */
function shiftByHeads(rows: Block, labels: TableLabels, cursor: number): { shift: number; sure: boolean } {
  const votes = new Map<number, number>();
  let heads = 0;
  for (const row of rows)
    row.forEach((text, c) => {
      const shifts = new Set(labels.columns(text).map((cell) => cell.col - c));
      if (shifts.size > 0) heads++;
      for (const shift of shifts) votes.set(shift, (votes.get(shift) ?? 0) + 1);
    });
  if (heads === 0) return { shift: cursor, sure: true };
  const most = Math.max(...votes.values());
  const best = [...votes].filter(([, n]) => n === most).map(([shift]) => shift);
  if (best.includes(cursor)) return { shift: cursor, sure: most === heads };
  return { shift: best[0]!, sure: best.length === 1 && most === heads && heads > 1 };
}

function linesByLabels(block: Block, labels: TableLabels): Lines {
  const { targets, sure } = rowTargets(block, labels);
  const lost: string[] = [];
  const lines = block.flatMap((fields, r): Line[] => {
    const target = targets[r]!;
    const last = fields.findLastIndex((text) => labels.knows(text) || isWord(text));
    if (target.kind === 'head') return [];
    if (target.kind === 'unknown') {
      lost.push(...filled(fields));
      return [];
    }
    return [{ row: target.row, fields, from: last + 1, shift: target.shift, label: target.label }];
  });
  const used = new Set(lines.map((line) => line.shift));
  const heads = block.filter((_, r) => targets[r]!.kind === 'head');
  // Heads of a text without merged cells stand anywhere; `layLines` then counts the figures instead.
  const agree =
    isCollapsed(lines) ||
    heads.every((row) =>
      row.every((text, c) => {
        const columns = labels.columns(text);
        return columns.length === 0 || columns.some((cell) => used.has(cell.col - c));
      }),
    );
  const twice = new Set(lines.map((line) => line.row)).size < lines.length;
  return { lines, lost, sure: sure && agree && !twice };
}

/** A label over several columns directly followed by a figure: the program that copied knows no merged cells. */
const isCollapsed = (lines: readonly Line[]): boolean =>
  lines.some(({ label, fields, from }) => {
    const covered = fields.slice(from, from + (label?.colSpan ?? 1) - 1);
    return covered.some((text) => !isBlankText(text));
  });

/** @param cursor grid column that figures of less than a whole row must begin in to be sure; null where heads say it */
function layLines(grid: readonly GridCell[], lines: readonly Line[], cursor: number | null): Aligned {
  const starts = new Map(grid.map((c) => [`${c.row},${c.col}`, c]));
  const valuesOf = (row: number): GridCell[] => grid.filter((c) => c.row === row && c.value !== undefined);
  const covered = (row: number, col: number): boolean =>
    !starts.has(`${row},${col}`) && valuesOf(row).some((c) => c.col < col && col < c.col + c.colSpan);
  // Figures that would fall into the middle of a merged cell: the block has one column for each.
  const single =
    isCollapsed(lines) ||
    lines.some(({ row, fields, from, shift }) =>
      fields.some((text, c) => c >= from && !isBlankText(text) && covered(row, c + shift)),
    );
  const fields: { place: string; text: string }[] = [];
  const leftOut: string[] = [];
  let sure = true;
  for (const line of lines) {
    const { row, shift, from } = line;
    const values = valuesOf(row);
    const counted = line.label ? values : values.filter((c) => c.col >= shift);
    const rest = line.fields.slice(from);
    if (single && line.label && rest.length !== values.length) sure = false;
    const cells = rest.map((_, i) => (single ? counted[i] : starts.get(`${row},${from + i + shift}`)));
    const met = cells.filter((cell) => cell?.value !== undefined);
    if (cursor !== null && met.length < values.length && met[0]?.col !== cursor) sure = false;
    rest.forEach((text, i) => {
      const cell = cells[i];
      if (cell?.value !== undefined) fields.push({ place: cell.value, text });
      else if (!isBlankText(text)) leftOut.push(text);
    });
  }
  return { fields, leftOut, sure };
}
