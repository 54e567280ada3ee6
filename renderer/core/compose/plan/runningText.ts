import { paragraphsOf } from '../text/clean';
import { recogniseHeading } from '../text/headings';
import { paragraph, type ParagraphBlock } from './blocks';

/** A text field as paragraphs: headings recognised, blank lines left out. */
export const runningText = (text: string): readonly ParagraphBlock[] => paragraphsOf(text).map(textParagraph);

function textParagraph(text: string): ParagraphBlock {
  const { level, head, alone } = recogniseHeading(text);
  if (level === null) return paragraph('body', text);
  if (head === text.length) return paragraph(`heading${level}`, text, alone ? { keepNext: true } : {});
  return paragraph('body', [{ text: text.slice(0, head), style: 'kai' }, { text: text.slice(head) }]);
}
