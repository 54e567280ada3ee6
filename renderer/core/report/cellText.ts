import { isPlainDecimal } from '../kernel/decimal';
import { isBlank, isMoneyWithUnit, isRaw, type Cell, type MoneyWithUnit } from './model';

/** Kinds of value a cell of the form holds (statutory data, `kind` of a layout cell; a missing kind is count). */
export type CellKind = 'count' | 'signedCount' | 'moneyWan' | 'moneyYuan' | 'moneyUnitUnstated';

/** Longest text (UTF-16 units) one cell may hold; editor and file reading refuse more, with a sentence, and change nothing. */
export const CELL_TEXT_LIMIT = 2000;

/** As it stands in the printed cell. Blank is '', unreadable text is printed as typed. */
export function cellText(cell: Cell): string {
  if (isBlank(cell)) return '';
  if (isRaw(cell)) return cell.raw;
  if (isMoneyWithUnit(cell)) return `${cell.value}${cell.unit ?? ''}`;
  return String(cell);
}

/** Full-width digits and marks to half-width, thousands commas and blanks away: what people paste from Excel and WPS. */
function tidy(text: string): string {
  return text
    .replace(/[０-９．－＋，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u3000\u200b\ufeff]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^(-?\d{1,3})((?:,\d{3})+)(?=$|[.元万])/, (_, a: string, b: string) => a + b.replace(/,/g, ''));
}

/**
 * What was typed or pasted, as a value of the cell's kind. Never guesses: what is not plainly a value of that kind stays
 * as `{raw}` (AR02 reports it). Leading zeros ("00"), exponents ("1e999") and decimals in counts stay raw.
 * Counts have up to 9 digits.
 */
export function readCell(typed: string, kind: CellKind): Cell {
  const text = tidy(typed);
  if (text === '') return kind === 'moneyUnitUnstated' ? { value: null, unit: null } : null;
  const raw = { raw: typed.trim() };
  switch (kind) {
    case 'count':
      return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : raw;
    case 'signedCount':
      return /^[-+]?(0|[1-9]\d{0,8})$/.test(text) ? Number(text) || 0 : raw;
    case 'moneyWan':
    case 'moneyYuan':
      return moneyText(text) ?? raw;
    case 'moneyUnitUnstated':
      return moneyWithUnit(text) ?? raw;
  }
}

const moneyText = (text: string): string | null =>
  isPlainDecimal(text) && !text.startsWith('-') && !/^0\d/.test(text) ? text : null;

function moneyWithUnit(text: string): MoneyWithUnit | null {
  const unit = text.endsWith('万元') ? '万元' : text.endsWith('元') ? '元' : null;
  const value = moneyText(unit ? text.slice(0, -unit.length) : text);
  return value === null ? null : { value, unit };
}
