import { linesOf, type Setting } from '../../../renderer/core/pages/lines/paragraphLines';
import { LIBREOFFICE, WORD } from '../../../renderer/core/pages/lines/habits';
import { widthsBy } from '../../../renderer/core/pages/lines/widths';
import { layOutDocument } from '../../../renderer/core/pages/flow/layOut';
import type { Block, Cell, Paragraph, Row, Section, Table } from '../../../renderer/core/pages/read/content';
import {
  PARAGRAPH_DEFAULTS,
  RUN_DEFAULTS,
  type ParagraphFormat,
  type RunFormat,
} from '../../../renderer/core/pages/read/formats';
import type { Page } from '../../../renderer/core/pages';
import { squareMeasure } from './measures';

export const setting = (habits = WORD): Setting => ({ widths: widthsBy(squareMeasure), habits });
export const likeLibreOffice = setting(LIBREOFFICE);

const RUN: RunFormat = { ...RUN_DEFAULTS, eastAsia: '仿宋', hint: true };

/** Letters 10 pt high in lines of 20 pt. */
export const paragraph = (text: string, format: Partial<ParagraphFormat> = {}): Paragraph => ({
  kind: 'paragraph',
  format: { ...PARAGRAPH_DEFAULTS, line: 20, widowControl: false, ...format },
  runs: text === '' ? [] : [{ text, format: RUN }],
  frame: null,
});

/** Texts of the lines of a paragraph so many characters wide. */
export const lineTexts = (text: string, characters: number, format: Partial<ParagraphFormat> = {}): readonly string[] =>
  linesOf(paragraph(text, format), characters * 10, setting()).map((pieces) => pieces.map((p) => p.text).join(''));

export const cell = (column: number, text: string, more: Partial<Cell> = {}): Cell => ({
  column,
  span: 1,
  merge: 'none',
  vertical: 'center',
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
  paragraphs: [paragraph(text)],
  ...more,
});

export const row = (cells: readonly Cell[], header = false): Row => ({ cells, header, height: 0, exact: false });

/** Two columns of 50 pt. Rows of one line are 21 pt high: the line and the border above it. */
export const table = (rows: readonly Row[]): Table => ({
  kind: 'table',
  align: 'left',
  indent: 0,
  grid: [50, 50],
  rows,
  border: { weight: 1, color: '000000' },
});

/** Pages with room for five lines of ten characters, margins of 10 pt. */
export function pagesOf(blocks: readonly Block[], more: Partial<Section> = {}): readonly Page[] {
  const nothing = { first: undefined, default: undefined, even: undefined };
  const page = { width: 120, height: 120, top: 10, bottom: 10, left: 10, right: 10, header: 0, footer: 0 };
  const section: Section = {
    blocks,
    page,
    start: undefined,
    titlePage: false,
    headers: nothing,
    footers: nothing,
    ...more,
  };
  return layOutDocument({ sections: [section], evenAndOdd: true }, setting());
}

/** Texts of a page from top to bottom, each with its baseline: `甲@26`. */
export const textsAt = (page: Page | undefined): readonly string[] =>
  (page?.items ?? []).flatMap((i) => (i.kind === 'text' ? [`${i.text}@${Math.round(i.baseline * 10) / 10}`] : []));
