import type { Block } from '../source';
import { Fields } from './fields';
import type { Labels } from './labels';
import type { LeftOuts } from './leftOuts';
import { stop, type DocxLimits } from './limits';
import { ParagraphDraft } from './paragraphDraft';
import type { Styles } from './styles';
import { newSink, type Sink } from './tableDraft';

/** One run of paragraphs that is read by itself: the body, a cell, a text box. */
interface Story {
  readonly sink: Sink;
  readonly fields: Fields;
  draft: ParagraphDraft | null;
  /** of the letters now being read */
  run: RunLook;
}

interface RunLook {
  hidden: boolean | undefined;
  style: string | undefined;
}

const newStory = (sink: Sink): Story => ({
  sink,
  fields: new Fields(),
  draft: null,
  run: { hidden: undefined, style: undefined },
});

/** Where letters go: the paragraph being read, in the story being read. */
export class Stories {
  private readonly root = newStory(newSink());
  private readonly open: Story[] = [this.root];
  private sectionStart = 0;
  private paragraphs = 0;
  private characters = 0;
  /** open `w:del` */
  deletions = 0;

  constructor(
    private readonly styles: Styles,
    private readonly labels: Labels,
    private readonly leftOuts: LeftOuts,
    private readonly limits: DocxLimits,
  ) {}

  private get now(): Story {
    return this.open.at(-1)!;
  }
  get draft(): ParagraphDraft | null {
    return this.now.draft;
  }
  get fields(): Fields {
    return this.now.fields;
  }
  get sink(): Sink {
    return this.now.sink;
  }
  get run(): RunLook {
    return this.now.run;
  }
  get inBody(): boolean {
    return this.open.length === 1;
  }

  enter(sink: Sink): void {
    this.open.push(newStory(sink));
  }

  /** Ends a story; what it holds is its sink's. */
  leave(): void {
    this.endParagraph();
    this.flushCarried();
    this.open.pop();
  }

  beginRun(): void {
    this.now.run = { hidden: undefined, style: undefined };
  }

  beginParagraph(): void {
    this.endParagraph();
    this.count();
    this.now.draft = new ParagraphDraft(this.sink.carried);
    this.sink.carried = '';
  }

  /** A page break, where a page can begin; a line break within tables and text boxes. */
  breakPage(): void {
    if (!this.inBody) this.addText('\n');
    else if (this.draft && this.deletions === 0) {
      this.count();
      this.draft.breakPage();
    }
  }

  private count(): void {
    this.paragraphs += 1;
    if (this.paragraphs > this.limits.paragraphs)
      stop('tooManyBlocks', { limit: `${String(this.limits.paragraphs)} 段` });
  }

  /** Letters as they stand in the file: printed, hidden, deleted, or part of a field's instruction. */
  addText(text: string): void {
    const { draft } = this;
    if (!draft || text === '') return;
    this.characters += text.length;
    if (this.characters > this.limits.characters) {
      stop('tooManyBlocks', { limit: `${String(Math.round(this.limits.characters / 1e4))} 万字` });
    }
    if (this.deletions > 0) draft.deleted += text;
    else if (this.fields.swallows(text)) return;
    else if (this.isHidden(draft)) draft.hidden += text;
    else draft.add(text);
  }

  private isHidden(draft: ParagraphDraft): boolean {
    const { hidden, style } = this.run;
    if (hidden !== undefined) return hidden;
    const byRun = style === undefined ? undefined : this.styles.hides(style);
    return byRun ?? this.styles.paragraph(draft.style).hidden;
  }

  endParagraph(): void {
    const { draft, sink } = this;
    if (!draft) return;
    draft.add(this.fields.giveBack());
    this.leftOuts.addText('hidden', draft.hidden);
    this.leftOuts.addText('deleted', draft.deleted);
    this.now.draft = null;
    if (draft.markDeleted) {
      sink.carried = draft.text();
      append(sink.blocks, draft.attached);
      return;
    }
    const contents = draft.contentsEnded();
    if (contents) {
      const dropped = sink.blocks.splice(contents.from);
      this.leftOuts.addText('other', [...dropped.map(wordsOf), contents.text].join('\n'));
    }
    if (!contents || draft.text().trim() !== '') this.push(draft);
    if (draft.endsSection !== null && this.inBody) this.endSection(draft.endsSection);
  }

  private push(draft: ParagraphDraft): void {
    const { sink } = this;
    const style = this.styles.paragraph(draft.style);
    const numId = draft.numId ?? style.numId;
    const look = {
      numbering: numId === undefined ? '' : this.labels.next(numId, draft.level, style),
      outline: draft.outline ?? style.outline,
      centred: (draft.align ?? style.align) === 'center',
    };
    const before = (draft.pageBreakBefore ?? style.pageBreakBefore) || sink.breakNext;
    const { blocks, breakAfter } = draft.finish(look, before);
    append(sink.blocks, blocks);
    sink.breakNext = breakAfter;
  }

  /** A section's type says how it begins, and stands at its end [ECMA-376-1 §17.6.22]. */
  endSection(type: string): void {
    const { blocks } = this.root.sink;
    const first = blocks[this.sectionStart];
    if (this.sectionStart > 0 && type !== 'continuous' && first?.kind === 'paragraph') {
      blocks[this.sectionStart] = { ...first, pageBreakBefore: true };
    }
    this.sectionStart = blocks.length;
  }

  /** Blocks of the body; the reading is over. */
  finish(): readonly Block[] {
    this.endParagraph();
    this.flushCarried();
    return this.root.sink.blocks;
  }

  private flushCarried(): void {
    if (this.sink.carried === '') return;
    this.beginParagraph();
    this.endParagraph();
  }
}

/** One by one: a call does not take any number of arguments. */
export function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}

const wordsOf = (block: Block): string => (block.kind === 'paragraph' ? block.text : '');
