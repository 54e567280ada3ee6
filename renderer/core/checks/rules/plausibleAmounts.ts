import { valueCells, type ValueCell } from '../../editions/grid';
import type { Edition } from '../../editions/types';
import { compareDecimals, isPlainDecimal, yuanToWan } from '../../kernel/decimal';
import { getCell } from '../../report/cells';
import { isMoneyWithUnit, type Cell } from '../../report/model';
import { placeName } from '../../editions/placeName';
import type { Draft, Instance } from '../rule';

/** More than this many 万元 in a year is seldom a township's fee or procurement: mostly 元 were taken for 万元. */
export const TOO_MUCH_WAN = 1000;

/** AR13, one instance per cell that holds money. */
export const implausibleMoney = (edition: Edition): readonly Instance[] =>
  valueCells(edition)
    .filter((c) => c.kind.startsWith('money'))
    .map((cell) => ({
      reads: [cell.place],
      check: ({ report }) => {
        const draft = judgeMoney(edition, cell, getCell(report, cell.place));
        return draft ? [draft] : [];
      },
    }));

function judgeMoney(edition: Edition, { place, kind }: ValueCell, cell: Cell): Draft | null {
  const money = isMoneyWithUnit(cell) ? cell : typeof cell === 'string' ? { value: cell, unit: UNITS[kind] } : null;
  // What is no plain amount is AR02's or AR01's; a minus is AR04's.
  if (!money?.value || !isPlainDecimal(money.value)) return null;
  const { value, unit } = money;
  const name = placeName(edition, place);
  if (!unit) {
    // Nil needs no unit.
    if (compareDecimals(value, '0') === 0) return null;
    const message = `补写“${name}”的单位：填的是 ${value}，没有写明是元还是万元。`;
    return { place, values: [value, null], message };
  }
  const wan = unit === '元' ? yuanToWan(value) : value;
  if (compareDecimals(wan, String(TOO_MUCH_WAN)) <= 0) return null;
  const amount = unit === '元' ? `${value} 元（合 ${wan} 万元）` : `${value} 万元`;
  const message =
    `核对“${name}”：填的是 ${amount}，超过 ${TOO_MUCH_WAN} 万元，对乡镇来说偏大，` +
    '请核对单位是元还是万元，情况属实的写明理由。';
  return { place, values: [value, TOO_MUCH_WAN], message };
}

/** The unit the form prints; a kind that prints none says nothing about a bare amount. */
const UNITS: Partial<Record<ValueCell['kind'], '元' | '万元'>> = { moneyWan: '万元', moneyYuan: '元' };

/** AR14: every cell of the three tables is filled, and with nothing but zero. A blank is unknown and not nil. */
export function allZero(edition: Edition): readonly Instance[] {
  const places = valueCells(edition).map((c) => c.place);
  const [first, ...rest] = edition.sections.filter((s) => s.kind === 'table');
  if (!first) return [];
  const keyOf = (section: typeof first): string => section.table ?? section.key;
  const ordinals = [first, ...rest].map((s) => s.ordinal).join('、');
  return [
    {
      reads: places,
      check: ({ report }) =>
        places.every((place) => isZero(getCell(report, place)))
          ? [
              {
                place: keyOf(first),
                related: rest.map(keyOf),
                values: [0],
                message: `核对${ordinals}三个部分的表格：所有的数都是 0，全年确实没有发生的，请确认是零报告。`,
              },
            ]
          : [],
    },
  ];
}

function isZero(cell: Cell): boolean {
  const value = isMoneyWithUnit(cell) ? cell.value : cell;
  return typeof value === 'number' ? value === 0 : typeof value === 'string' && /^-?0+(\.0+)?$/.test(value);
}
