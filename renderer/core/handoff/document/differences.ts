import type { Report } from '../../report/model';
import type { Inspected } from './inspect';

/** Only letters and digits: composing makes brackets and quotes full-width and takes blanks and controls away. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Longest piece of a paragraph repeated in a sentence, UTF-16 units. */
const SHOWN = 30;

/**
 * The first paragraph of the report's texts that its document does not show (row 91); null when all are there. Limits: the
 * order is not looked at, and figures of the tables are not compared.
 */
export function missingParagraph({ text }: Inspected, texts: readonly string[]): string | null {
  const shown = bare(text);
  const paragraphs = texts.flatMap((one) => one.split('\n'));
  const missing = paragraphs.find((paragraph) => !shown.includes(bare(paragraph)));
  return missing === undefined ? null : missing.trim().slice(0, SHOWN);
}

export const reportTexts = (r: Report): readonly string[] => [r.organ.name, r.preface, r.overview, r.problems, r.other];
export const letterTexts = (r: Report): readonly string[] => [r.letter.recipient, r.letter.body];
