/**
 * The pages of a document as plain values: what stands where, ready to be drawn on a screen or on paper. All lengths are
 * points (1/72 inch) from the page's upper left corner.
 */
export interface Page {
  /** width and height of the sheet */
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

export type PageItem = TextItem | RectItem;

/** A piece of one line in one typeface, size and colour. Its letters stand `advance`-wise plus `spacing` after each. */
export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  /** where the first letter begins */
  readonly x: number;
  /** the line the letters stand on */
  readonly baseline: number;
  /** typeface as the document names it, e.g. 仿宋_GB2312 or Times New Roman; what stands in for it is the drawer's choice */
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  /** six hex digits */
  readonly color: string;
  /** added after every letter; may be negative */
  readonly spacing: number;
}

/** Filled rectangle: red lines of the head, borders of tables. */
export interface RectItem {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** six hex digits */
  readonly color: string;
}

/**
 * Width of a text in points, without letter spacing, in a typeface as the document names it. The host measures (canvas);
 * tests give a table.
 */
export type Measure = (text: string, font: string, size: number, bold: boolean) => number;
