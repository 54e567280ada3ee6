import type { Column, Edition, FormTable, Row } from '../../editions/types';
import { placeOf } from '../../report/cells';
import { rowsOf } from '../../editions/shortLabels';
import { columnsOf } from './applicants';
import type { Kind } from './grammar';

/** Cells whose figures, added up, are one quantity. Read off the form by role and label, so that a new form needs no code. */
export interface Target {
  readonly cells: readonly string[];
  readonly kind: 'count' | 'money';
}

/** What the quantity is in the tables of this form; null where the form has no such cell. `row` as in a statement. */
export function targetOf(edition: Edition, kind: Kind, row: string): Target | null {
  let targets = known.get(edition);
  if (!targets) known.set(edition, (targets = new Map()));
  const key = `${kind}.${row}`;
  let target = targets.get(key);
  if (target === undefined) targets.set(key, (target = readTarget(edition, kind, row)));
  return target;
}

/** Every figure of a text asks at every key, and a form has no more than some sixty answers. */
const known = new WeakMap<Edition, Map<string, Target | null>>();

function readTarget(edition: Edition, kind: Kind, row: string): Target | null {
  const cells = cellsOf(edition, kind, row);
  const money = kind === 'fees' || kind === 'purchaseAmount';
  return cells.length === 0 ? null : { cells, kind: money ? 'money' : 'count' };
}

function cellsOf(edition: Edition, kind: Kind, row: string): string[] {
  switch (kind) {
    case 'received':
      return totals(edition, 'applications', (r) => r.role === 'input');
    case 'applicants':
      return newlyReceived(edition, columnsOf(row));
    case 'carriedIn':
      return totals(edition, 'applications', (r) => r.role === 'carryIn');
    case 'carriedOut':
      return totals(edition, 'applications', (r) => r.role === 'carryOut');
    case 'finished':
      return totals(edition, 'applications', (r) => r.role === 'sum');
    case 'outcome':
      return totals(edition, 'applications', (r) => r.role === 'leaf' && (r.key === row || r.parent === row));
    case 'reconsideration':
      return totals(edition, 'disputes', (r) => r.label === '行政复议');
    case 'suit':
      return totals(edition, 'disputes', (r) => r.label !== '行政复议');
    case 'disputePair':
      return totals(edition, 'disputes', () => true);
    case 'directSuit':
      return totals(edition, 'disputes', (r) => r.label.includes('直接起诉'));
    case 'laterSuit':
      return totals(edition, 'disputes', (r) => r.label.includes('复议后'));
    case 'docsMade':
    case 'docsLoose':
      return inGroup(edition, isDocs, (c) => /制发|制作/.test(c.label));
    case 'docsRepealed':
      return inGroup(edition, isDocs, (c) => c.label.includes('废止'));
    case 'docsInForce':
      return inGroup(edition, isDocs, (c) => c.label.includes('现行有效'));
    case 'docsNewlyPublic':
      return inGroup(edition, isDocs, (c) => c.label.includes('新公开'));
    case 'docsTotalPublic':
      return inGroup(edition, isDocs, (c) => c.label.includes('对外公开总'));
    case 'decisions':
      return inGroup(
        edition,
        (r) => r.key === row,
        (c) => c.label.includes('处理决定'),
      );
    case 'fees':
      return inGroup(
        edition,
        (r) => r.label === '行政事业性收费',
        (c) => c.kind?.startsWith('money') ?? false,
      );
    case 'purchases':
    case 'purchaseAmount':
      return inGroup(
        edition,
        (r) => r.label.includes('采购'),
        (c) => (c.kind?.startsWith('money') ?? false) === (kind === 'purchaseAmount'),
      );
    case 'published':
    case 'publishedLike':
      return [];
  }
}

const isDocs = (row: Row): boolean => row.label.includes('规范性文件');

/** Cells of the row of new requests in the columns given. */
const newlyReceived = (edition: Edition, columns: readonly string[]): string[] =>
  (edition.tables['applications']?.rows ?? [])
    .filter((r) => r.role === 'input')
    .flatMap((r) => columns.map((c) => placeOf('applications', r.key, c)));

/** The 总计 cells of the rows picked. */
function totals(edition: Edition, table: string, pick: (row: Row) => boolean): string[] {
  const form: FormTable | undefined = edition.tables[table];
  const column = form?.columns?.find((c) => c.role === 'sum');
  if (!form || !column) return [];
  return rowsOf(form)
    .filter(pick)
    .map((r) => placeOf(table, r.key, column.key));
}

function inGroup(edition: Edition, row: (row: Row) => boolean, column: (column: Column) => boolean): string[] {
  return Object.values(edition.tables).flatMap((table) =>
    (table.groups ?? []).flatMap((group) =>
      group.rows.filter(row).flatMap((r) => group.columns.filter(column).map((c) => placeOf(table.key, r.key, c.key))),
    ),
  );
}
