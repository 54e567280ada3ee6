import { carryOver, growthOf, type Totals } from '../../../core/district';
import type { List } from '../../../core/compose/district/listSheet';
import { placeName } from '../../../core/editions/placeName';
import { safeFileName } from '../../../core/kernel/fileName';
import { STATE_NAMES } from '../../../core/district';
import type { Before } from './before';
import { inScope, type Gathered, type TotalsScope } from './gather';

/** Totals as they are shown, ready to be written. */
export interface ShownTotals {
  readonly gathered: Gathered;
  readonly scope: TotalsScope;
  readonly totals: Totals;
  readonly before: Before | null;
  /** who adds up; '' while nobody has said */
  readonly district: string;
}

/**
 * The workbook: the form's tables with the sums, who is in them, where figures lack, and beside last year. Numbers are
 * numbers and nothing is a formula (core/compose). The library is loaded when somebody asks.
 */
export async function workbookOf(shown: ShownTotals): Promise<Uint8Array> {
  const { totalsWorkbook } = await import('../../../core/compose/district/totalsWorkbook');
  const { gathered, totals, district } = shown;
  const lists = [units(shown), missing(shown), ...beside(shown)];
  return totalsWorkbook({ organ: district, year: gathered.year, tables: totals.tables, lists }, gathered.edition);
}

function units({ gathered, scope }: ShownTotals): List {
  const counted = new Set(inScope(gathered, scope).map((one) => one.id));
  return {
    name: '报送情况',
    headings: ['单位', '状态', '是否计入'],
    rows: [
      ...gathered.members.map(({ id, organ, state }) => [
        organ,
        STATE_NAMES[state],
        counted.has(id) ? '计入' : '未计入',
      ]),
      ...gathered.otherForm.map((organ) => [organ, '格式不同', '未计入']),
      ...gathered.unreadable.map((organ) => [organ, '不能读取', '未计入']),
      ...gathered.missing.map((organ) => [organ, STATE_NAMES.missing, '未计入']),
    ],
  };
}

const missing = ({ gathered, totals }: ShownTotals): List => ({
  name: '缺数情况',
  headings: ['表格位置', '没有数的单位数'],
  rows: Object.entries(totals.missing).map(([place, n]) => [placeName(gathered.edition, place), n]),
});

function beside({ gathered, totals, before }: ShownTotals): readonly List[] {
  if (!before) return [];
  const { edition, year } = gathered;
  const text = (value: string | number | null): string | number => numberOf(value);
  const growth = growthOf(edition, totals, before).filter(({ now, before: then }) => now !== null || then !== null);
  return [
    {
      name: '与上年比较',
      headings: ['表格位置', `${year}年`, `${before.year}年`, '增减', '增减百分比'],
      rows: growth.map(({ place, now, before: then, change, percent }) => [
        placeName(edition, place),
        ...[now, then, change, percent].map(text),
      ]),
    },
    {
      name: '结转核对',
      headings: ['表格位置', `${year}年上年结转`, `${before.year}年结转下年`, '是否一致'],
      rows: carryOver(edition, totals, before).map(({ place, carriedIn, carriedOut, agrees }) => [
        placeName(edition, place),
        text(carriedIn),
        text(carriedOut),
        agrees === null ? '缺数' : agrees ? '一致' : '不一致',
      ]),
    },
  ];
}

/** A number where a spreadsheet keeps every digit of it, else its text; a blank stays blank. */
function numberOf(value: string | number | null): string | number {
  if (value === null || typeof value === 'number') return value ?? '';
  const number = Number(value);
  return String(number) === value && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value;
}

/** e.g. `2025年政府信息公开年报汇总表.xlsx` */
export const workbookName = (year: number, scope: TotalsScope): string =>
  safeFileName(`${year}年政府信息公开年报汇总表${scope === 'received' ? '（含未通过）' : ''}.xlsx`);
