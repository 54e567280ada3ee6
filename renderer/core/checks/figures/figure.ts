import type { NumeralStyle } from '../../kernel/numerals';

/** A number in running text that counts something or is an amount of money. Offsets are UTF-16 in that text. */
export interface Figure {
  /** the whole figure with its unit and words like 约 or 余, e.g. `约200人次` */
  readonly start: number;
  readonly end: number;
  /** the numeral alone (`200`, `3.2万`); empty for 数十件, 若干件 */
  readonly numeral: { readonly start: number; readonly end: number };
  /** plain decimal, 万 and 亿 multiplied out, money in 元; null where no single number is written */
  readonly value: string | null;
  /** half a unit of the last place written, in units of the value: 0 unless decimals, 万 or 亿 round it */
  readonly slack: number;
  /** as written, 万 left out: 件, 人次, 元; '' where the text names none */
  readonly unit: string;
  readonly kind: 'count' | 'money' | 'bare';
  /** 'range': 3至5件 */
  readonly nature: 'exact' | 'vague' | 'range';
  readonly style: NumeralStyle;
}

/** The whole number a figure states exactly; null for anything else. */
export function countOf(figure: Figure): number | null {
  if (figure.nature !== 'exact' || figure.value === null || figure.value.includes('.')) return null;
  const n = Number(figure.value);
  return Number.isSafeInteger(n) ? n : null;
}

/** The same figure in a text that begins `by` characters earlier. */
export const shiftFigure = (figure: Figure, by: number): Figure => ({
  ...figure,
  start: figure.start + by,
  end: figure.end + by,
  numeral: { start: figure.numeral.start + by, end: figure.numeral.end + by },
});
