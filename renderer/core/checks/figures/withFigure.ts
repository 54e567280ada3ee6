import type { Figure } from './figure';
import { writeChinese, writeWide } from '../../kernel/numerals';

/**
 * The text with one figure replaced by a whole number, in the style found (Arabic stays Arabic, Chinese stays Chinese).
 * `figure` is one of `figuresIn(text)`. Null where the figure cannot simply be rewritten: a vague count, a range, money or
 * 3万, a number too long for its style.
 */
export function withFigure(text: string, figure: Figure, value: number): string | null {
  const { start, end } = figure.numeral;
  if (figure.nature !== 'exact' || figure.kind === 'money' || figure.slack !== 0 || start === end) return null;
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const grouped = figure.style !== 'chinese' && /[,，]/.test(text.slice(start, end));
  const written = write(value, figure, grouped);
  return written === null ? null : text.slice(0, start) + written + text.slice(end);
}

function write(value: number, figure: Figure, grouped: boolean): string | null {
  const digits = grouped ? String(value).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(value);
  if (figure.style === 'arabic') return digits;
  if (figure.style === 'wide') return writeWide(digits);
  if (value > 99_999_999) return null;
  const chinese = writeChinese(value);
  // 二 before a unit of counting is spoken 两.
  return chinese === '二' && figure.unit !== '' ? '两' : chinese;
}
