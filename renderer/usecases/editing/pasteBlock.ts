import { gridCells, valueCell } from '../../core/editions/grid';
import type { Edition } from '../../core/editions/types';
import type { Place } from '../../core/report/cells';
import { CELL_TEXT_LIMIT } from '../../core/report/cellText';
import type { Cell } from '../../core/report/model';
import type { CellChanges } from './cells';
import { readHtmlTable, type HtmlParser } from './clipboardHtml';
import { readTabText, type Block } from './clipboardText';
import { alignBlock, type Aligned } from './pasteAlign';
import { pastedValue, type PasteNote } from './pasteValue';

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
  /** cells whose value is not simply what was pasted, with the pasted text */
  readonly notes: ReadonlyMap<Place, { readonly note: PasteNote; readonly raw: string }>;
  /** filled fields of the block that belong to no value cell */
  readonly leftOut: readonly string[];
  /** cells left as they were because the text is longer than a cell may be */
  readonly tooLong: readonly Place[];
  /** false where rows or columns of the block could not be told for certain */
  readonly sure: boolean;
}

/** The clipboard as a block: the HTML table where there is one (it knows merged cells), else the text. */
export function clipboardBlock(text: string, html: string | null, parser: HtmlParser): Block {
  const table = html === null ? null : readHtmlTable(html, parser);
  return table && table.length > 0 ? table : readTabText(text);
}

/**
 * A block of cells onto the table. Blank fields clear their cell, as in spreadsheet programs. Where each field goes is
 * `alignBlock`'s to say, what it says `pastedValue`'s.
 */
export function pasteBlock(edition: Edition, input: PasteInput, parser: HtmlParser): PasteResult {
  const block = clipboardBlock(input.text, input.html, parser);
  const table = edition.tables[input.tableKey];
  const anchor = table && gridCells(table).find((c) => c.value === input.anchor);
  if (!table || !anchor || block.length === 0) return collect(edition, [], [], true);
  const single = block.length === 1 && block[0]!.length === 1;
  if (single && input.selected && input.selected.length > 1) {
    const text = block[0]![0]!;
    return collect(
      edition,
      input.selected.filter((place) => valueCell(edition, place)).map((place) => ({ place, text })),
      [],
      true,
    );
  }
  const { fields, leftOut, sure } = alignBlock(table, block, anchor);
  return collect(edition, fields, leftOut, sure);
}

function collect(edition: Edition, fields: Aligned['fields'], leftOut: readonly string[], sure: boolean): PasteResult {
  const changes: Record<Place, Cell> = {};
  const notes = new Map<Place, { note: PasteNote; raw: string }>();
  const tooLong: Place[] = [];
  for (const { place, text } of fields) {
    if (text.length > CELL_TEXT_LIMIT) {
      tooLong.push(place);
      continue;
    }
    const { cell, note } = pastedValue(text, valueCell(edition, place)?.kind ?? 'count');
    changes[place] = cell;
    if (note) notes.set(place, { note, raw: text.trim() });
    else notes.delete(place);
  }
  return { changes, notes, leftOut, tooLong, sure };
}
