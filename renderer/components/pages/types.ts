/**
 * What a sheet draws, in points from its upper left corner. The layout engine's pages (core/pages) have this shape; it is
 * told again here because components know nothing of reports.
 */
export interface SheetPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly SheetItem[];
}

export type SheetItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly baseline: number;
      readonly font: string;
      readonly size: number;
      readonly bold: boolean;
      /** six hex digits */
      readonly color: string;
      readonly spacing: number;
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    };

/** One document among those on the table. */
export interface SheetFile {
  readonly key: string;
  readonly caption: string;
  readonly pages: readonly SheetPage[];
}

/** The typefaces to draw a typeface of the document with, as CSS writes them: itself first, then what stands in for it. */
export type FontStack = (family: string) => string;
