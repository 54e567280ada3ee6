import { readNumeral, writeNumeral } from '../../kernel/numerals';
import type { Figure } from './figure';

/**
 * The text with one figure replaced by a whole number, in the style found (Arabic stays Arabic, Chinese stays Chinese).
 * `figure` is one of `figuresIn(text)`. Null where the figure cannot simply be rewritten: a vague count, a range, money or
 * 3万, a number too long for its style.
 */
export function withFigure(text: string, figure: Figure, value: number): string | null {
  const { start, end } = figure.numeral;
  if (figure.nature !== 'exact' || figure.kind === 'money' || figure.slack !== 0 || start === end) return null;
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const look = readNumeral(text.slice(start, end));
  const written = look && writeNumeral(String(value), look, figure.unit !== '');
  return written === null ? null : text.slice(0, start) + written + text.slice(end);
}
