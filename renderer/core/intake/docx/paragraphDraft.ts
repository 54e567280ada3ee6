import { paragraph, type Block, type Paragraph } from '../source';

/** A paragraph while it is being read. */
export class ParagraphDraft {
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  align: string | undefined;
  outline: number | undefined;
  pageBreakBefore: boolean | undefined;
  /** its mark was deleted: it runs on into the next one */
  markDeleted = false;
  /** it is the last of a section: how that section begins */
  endsSection: string | null = null;
  hidden = '';
  deleted = '';
  /** text boxes anchored here: they follow it */
  readonly attached: Block[] = [];
  /** texts parted by page breaks */
  private readonly pages: string[][] = [[]];
  /** a table of contents ended here: blocks before it, and what of this paragraph belongs to it */
  private contents: { readonly from: number; readonly text: string } | null = null;

  /** @param carried text of paragraphs whose mark was deleted */
  constructor(carried: string) {
    if (carried !== '') this.add(carried);
  }

  add(text: string): void {
    this.pages.at(-1)!.push(text);
  }

  breakPage(): void {
    this.pages.push([]);
  }

  text(): string {
    return this.pages.map((pieces) => pieces.join('')).join('\n');
  }

  /** Everything read so far belongs to a table of contents that began `from` blocks from the start. */
  endContents(from: number): void {
    this.contents = { from, text: `${this.contents?.text ?? ''}${this.text()}` };
    this.pages.splice(0, this.pages.length, []);
  }

  contentsEnded(): { readonly from: number; readonly text: string } | null {
    return this.contents;
  }

  /**
   * The paragraph, once per page it stands on; the number and the break before belong to its first page.
   * @returns `breakAfter` where the last thing in it is a page break
   */
  finish(
    look: Omit<Paragraph, 'kind' | 'text' | 'pageBreakBefore'>,
    pageBreakBefore: boolean,
  ): { readonly blocks: readonly Block[]; readonly breakAfter: boolean } {
    const texts = this.pages.map((pieces) => pieces.join(''));
    const breakAfter = texts.length > 1 && texts.at(-1)!.trim() === '';
    if (breakAfter) texts.pop();
    // A break in front of all text moves the whole paragraph.
    let moved = pageBreakBefore;
    while (texts.length > 1 && texts[0]!.trim() === '') {
      texts.shift();
      moved = true;
    }
    const blocks = texts.map((text, i) =>
      paragraph(text, { ...look, numbering: i === 0 ? look.numbering : '', pageBreakBefore: i > 0 || moved }),
    );
    return { blocks: [...blocks, ...this.attached], breakAfter };
  }
}
