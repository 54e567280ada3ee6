/**
 * What a file of any kind says before anything of it is understood: paragraphs and tables in reading order. Every reader
 * (docx, html, text, clipboard) answers with this; recognition knows no file format.
 */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** what the reader left out of the text, in plain words: hidden text, comments, pictures, links not followed */
  readonly leftOut: readonly LeftOut[];
}

export type Block = Paragraph | SourceTable;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** without the printed number of a list; soft line breaks as \n, tabs as \t */
  readonly text: string;
  /** the number a list style prints before the text (`三、`), '' where there is none */
  readonly numbering: string;
  /** 1 to 9 where the paragraph is a heading by its style, else 0 */
  readonly outline: number;
  readonly centred: boolean;
  readonly pageBreakBefore: boolean;
}

/** As in HTML: cells covered by a span above or to the left are left out. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** marked to be repeated on every page */
  readonly head: boolean;
}

export interface SourceCell {
  /** paragraphs of the cell parted by \n */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface LeftOut {
  readonly what:
    'hidden' | 'deleted' | 'comment' | 'footnote' | 'picture' | 'external' | 'embedded' | 'macro' | 'other';
  /** the text itself where there is one, clipped */
  readonly raw: string;
}

export const paragraph = (text: string, more: Partial<Omit<Paragraph, 'kind' | 'text'>> = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  numbering: '',
  outline: 0,
  centred: false,
  pageBreakBefore: false,
  ...more,
});
