import Big from 'big.js';

/** Money is a decimal string and is never put through binary floating point. At most 15 integer and 6 decimal digits. */
const PLAIN = /^-?\d{1,15}(\.\d{1,6})?$/;

export const isPlainDecimal = (text: string): boolean => PLAIN.test(text);

/** Exact sum of plain decimals, without trailing zeros; null when one operand is not a plain decimal. */
export function sumDecimals(values: readonly string[]): string | null {
  if (!values.every(isPlainDecimal)) return null;
  return values.reduce((sum, v) => sum.plus(v), new Big(0)).toFixed();
}

/** -1, 0 or 1, as compare functions answer. Both must be plain decimals. */
export const compareDecimals = (a: string, b: string): -1 | 0 | 1 => new Big(a).cmp(b) as -1 | 0 | 1;

/** Yuan as ten-thousand yuan (万元), exact. */
export const yuanToWan = (yuan: string): string => new Big(yuan).div(10000).toFixed();

/** A plain decimal times ten to the power of `places` (万 is 4), exact. */
export const shiftDecimal = (decimal: string, places: number): string =>
  new Big(decimal).times(new Big(10).pow(places)).toFixed();
