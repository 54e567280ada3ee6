import { paragraphsOf } from '../text/clean';
import { recogniseHeading } from '../text/headings';
import { paragraph, type ParagraphBlock } from './blocks';

/**
 * Letters and figures longer than four characters without a blank or hyphen, mostly an address of the web or of mail. It
 * moves to the next line whole and would leave the justified line above it stretched, so its paragraph is set flush left;
 * full lines of Chinese end at the edge all the same. Word could break such a word at any letter instead (w:wordWrap off),
 * but would then cut years and telephone numbers too, and LibreOffice does not know it.
 */
const LONG_WORD = /[!-,.-~]{9,}/;

/** A text field as paragraphs: headings recognised, blank lines left out. */
export const runningText = (text: string): readonly ParagraphBlock[] => paragraphsOf(text).map(textParagraph);

function textParagraph(text: string): ParagraphBlock {
  const { level, head, alone } = recogniseHeading(text);
  const flush = LONG_WORD.test(text) ? { align: 'left' as const } : {};
  if (level === null) return paragraph('body', text, flush);
  if (head === text.length) return paragraph(`heading${level}`, text, alone ? { keepNext: true } : {});
  return paragraph('body', [{ text: text.slice(0, head), style: 'kai' }, { text: text.slice(head) }], flush);
}
