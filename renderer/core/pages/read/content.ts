import type { ParagraphFormat, RunFormat } from './formats';

/** A document as it is to be laid out: every format resolved, all lengths in points. */
export interface Document {
  readonly sections: readonly Section[];
  /** footers and headers of even pages are their own */
  readonly evenAndOdd: boolean;
}

export interface Section {
  readonly blocks: readonly Block[];
  readonly page: PageShape;
  /** number of its first page; undefined: goes on from the section before */
  readonly start: number | undefined;
  /** its first page has header and footer of its own */
  readonly titlePage: boolean;
  readonly headers: Furniture;
  readonly footers: Furniture;
}

export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** of header and footer from the upper and the lower edge */
  readonly header: number;
  readonly footer: number;
}

/** What stands on every page of a kind; undefined: nothing. */
export type Furniture = Readonly<Record<'first' | 'default' | 'even', FurniturePart | undefined>>;

export interface FurniturePart {
  readonly paragraphs: readonly Paragraph[];
  readonly rectangles: readonly Rectangle[];
}

/** Filled, placed from the page's upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly format: ParagraphFormat;
  readonly runs: readonly Run[];
  readonly frame: Frame | null;
}

/** '\n' in its text is a line break; a page number has no text of its own. */
export interface Run {
  readonly text: string;
  readonly pageNumber?: true;
  readonly format: RunFormat;
}

/** A paragraph taken out of the text. Neighbours in equal frames share one. */
export interface Frame {
  readonly x: number;
  readonly xFrom: 'page' | 'margin';
  readonly y: number;
  readonly yFrom: 'page' | 'margin';
  readonly width: number;
  /** 0: as high as its lines */
  readonly height: number;
  readonly exact: boolean;
  /** text keeps clear of it */
  readonly clear: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly align: 'left' | 'center' | 'right';
  readonly indent: number;
  /** width of every grid column */
  readonly grid: readonly number[];
  readonly rows: readonly Row[];
  readonly border: Border;
}

export interface Border {
  readonly weight: number;
  readonly color: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** repeated on every page the table goes on to */
  readonly header: boolean;
  readonly height: number;
  readonly exact: boolean;
}

export interface Cell {
  /** grid columns */
  readonly column: number;
  readonly span: number;
  /** of a merge down rows: its first cell, or one that goes on */
  readonly merge: 'none' | 'start' | 'continue';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly margins: Margins;
  readonly paragraphs: readonly Paragraph[];
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
