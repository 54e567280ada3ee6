import { breakTitle } from '../text/breakTitle';
import { cleanLine } from '../text/clean';
import { blankOf, paragraph, type ParagraphBlock } from './blocks';

/** A title as one centred paragraph with its line breaks [7.3.1]; a missing one as a blank to fill in. */
export function titleBlock(title: string): ParagraphBlock {
  const text = title.split('\n').map(cleanLine).filter(Boolean).join('\n');
  if (text === '') return paragraph('title', blankOf(12), { keepNext: true });
  return paragraph('title', breakTitle(text).join('\n'), { keepNext: true });
}
