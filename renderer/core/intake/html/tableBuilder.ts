import type { SourceCell, SourceRow, SourceTable } from '../source';
import type { Container, PlacedBlock } from './page';
import { colSpanOf, rowSpanOf, type Attributes } from './elements';

interface OpenCell {
  readonly blocks: PlacedBlock[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

interface OpenRow {
  readonly cells: OpenCell[];
  readonly head: boolean;
}

/** Longest text of a cell of data; a page that is laid out by a table has whole articles in its cells. */
const LONGEST_CELL = 400;
const MOST_PARAGRAPHS = 12;

/** A table while it is read: its cells hold blocks, since only at its end it is known whether it holds data or lays out. */
export class TableBuilder {
  private readonly rows: OpenRow[] = [];
  private readonly between: PlacedBlock[] = [];
  private head = false;
  private inCell = false;

  constructor(private readonly inside: Container) {}

  startHead(): void {
    this.head = true;
  }

  endHead(): void {
    this.head = false;
  }

  startRow(): void {
    this.rows.push({ cells: [], head: this.head });
    this.inCell = false;
  }

  startCell(attributes: Attributes): void {
    if (this.rows.length === 0) this.startRow();
    this.rows.at(-1)!.cells.push({ blocks: [], colSpan: colSpanOf(attributes), rowSpan: rowSpanOf(attributes) });
    this.inCell = true;
  }

  endCell(): void {
    this.inCell = false;
  }

  /** Text that stands between the cells is shown above the table by browsers. */
  add(block: PlacedBlock): void {
    const cell = this.inCell ? this.rows.at(-1)?.cells.at(-1) : undefined;
    (cell?.blocks ?? this.between).push(block);
  }

  /** The table as data, or the blocks of a layout in reading order. */
  finish(): readonly PlacedBlock[] {
    const rows = this.rows.filter((row) => row.cells.length > 0);
    if (rows.length === 0) return this.between;
    if (isLayout(rows)) return [...this.between, ...rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))];
    return [...this.between, { block: dataTable(rows), inside: this.inside }];
  }
}

const isLayout = (rows: readonly OpenRow[]): boolean =>
  rows.some((row) =>
    row.cells.some(
      ({ blocks }) =>
        blocks.some(({ block }) => block.kind === 'table') ||
        blocks.length > MOST_PARAGRAPHS ||
        blocks.reduce((sum, { block }) => sum + (block.kind === 'paragraph' ? block.text.length : 0), 0) > LONGEST_CELL,
    ),
  );

function dataTable(rows: readonly OpenRow[]): SourceTable {
  return {
    kind: 'table',
    rows: rows.map(({ cells, head }, at): SourceRow => ({
      head,
      cells: cells.map(({ blocks, colSpan, rowSpan }): SourceCell => ({
        text: blocks.map(({ block }) => (block.kind === 'paragraph' ? block.text : '')).join('\n'),
        colSpan,
        rowSpan: Math.min(rowSpan, rows.length - at),
      })),
    })),
  };
}
