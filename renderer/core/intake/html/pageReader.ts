import type { Handler } from 'htmlparser2';
import { paragraph, type LeftOut } from '../source';
import {
  BLOCKS,
  DROPPED,
  isCentred,
  isHidden,
  isPageFurniture,
  listNumber,
  outlineOf,
  type Attributes,
} from './elements';
import { InlineText } from './inlineText';
import type { Container, Page, PlacedBlock } from './page';
import { TableBuilder } from './tableBuilder';

interface Open {
  readonly name: string;
  readonly container: Container;
  readonly centred: boolean;
  readonly outline: number;
  readonly numbering: string;
  /** next number of the list this element is */
  next: number;
  readonly listType: string | undefined;
}

/** Tables inside tables beyond this are read as running text. */
const DEEPEST_TABLE = 40;
/** Longest piece of left-out text told. */
const CLIPPED = 200;

/** Collects blocks from the parser's events, without ever building the tree of the page. */
export class PageReader implements Partial<Handler> {
  depth = 0;
  private readonly blocks: PlacedBlock[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly text = new InlineText();
  private readonly open: Open[] = [rootElement()];
  private readonly tables: TableBuilder[] = [];
  /** elements open since one whose content is dropped; 0 outside */
  private dropping = 0;
  private hiddenText: string | null = null;
  private pendingNumber = '';

  onopentag(name: string, attributes: Attributes): void {
    this.depth++;
    if (this.dropping > 0) {
      this.dropping++;
      return;
    }
    if (DROPPED.has(name) || isHidden(attributes) || isPageFurniture(name, attributes)) {
      this.dropping = 1;
      this.hiddenText = DROPPED.has(name) ? null : '';
      return;
    }
    if (name === 'img') this.leftOut.push({ what: 'picture', raw: (attributes['alt'] ?? '').slice(0, CLIPPED) });
    if (name === 'br') this.text.breakLine();
    if (BLOCKS.has(name)) this.endParagraph();
    this.push(name, attributes);
    this.startTablePart(name, attributes);
  }

  onclosetag(name: string): void {
    this.depth--;
    if (this.dropping > 0) {
      if (--this.dropping === 0) this.endHidden();
      return;
    }
    if (BLOCKS.has(name)) this.endParagraph();
    this.open.pop();
    if (this.open.length === 0) this.open.push(rootElement());
    const table = this.tables.at(-1);
    if (name === 'td' || name === 'th') table?.endCell();
    if (name === 'thead') table?.endHead();
    if (name === 'table' && this.tables.length > 0) this.endTable();
  }

  ontext(data: string): void {
    if (this.dropping === 0) this.text.add(data);
    else if (this.hiddenText !== null && this.hiddenText.length < CLIPPED) this.hiddenText += data;
  }

  /** The page as it was read; what is still open is closed by the parser before. */
  finish(): Page {
    this.endParagraph();
    while (this.tables.length > 0) this.endTable();
    return { blocks: this.blocks, leftOut: this.leftOut };
  }

  private push(name: string, attributes: Attributes): void {
    const above = this.open.at(-1)!;
    const container = BLOCKS.has(name)
      ? { parent: above.container, depth: above.container.depth + 1 }
      : above.container;
    const numbering = name === 'li' && (above.name === 'ol' ? listNumber(above.listType, above.next++) : '');
    this.pendingNumber = numbering || this.pendingNumber;
    this.open.push({
      name,
      container,
      centred: isCentred(name, attributes) || (above.centred && !('align' in attributes)),
      outline: outlineOf(name) || above.outline,
      numbering: numbering || '',
      next: Math.max(1, Number(/^\d{1,4}$/.exec(attributes['start'] ?? '')?.[0] ?? 1)),
      listType: attributes['type'],
    });
  }

  private startTablePart(name: string, attributes: Attributes): void {
    if (name === 'table' && this.tables.length < DEEPEST_TABLE)
      this.tables.push(new TableBuilder(this.open.at(-1)!.container));
    const table = this.tables.at(-1);
    if (name === 'thead') table?.startHead();
    if (name === 'tr') table?.startRow();
    if (name === 'td' || name === 'th') table?.startCell(attributes);
  }

  private endParagraph(): void {
    const text = this.text.take();
    if (text === '') return;
    const { centred, outline, container } = this.open.at(-1)!;
    const numbering = this.pendingNumber;
    this.pendingNumber = '';
    this.place({ block: paragraph(text, { centred, outline, numbering }), inside: container });
  }

  private place(block: PlacedBlock): void {
    const table = this.tables.at(-1);
    if (table) table.add(block);
    else this.blocks.push(block);
  }

  private endTable(): void {
    const blocks = this.tables.pop()!.finish();
    for (const block of blocks) this.place(block);
  }

  private endHidden(): void {
    const raw = this.hiddenText?.replace(/\s+/g, ' ').trim() ?? '';
    this.hiddenText = null;
    if (raw !== '') this.leftOut.push({ what: 'hidden', raw: raw.slice(0, CLIPPED) });
  }
}

const rootElement = (): Open => ({
  name: '',
  container: { parent: null, depth: 0 },
  centred: false,
  outline: 0,
  numbering: '',
  next: 1,
  listType: undefined,
});
