import { isPlainDecimal, shiftDecimal } from '../../kernel/decimal';

export type Unit = '元' | '万元';

/** An amount as it is written: the digits unchanged, and the unit where one stands behind them. */
export interface Amount {
  readonly digits: string;
  readonly unit: Unit | null;
}

const AMOUNT = /^\+?(\d{1,15}(?:\.\d{1,6})?)(万元|元|万)?$/;

/** Null where the text is not plainly one amount that is zero or more. */
export function amountOf(text: string): Amount | null {
  const found = AMOUNT.exec(text);
  if (!found) return null;
  const digits = /^0+$/.test(found[1]!) ? '0' : found[1]!;
  if (/^0\d/.test(digits)) return null;
  return { digits, unit: found[2] === undefined ? null : found[2] === '元' ? '元' : '万元' };
}

/** The digits in another unit, exact; null where that takes more decimals than a report holds. */
export function inUnit(amount: Amount, from: Unit, to: Unit): string | null {
  if (from === to) return amount.digits;
  const moved = shiftDecimal(amount.digits, to === '万元' ? -4 : 4);
  return isPlainDecimal(moved) ? moved : null;
}
