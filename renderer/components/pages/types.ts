import type { Page } from '../../core/pages/types';

/** One document among those on the table. */
export interface SheetFile {
  readonly key: string;
  readonly caption: string;
  readonly pages: readonly Page[];
}

/** The typefaces to draw a typeface of the document with, as CSS writes them: itself first, then what stands in for it. */
export type FontStack = (family: string) => string;
