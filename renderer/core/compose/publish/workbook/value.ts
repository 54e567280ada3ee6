import { isPlainDecimal } from '../../../kernel/decimal';
import { cellText } from '../../../report/cellText';
import { isBlank, isRaw, type Cell } from '../../../report/model';
import { cleanXml } from '../../text/clean';

/** What a value cell of the workbook holds. A text is never a formula, whatever it begins with. */
export type SheetValue =
  | { readonly kind: 'blank' }
  /** `format` shows exactly the digits typed */
  | { readonly kind: 'number'; readonly number: number; readonly format: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Spreadsheets keep 15 significant digits; what has more would be changed without a word. */
const DIGITS_KEPT = 15;

/**
 * A stored value for the workbook: a count or a sum of money becomes a number only when the number shows and keeps every
 * digit typed; money with its unit, and what could not be read, stays text.
 */
export function sheetValue(cell: Cell): SheetValue {
  if (isBlank(cell)) return { kind: 'blank' };
  const text = cleanXml(cellText(cell)).replace(/\r\n?/g, '\n');
  if (isRaw(cell) || !isExact(text)) return text === '' ? { kind: 'blank' } : { kind: 'text', text };
  const decimals = text.split('.')[1]?.length ?? 0;
  return { kind: 'number', number: Number(text), format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`, text };
}

const isExact = (text: string): boolean =>
  isPlainDecimal(text) && !/^-?0\d|^-0(\.0*)?$/.test(text) && text.replace(/\D/g, '').length <= DIGITS_KEPT;
