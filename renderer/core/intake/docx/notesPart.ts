import type { LeftOuts } from './leftOuts';
import type { Attributes, PartReader } from './xml';

const NOTES: Readonly<Record<string, 'footnote' | 'comment'>> = {
  'w:footnote': 'footnote',
  'w:endnote': 'footnote',
  'w:comment': 'comment',
};

/** Reads footnotes, endnotes or comments: what they say is told as left out. Lines and separators between notes are none. */
export class NotesPart implements PartReader {
  private now: 'footnote' | 'comment' | null = null;
  private text_ = '';
  private inText = false;

  constructor(private readonly leftOuts: LeftOuts) {}

  open(name: string, attribute: Attributes): 'skip' | undefined {
    const note = NOTES[name];
    if (note !== undefined) {
      const type = attribute('type');
      if (type !== undefined && type !== 'normal') return 'skip';
      this.now = note;
      this.text_ = '';
    } else if (name === 'w:del' || name === 'mc:Fallback') return 'skip';
    this.inText = name === 'w:t';
    return undefined;
  }

  close(name: string): void {
    this.inText = false;
    if (NOTES[name] === undefined || !this.now) return;
    this.leftOuts.addText(this.now, this.text_);
    this.now = null;
  }

  text(text: string): void {
    if (this.inText && this.text_.length < 1000) this.text_ += text;
  }
}
