import type { Block, SourceCell, SourceRow, SourceTable } from '../source';
import type { LeftOuts } from './leftOuts';

/** Where blocks go: the body, a cell, a text box. */
export interface Sink {
  readonly blocks: Block[];
  /** text of a paragraph whose mark was deleted, waiting for the next */
  carried: string;
  /** the next paragraph begins on a new page */
  breakNext: boolean;
}

export const newSink = (): Sink => ({ blocks: [], carried: '', breakNext: false });

export interface CellDraft {
  readonly sink: Sink;
  span: number;
  vertical: 'none' | 'restart' | 'continue';
  /** goes on from the cell at its left, as old files write it */
  joinsLeft: boolean;
  deleted: boolean;
}

export interface RowDraft {
  readonly cells: CellDraft[];
  before: number;
  after: number;
  head: boolean;
  gone: 'hidden' | 'deleted' | null;
}

export interface TableDraft {
  readonly rows: RowDraft[];
}

export const newRow = (): RowDraft => ({ cells: [], before: 0, after: 0, head: false, gone: null });
export const newCell = (): CellDraft => ({
  sink: newSink(),
  span: 1,
  vertical: 'none',
  joinsLeft: false,
  deleted: false,
});

/**
 * A finished table as blocks: itself; or, where it only frames or lays out (a single cell, or a real table inside), what
 * its cells hold, in order; or nothing where no row is left.
 */
export function finishTable(draft: TableDraft, leftOuts: LeftOuts): readonly Block[] {
  const rows = draft.rows.filter((row) => {
    if (row.gone) leftOuts.addText(row.gone, row.cells.map(({ sink }) => textOf(sink.blocks)).join(' '));
    return row.gone === null;
  });
  for (const row of rows) dropCells(row, leftOuts);
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 0) return [];
  const laidOut = cells.length === 1 || cells.some(({ sink }) => sink.blocks.some(isRealTable));
  return laidOut ? cells.flatMap(({ sink }) => sink.blocks) : [tableOf(rows, leftOuts)];
}

/** Deleted cells leave the row; cells joined to the left widen their neighbour. */
function dropCells(row: RowDraft, leftOuts: LeftOuts): void {
  const kept: CellDraft[] = [];
  for (const cell of row.cells) {
    const left = kept.at(-1);
    if (cell.deleted) leftOuts.addText('deleted', textOf(cell.sink.blocks));
    else if (cell.joinsLeft && left) {
      left.span += cell.span;
      leftOuts.addText('hidden', textOf(cell.sink.blocks));
    } else kept.push(cell);
  }
  row.cells.splice(0, row.cells.length, ...kept);
}

/** More than a frame or a line of boxes: a table somebody filled in. */
const isRealTable = (block: Block): boolean =>
  block.kind === 'table' && block.rows.length >= 3 && block.rows.some(({ cells }) => cells.length >= 2);

interface OpenCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

const emptyCell = (colSpan: number): OpenCell => ({ text: '', colSpan, rowSpan: 1 });

/** Merged cells of Word (a cell in every row, marked as going on) as cells of HTML (one cell, counting its rows). */
function tableOf(rows: readonly RowDraft[], leftOuts: LeftOuts): SourceTable {
  /** by first column: the cell that may go on into the next row */
  let above = new Map<number, OpenCell>();
  const made = rows.map((row): SourceRow => {
    const cells: SourceCell[] = [];
    const open = new Map<number, OpenCell>();
    let column = row.before;
    if (row.before > 0) cells.push(emptyCell(row.before));
    for (const cell of row.cells) {
      const over = cell.vertical === 'continue' ? above.get(column) : undefined;
      const text = textOf(cell.sink.blocks);
      if (over?.colSpan === cell.span) {
        over.rowSpan += 1;
        // Word does not print what stands in the covered part.
        leftOuts.addText('hidden', text);
        open.set(column, over);
      } else {
        const own: OpenCell = { text, colSpan: cell.span, rowSpan: 1 };
        cells.push(own);
        if (cell.vertical !== 'none') open.set(column, own);
      }
      column += cell.span;
    }
    if (row.after > 0) cells.push(emptyCell(row.after));
    above = open;
    return { cells, head: row.head };
  });
  return { kind: 'table', rows: made };
}

/** Text of a cell: its paragraphs by lines, without empty ones at its ends; small tables inside as lines with tabs. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.numbering + block.text
        : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('\t')).join('\n'),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
