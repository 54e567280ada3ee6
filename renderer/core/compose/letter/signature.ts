import { CHARACTER, INDENT, TEXT_WIDTH } from '../layout/page';
import { blankLine, paragraph, type ParagraphBlock } from '../plan/blocks';
import { breakTitle } from '../text/breakTitle';
import { charactersWide } from '../text/width';

/** Widest signature line: the type area less the two characters at its right. */
const LONGEST_LINE = Math.floor((TEXT_WIDTH - INDENT) / CHARACTER);

export interface SignaturePlace {
  /** twips; exactly one of left and right is given for each line */
  readonly organ: { readonly left?: number; readonly right?: number };
  readonly date: { readonly left?: number; readonly right?: number };
}

/**
 * Where 署名 and 成文日期 stand, from the widths of their lines in characters.
 *
 * Unsealed [7.3.5.2]: organ name two characters in from the right; the date's first character two right of the name's
 * first. A date longer than the name goes two in from the right itself, and the name two left of it.
 * Sealed [7.3.5.1]: date four characters in from the right, organ name centred over it, never beyond the type area.
 * Unsealed lines are placed from the left, so that a font which sets a little wider moves no line's beginning.
 */
export function signaturePlace(organ: number, date: number, sealed: boolean): SignaturePlace {
  const twips = (characters: number): number => Math.round(characters * CHARACTER);
  if (sealed) {
    return { organ: { right: twips(Math.max(0, 4 + date / 2 - organ / 2)) }, date: { right: 2 * INDENT } };
  }
  if (date > organ) {
    const left = TEXT_WIDTH - INDENT - twips(date);
    return { organ: { left: left - INDENT }, date: { right: INDENT } };
  }
  const left = Math.max(0, TEXT_WIDTH - INDENT - twips(organ));
  // The right indent below zero keeps 日 on the line where automatic gaps beside figures widen the date.
  return { organ: { left }, date: { left: left + INDENT, right: -INDENT } };
}

/**
 * Signature and date with the blank lines above: one when unsealed; two when a stamp follows, whose upper edge stays
 * within one line of the text and whose middle lies over both. Never left alone on a page [7.3.5.5]: all keep together.
 * @param more a paragraph follows that belongs to them (附注)
 */
export function signature(organ: string, date: string, sealed: boolean, more: boolean): readonly ParagraphBlock[] {
  const lines = breakTitle(organ, LONGEST_LINE);
  const place = signaturePlace(Math.max(...lines.map(charactersWide)), charactersWide(date), sealed);
  return [
    ...Array.from({ length: sealed ? 2 : 1 }, () => blankLine(true)),
    signatureLine(lines.join('\n'), place.organ, true),
    signatureLine(date, place.date, more),
  ];
}

const signatureLine = (text: string, indent: SignaturePlace['organ'], keepNext: boolean): ParagraphBlock =>
  paragraph('signature', text, {
    indent,
    ...(indent.left === undefined ? { align: 'right' } : {}),
    ...(keepNext ? { keepNext } : {}),
  });
