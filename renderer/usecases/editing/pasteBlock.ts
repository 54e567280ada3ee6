import { gridCells, valueCell, type GridCell } from '../../core/editions/grid';
import type { Edition } from '../../core/editions/types';
import type { Place } from '../../core/report/cells';
import { CELL_TEXT_LIMIT, readCell } from '../../core/report/cellText';
import { isRaw, type Cell } from '../../core/report/model';
import { readHtmlTable, type HtmlParser } from './clipboardHtml';
import { readTabText, type Block } from './clipboardText';
import type { CellChanges } from './cells';

export interface PasteInput {
  readonly tableKey: string;
  /** first selected cell */
  readonly anchor: Place;
  /** all selected cells: one single value fills them all */
  readonly selected?: readonly Place[];
  /** the clipboard's text/plain and text/html, the latter null when there is none */
  readonly text: string;
  readonly html: string | null;
}

export interface PasteResult {
  /** to be given to `applyCells`; totals in the block are taken as they are */
  readonly changes: CellChanges;
  /** filled fields of the block that fell on no value cell */
  readonly outside: number;
  /** cells whose text is not of their kind; kept as pasted */
  readonly unreadable: readonly Place[];
  /** cells left as they were because the text is longer than a cell may be */
  readonly tooLong: readonly Place[];
}

/** The clipboard as a block: the HTML table where there is one (it knows merged cells), else the text. */
export function clipboardBlock(text: string, html: string | null, parser: HtmlParser): Block {
  const table = html === null ? null : readHtmlTable(html, parser);
  return table && table.length > 0 ? table : readTabText(text);
}

/**
 * A block of cells onto the table by row and grid column from the anchor. Blank fields clear their cell, as in spreadsheet
 * programs. A block that brings the form's own labels along (a whole table of last year) is laid upon those labels instead.
 */
export function pasteBlock(edition: Edition, input: PasteInput, parser: HtmlParser): PasteResult {
  const block = clipboardBlock(input.text, input.html, parser);
  const table = edition.tables[input.tableKey];
  const out = { changes: {} as Record<Place, Cell>, outside: 0, unreadable: [] as Place[], tooLong: [] as Place[] };
  const put = (place: Place, text: string): void => {
    if (text.length > CELL_TEXT_LIMIT) {
      out.tooLong.push(place);
      return;
    }
    const cell = readCell(text, valueCell(edition, place)?.kind ?? 'count');
    if (isRaw(cell)) out.unreadable.push(place);
    out.changes[place] = cell;
  };
  const grid = table ? gridCells(table) : [];
  const anchor = grid.find((c) => c.value === input.anchor);
  if (!anchor || block.length === 0) return out;

  const single = block.length === 1 && block[0]!.length === 1;
  if (single && input.selected && input.selected.length > 1) {
    for (const place of input.selected) if (valueCell(edition, place)) put(place, block[0]![0]!);
    return out;
  }

  const at = new Map(grid.map((c) => [`${c.row},${c.col}`, c]));
  const [top, left] = byLabels(block, grid, Math.max(1, table?.rowHeaderColumns ?? 1)) ?? [anchor.row, anchor.col];
  block.forEach((row, r) => {
    row.forEach((text, c) => {
      const cell = at.get(`${top + r},${left + c}`);
      if (cell?.value !== undefined) put(cell.value, text);
      else if (!isBlankText(text) && !(cell && sameLabel(cell, text))) out.outside++;
    });
  });
  return out;
}

/**
 * Where the block's first field belongs so that its row labels fall on the form's; null when it brings none. Column heads
 * do not count: a rectangle copied from among the cells may have them inside and still be meant for another place.
 */
function byLabels(
  block: Block,
  grid: readonly GridCell[],
  labelColumns: number,
): readonly [top: number, left: number] | null {
  const known = new Map<string, GridCell | null>();
  for (const cell of grid) {
    if (cell.text === undefined || cell.col >= labelColumns) continue;
    const label = bare(cell.text);
    // a label printed more than once does not say where it belongs
    known.set(label, known.has(label) ? null : cell);
  }
  const votes = new Map<string, number>();
  block.forEach((row, r) => {
    row.forEach((text, c) => {
      const cell = known.get(bare(text));
      if (!cell) return;
      const key = `${cell.row - r},${cell.col - c}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    });
  });
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best ? (best[0].split(',').map(Number) as [number, number]) : null;
}

const isBlankText = (text: string): boolean => text.trim() === '';

const sameLabel = (cell: GridCell, text: string): boolean => cell.text !== undefined && bare(cell.text) === bare(text);

/** Labels differ between reports in blanks, brackets and quotes only. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’]/g, '')
    .replaceAll(',', '，');
