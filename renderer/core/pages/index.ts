import { layOutDocument } from './flow/layOut';
import { LIBREOFFICE, WORD } from './lines/habits';
import { widthsBy } from './lines/widths';
import { readDocx } from './read/document';
import type { Measure, Page } from './types';

export type { Measure, Page, PageItem, RectItem, TextItem } from './types';

export interface LayOutOptions {
  /** whose habits, where word processors differ (lines/habits.ts): Word's unless said otherwise */
  readonly like?: 'word' | 'libreOffice';
}

/**
 * The pages of a `.docx` that `core/compose` wrote, as a word processor sets them: what stands where, ready to be drawn.
 * Pure and synchronous, for page, Web Worker and Node. Draw letters without kerning, each followed by `spacing`.
 * @param measure width of a text in points, without letter spacing and kerning
 * @throws Error naming what the document holds that cannot be laid out; it is never drawn wrong instead
 */
export function layOut(docx: Uint8Array, measure: Measure, options: LayOutOptions = {}): readonly Page[] {
  const habits = options.like === 'libreOffice' ? LIBREOFFICE : WORD;
  return layOutDocument(readDocx(docx), { widths: widthsBy(measure), habits });
}
