import { breakTitle } from '../text/breakTitle';
import { cleanLine } from '../text/clean';
import { paragraph, type ParagraphBlock } from './blocks';

/** A title as one centred paragraph with its line breaks [7.3.1]; a missing one as a ruled blank. */
export function titleBlock(title: string): ParagraphBlock {
  const text = title.split('\n').map(cleanLine).filter(Boolean).join('\n');
  if (text === '') return paragraph('title', [{ text: '\u3000'.repeat(12), style: 'fillIn' }], { keepNext: true });
  return paragraph('title', breakTitle(text).join('\n'), { keepNext: true });
}
