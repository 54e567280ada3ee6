import Big from 'big.js';
import { valueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { BLANK, countCells, moneyCells, UNREADABLE, type Figures } from './figures';

/** What one township gives to a total. */
export interface Share {
  readonly organ: string;
  /** plain decimal, in the unit of the total; null when it has no figure there */
  readonly value: string | null;
  /** of the total, per cent with one decimal, rounded half up; null without a figure or where the total is zero */
  readonly percent: string | null;
}

/**
 * The parts of the total at a place, largest first, those without a figure last; equal ones in the order given. Together
 * they are the total of `addUp` over the same reports. Empty where the form has no such cell.
 */
export function sharesOf(
  edition: Edition,
  place: string,
  members: readonly { readonly organ: string; readonly figures: Figures }[],
): readonly Share[] {
  const read = reader(edition, place);
  if (!read) return [];
  const parts = members.map(({ organ, figures }) => ({ organ, value: read(figures) }));
  const total = parts.reduce((sum, { value }) => (value ? sum.plus(value) : sum), new Big(0));
  return parts
    .sort((a, b) => (a.value && b.value ? b.value.cmp(a.value) : Number(b.value !== null) - Number(a.value !== null)))
    .map(({ organ, value }) => ({
      organ,
      value: value?.toFixed() ?? null,
      percent: value && !total.eq(0) ? value.times(100).div(total).round(1, Big.roundHalfUp).toFixed() : null,
    }));
}

/** How to read one cell out of packed figures; 采购总金额 in 万元, as the total is given. */
function reader(edition: Edition, place: string): ((figures: Figures) => Big | null) | null {
  const kind = valueCell(edition, place)?.kind;
  const count = countCells(edition).findIndex((cell) => cell.place === place);
  if (count >= 0) {
    return ({ counts }) => {
      const value = counts[count]!;
      return value === BLANK || value === UNREADABLE ? null : new Big(value);
    };
  }
  const money = moneyCells(edition).findIndex((cell) => cell.place === place);
  if (money < 0) return null;
  return (figures) => {
    const amount = figures.money[money]!;
    if (typeof amount === 'string') return null;
    return kind === 'moneyUnitUnstated' && amount.unit === '元'
      ? new Big(amount.value).div(10_000)
      : new Big(amount.value);
  };
}
