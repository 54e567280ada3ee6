import { linesOf, type Lines, type Setting } from '../lines/paragraphLines';
import type { Section } from '../read/content';
import type { ParagraphFormat } from '../read/formats';
import { joinFrame, type FrameGroup } from './frames';
import { measureTable, type TableLayout } from './tableLayout';

/** What is put on pages one after the other: a paragraph, which may part between lines, or a table row, which does not. */
export type Unit = ParagraphUnit | RowUnit;

export interface ParagraphUnit {
  readonly kind: 'paragraph';
  readonly format: ParagraphFormat;
  readonly lines: Lines;
  readonly keepNext: boolean;
  /** frames that stand on the page where this paragraph begins */
  readonly frames: readonly FrameGroup[];
}

export interface RowUnit {
  readonly kind: 'row';
  readonly layout: TableLayout;
  readonly row: number;
  readonly keepNext: boolean;
}

export function unitsOf(section: Section, setting: Setting): readonly Unit[] {
  const width = section.page.width - section.page.left - section.page.right;
  const units: Unit[] = [];
  let frames: readonly FrameGroup[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'table') {
      if (frames.length > 0) throw new Error('pages: cannot lay out a frame before a table');
      const layout = measureTable(block, section.page, setting);
      block.rows.forEach((_, row) => units.push({ kind: 'row', layout, row, keepNext: rowKeeps(layout, row) }));
    } else if (block.frame) frames = joinFrame(frames, block, block.frame);
    else {
      const { format } = block;
      units.push({
        kind: 'paragraph',
        format,
        lines: linesOf(block, width, setting),
        keepNext: format.keepNext,
        frames,
      });
      frames = [];
    }
  }
  if (frames.length > 0) throw new Error('pages: cannot lay out a frame that no paragraph follows');
  return units;
}

/**
 * A repeated head keeps with the first row below it. Another row keeps with the next if the first paragraph of its first
 * cell does, as LibreOffice and Word look at it; the last row never does.
 */
function rowKeeps({ table, headerRows }: TableLayout, row: number): boolean {
  if (row + 1 >= table.rows.length) return false;
  return row < headerRows || (table.rows[row]!.cells[0]?.paragraphs[0]?.format.keepNext ?? false);
}

/** @returns height of the whole unit, with the space above it */
export const fullHeight = (unit: Unit): number =>
  unit.kind === 'row' ? rowHeight(unit) : unit.format.before + unit.lines.length * unit.format.line + unit.format.after;

/** Least that has to fit for a unit to begin on a page. */
export const leastHeight = (unit: Unit): number =>
  unit.kind === 'row' || unit.format.keepLines ? fullHeight(unit) : unit.format.before + unit.format.line;

/** A row with the border that closes the table on its page. */
const rowHeight = ({ layout, row }: RowUnit): number => layout.heights[row]!;
