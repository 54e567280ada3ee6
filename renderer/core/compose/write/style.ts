import { LineRuleType, type IParagraphStyleOptions } from 'docx';
import type { ParagraphStyle } from '../plan/blocks';

/** Style ids in the document; styles of table text, page numbers and headers have no block of their own. */
export type StyleId = ParagraphStyle | 'cellLabel' | 'cellFigure' | 'pageNumber' | 'headerAnchor';

export type ParagraphPart = NonNullable<IParagraphStyleOptions['paragraph']>;

/** A line of exactly this height in twips, nothing above or below unless told. */
export const exactly = (line: number, before = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after: 0 });

/**
 * Off everywhere: with it on, a page does not always hold its 22 lines. The library's type of style properties leaves this
 * out although its writer takes it; a golden file holds the result.
 */
const NO_WIDOW_CONTROL: ParagraphPart & { widowControl: boolean } = { widowControl: false };

/** A paragraph style under a name offices can find in their word processor. */
export function style(
  id: StyleId | 'Normal',
  name: string,
  options: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
  basedOn: StyleId | 'Normal' = 'Normal',
): IParagraphStyleOptions {
  if (id !== 'Normal') return { id, name, basedOn, quickFormat: true, ...options };
  return { id, name, quickFormat: true, ...options, paragraph: { ...options.paragraph, ...NO_WIDOW_CONTROL } };
}
