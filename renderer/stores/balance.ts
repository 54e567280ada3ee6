import { sumOf } from '../core/editions/derived';
import { rowAndColumn } from '../core/editions/help';
import { relationInstances } from '../core/editions/relations';
import type { Edition } from '../core/editions/types';
import type { Report } from '../core/report/model';
import { DESK } from '../wording/desk';

export interface Balance {
  readonly text: string;
  readonly tone: '' | 'tag-error' | 'tag-ok';
}

/** The relation printed on the form itself (corner cell of table three), column by column; null where a table has none. */
export function printedBalance(edition: Edition, report: Report, table: string): Balance | null {
  const columns = relationInstances(edition).filter(
    ({ relation, left }) => relation.basis === 'printed' && left[0]?.startsWith(`${table}.`),
  );
  if (columns.length === 0) return null;
  let open = false;
  const bad: string[] = [];
  for (const { left, right } of columns) {
    const [a, b] = [sumOf(report, left), sumOf(report, right)];
    if (a === null || b === null) open = true;
    else if (a !== b) bad.push(rowAndColumn(edition, left[0]!)?.column.label ?? '');
  }
  if (bad.length > 0) return { text: DESK.balanceBad(bad.join('、')), tone: 'tag-error' };
  return open ? { text: DESK.balanceOpen, tone: '' } : { text: DESK.balanceOk, tone: 'tag-ok' };
}
