import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import { LAST, type Instance } from '../rule';
import { columnName, rowName, sectionOf } from '../../editions/shortLabels';
import { lastReport, LOOKS_BACK } from './lastReport';
import { figure } from './relationText';

const TABLE = 'disputes';
const [PENDING, TOTAL] = ['pending', 'total'] as const;

/**
 * PY02, table four: what was pending at last year's end is decided or still pending this year, so this year's total of the
 * same kind is at least as large. One instance per kind of case.
 */
export function pendingCases(edition: Edition): readonly Instance[] {
  const table = edition.tables[TABLE];
  if (!table) return [];
  return (table.rows ?? []).map(({ key }): Instance => {
    const [pending, total] = [`${TABLE}.${key}.${PENDING}`, `${TABLE}.${key}.${TOTAL}`];
    return {
      reads: [total, LAST + pending, ...LOOKS_BACK],
      check: (input) => {
        const last = lastReport(input);
        if (!last) return [];
        const [before, now] = [getCell(last, pending), getCell(input.report, total)];
        if (typeof before !== 'number' || typeof now !== 'number' || now >= before) return [];
        const line = `${sectionOf(edition, TABLE)?.ordinal ?? ''}、“${rowName(table, key) ?? ''}”一组`;
        const [pendingName, totalName] = [columnName(table, key, PENDING), columnName(table, key, TOTAL)];
        return [
          {
            place: total,
            values: [now, before],
            message:
              `核对${line}：上年年报的${pendingName ?? ''} ${figure(before)} 件，本年年报的${totalName ?? ''}只有 ${figure(now)} 件，` +
              '上年未审结的案件本年应有结果或仍未审结，情况属实的写明理由。',
          },
        ];
      },
    };
  });
}
