import type { FormTable } from '../../editions/types';
import type { RedHead } from '../layout/redHead';

/**
 * A document as a plain value: what stands where, in which style. Letter and report are planned as blocks; writing them as
 * `.docx` (write/) is a separate step, so that other outputs can read the same plan.
 */
export type ParagraphStyle =
  | 'redMark'
  | 'documentNumber'
  | 'headLine'
  | 'headMark'
  | 'title'
  | 'recipient'
  | 'body'
  | 'blank'
  | 'attachment'
  | 'signature'
  | 'note'
  | 'copies'
  | 'closing'
  | 'marker'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4';

/** 楷体 of a （一） heading that runs into its text; 黑体 of 密级 and 紧急程度. */
export type CharacterStyle = 'kai' | 'hei';

export interface Run {
  /** '\n' is a line break inside the paragraph, '\t' a tab (cleaned texts hold none, so it is ours) */
  readonly text: string;
  readonly style?: CharacterStyle;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly runs: readonly Run[];
  /** twips from the edges of the type area, over the style's own */
  readonly indent?: { readonly left?: number; readonly right?: number };
  /** over the style's own */
  readonly align?: 'left' | 'right';
  readonly keepNext?: boolean;
  /** twips of room above, over the style's own */
  readonly before?: number;
  /** taken out of the text and fixed to the page on which the next paragraph falls */
  readonly frame?: Frame;
}

/** As wide as the type area. Twips, `top` from the page's edge. */
export interface Frame {
  readonly top: number;
  readonly height: number;
  readonly rule: 'exact' | 'atLeast';
  /** text keeps clear of it, or takes no notice of it */
  readonly wrap: 'clear' | 'over';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: FormTable;
}

export type Block = ParagraphBlock | TableBlock;

export interface DocumentPlan {
  readonly kind: 'letter' | 'report' | 'combined';
  readonly fileName: string;
  /** core property, shown by file managers */
  readonly title: string;
  readonly sections: readonly SectionPlan[];
}

/** The letter has no page number on its first page. */
export interface SectionPlan {
  readonly part: 'letter' | 'report';
  readonly blocks: readonly Block[];
  /** the letter's red head, or null */
  readonly head?: RedHead | null;
  /** page numbers go on from the section before; else they begin with 1 */
  readonly continues?: boolean;
}

export const paragraph = (
  style: ParagraphStyle,
  text: string | readonly Run[],
  more: Omit<ParagraphBlock, 'kind' | 'style' | 'runs'> = {},
): ParagraphBlock => ({
  kind: 'paragraph',
  style,
  runs: typeof text === 'string' ? [{ text }] : text,
  ...more,
});

/** An empty line of text height. */
export const blankLine = (keepNext = false): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'blank',
  runs: [],
  ...(keepNext ? { keepNext } : {}),
});

/** A blank to be completed in the word processor. Full-width low lines: ruled spaces would vanish at a line's end. */
export const blankOf = (characters: number): string => '＿'.repeat(characters);
