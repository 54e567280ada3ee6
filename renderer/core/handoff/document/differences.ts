import type { Report } from '../../report/model';
import { MAIN_PART, type DocumentParts } from './inspect';
import { readPart, type Overdue } from './xmlPart';

/** Only letters and digits: composing makes brackets and quotes full-width and takes blanks and controls away. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Longest piece of a paragraph repeated in a sentence, UTF-16 units. */
const SHOWN = 30;

/**
 * The first paragraph of the report's texts that its document does not show (row 91); null when all are there. Limits: the
 * order is not looked at, and figures of the tables are not compared.
 */
export function missingParagraph(parts: DocumentParts, texts: readonly string[], overdue: Overdue): string | null {
  const shown = bare(textOf(parts.get(MAIN_PART)!, overdue));
  const paragraphs = texts.flatMap((text) => text.split('\n'));
  const missing = paragraphs.find((paragraph) => !shown.includes(bare(paragraph)));
  return missing === undefined ? null : missing.trim().slice(0, SHOWN);
}

function textOf(part: Uint8Array, overdue: Overdue): string {
  const pieces: string[] = [];
  let inText = false;
  readPart(
    part,
    {
      open: (name) => {
        inText = name === 't';
      },
      close: () => {
        inText = false;
      },
      text: (text) => {
        if (inText) pieces.push(text);
      },
    },
    overdue,
  );
  return pieces.join('');
}

export const reportTexts = (r: Report): readonly string[] => [r.organ.name, r.preface, r.overview, r.problems, r.other];
export const letterTexts = (r: Report): readonly string[] => [r.letter.recipient, r.letter.body];
