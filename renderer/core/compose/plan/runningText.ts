import { paragraphsOf } from '../text/clean';
import { recogniseHeading } from '../text/headings';
import { paragraph, type ParagraphBlock } from './blocks';

/**
 * An address of the web or of mail: letters and marks without a blank, longer than a third of a line. Moved down whole it
 * would leave the justified line above stretched. Other paragraphs keep figures and words whole, since breaking at any
 * character (all that Word offers) would cut years and telephone numbers too.
 */
const LONG_WORD = /(?=[!-~]*[A-Za-z])[!-~]{18,}/;

/** A text field as paragraphs: headings recognised, blank lines left out. */
export const runningText = (text: string): readonly ParagraphBlock[] => paragraphsOf(text).map(textParagraph);

function textParagraph(text: string): ParagraphBlock {
  const { level, head, alone } = recogniseHeading(text);
  const broken = LONG_WORD.test(text) ? { breakWords: true } : {};
  if (level === null) return paragraph('body', text, broken);
  if (head === text.length) return paragraph(`heading${level}`, text, alone ? { keepNext: true } : {});
  return paragraph('body', [{ text: text.slice(0, head), style: 'kai' }, { text: text.slice(head) }], broken);
}
