import type { GridModel } from './layout';
import { cellsIn } from './selection';
import type { Box, GridCellView } from './types';

/** What spreadsheets and word processors take: the block as tab-separated text and as an HTML table. */
export interface ClipboardBlock {
  readonly text: string;
  readonly html: string;
}

/**
 * The rectangle as it is printed: one line per table row, one field per grid column, labels inside the rectangle included;
 * a cell over several columns or rows stands in its first field and the rest stay blank, which is how Excel and WPS write
 * merged cells. Pasting back therefore goes by row and column distance from the anchor.
 */
export function copyBlock(model: GridModel, all: readonly GridCellView[], rect: Box): ClipboardBlock {
  const cells = cellsIn(model, rect).map((i) => all[i]!);
  const fields = Array.from({ length: rect.rowSpan }, () => Array.from({ length: rect.colSpan }, () => ''));
  for (const cell of cells) fields[cell.row - rect.row]![cell.col - rect.col] = shown(cell);
  const text = fields.map((line) => line.map(quoted).join('\t')).join('\r\n');
  const lines = fields.map((_, r) => cells.filter((c) => c.row === rect.row + r).map(htmlCell));
  const html = `<table>${lines.map((line) => `<tr>${line.join('')}</tr>`).join('')}</table>`;
  return { text, html };
}

const shown = (cell: GridCellView): string => cell.label ?? cell.text ?? '';

/** Fields with a tab, a line break or a quote go in quotes, quotes doubled: the rule of spreadsheet programs. */
const quoted = (field: string): string => (/["\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

function htmlCell(cell: GridCellView): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') + (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '');
  return `<td${spans}>${escaped(shown(cell))}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c]!);
