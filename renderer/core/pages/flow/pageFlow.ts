import type { Setting } from '../lines/paragraphLines';
import type { Section } from '../read/content';
import type { Page, PageItem } from '../types';
import { drawLine } from './drawing';
import { drawFrame, type Band } from './frames';
import { drawFurniture, type Body } from './furniture';
import { drawTablePart } from './tableDrawing';
import type { TableLayout } from './tableLayout';
import type { ParagraphUnit, RowUnit, Unit } from './units';

/** Sums of many heights do not come out even. */
const SLACK = 0.01;

/** The pages of one section as they fill, from top to bottom. */
export class PageFlow {
  readonly pages: Page[] = [];
  private items: PageItem[] = [];
  private bands: Band[] = [];
  private body: Body = { top: 0, bottom: 0 };
  private y = 0;
  /** space below the paragraph above */
  private after = 0;
  private empty = true;
  private rows: { layout: TableLayout; part: { row: number; top: number }[] } | null = null;

  constructor(
    private readonly section: Section,
    private readonly start: number,
    private readonly evenAndOdd: boolean,
    private readonly setting: Setting,
  ) {
    this.openPage();
  }

  /** Height of the text on a page. */
  get capacity(): number {
    return this.body.bottom - this.body.top;
  }

  get isEmpty(): boolean {
    return this.empty;
  }

  fits(height: number): boolean {
    return this.y + height <= this.body.bottom + SLACK;
  }

  /** Ends the page before `next`; a table that goes on with it gets its head again. */
  turn(next: Unit): void {
    const table = next.kind === 'row' && this.rows?.layout === next.layout ? next.layout : null;
    this.closeRows();
    this.openPage();
    if (table) this.repeatHead(table);
  }

  putParagraph(unit: ParagraphUnit): void {
    this.closeRows();
    const { format, lines } = unit;
    if (format.pageBreakBefore && !this.empty) this.turn(unit);
    let above = Math.max(this.after, format.before);
    lines.forEach((pieces, n) => {
      // What a page break leaves behind is not put above the next page's first line; only a section's first page has it.
      if (this.empty && this.pages.length > 0) above = 0;
      if (!this.empty && !this.fits(above + format.line)) {
        this.turn(unit);
        above = 0;
      }
      if (n === 0) this.putFrames(unit);
      this.y = this.clearOf(this.y + above, format.line);
      drawLine(pieces, this.section.page.left, this.y, format.line, this.items);
      this.y += format.line;
      this.empty = false;
      above = 0;
    });
    this.after = format.after;
  }

  putRow(unit: RowUnit): void {
    const { layout, row } = unit;
    if (this.rows?.layout !== layout) this.closeRows();
    const height = layout.heights[row]!;
    if (height + layout.headerHeight > this.capacity + SLACK) {
      throw new Error('pages: cannot lay out a table row higher than a page');
    }
    if (!this.empty && !this.fits(height)) this.turn(unit);
    this.y = this.clearOf(this.y + this.after, height);
    this.after = 0;
    this.rows ??= { layout, part: [] };
    this.rows.part.push({ row, top: this.y });
    this.y += height;
    this.empty = false;
  }

  finish(): readonly Page[] {
    this.closeRows();
    this.closePage();
    return this.pages;
  }

  private repeatHead(layout: TableLayout): void {
    this.rows = { layout, part: [] };
    for (let row = 0; row < layout.headerRows; row++) {
      this.rows.part.push({ row, top: this.y });
      this.y += layout.heights[row]!;
    }
  }

  /** Draws the rows of a table on this page and the border that closes it. */
  private closeRows(): void {
    if (!this.rows) return;
    drawTablePart(this.rows.layout, this.rows.part, this.setting.habits, this.items);
    this.y += this.rows.layout.table.border.weight;
    this.rows = null;
  }

  private putFrames({ frames }: ParagraphUnit): void {
    for (const group of frames) {
      const band = drawFrame(group, this.section.page, this.setting, this.items);
      if (band) this.bands.push(band);
    }
  }

  /** The first place from `y` on where a line of that height keeps clear of all frames. */
  private clearOf(y: number, height: number): number {
    let at = y;
    for (const { top, bottom } of [...this.bands].sort((a, b) => a.top - b.top)) {
      if (at < bottom - SLACK && at + height > top + SLACK) at = bottom;
    }
    return at;
  }

  private openPage(): void {
    if (this.body.bottom > 0) this.closePage();
    this.items = [];
    this.bands = [];
    this.after = 0;
    this.empty = true;
    const place = {
      first: this.pages.length === 0,
      number: this.start + this.pages.length,
      evenAndOdd: this.evenAndOdd,
    };
    this.body = drawFurniture(this.section, place, this.setting, this.items);
    this.y = this.body.top;
  }

  private closePage(): void {
    const { width, height } = this.section.page;
    this.pages.push({ width, height, items: this.items });
  }
}
