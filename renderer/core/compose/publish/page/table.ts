import type { FormTable } from '../../../editions/types';
import { cellText } from '../../../report/cellText';
import { getCell } from '../../../report/cells';
import type { Report } from '../../../report/model';
import { block, contentHtml, element } from './markup';
import { groupsOf, type RowGroups } from './rowGroups';
import { isFullWidth, structureOf, type StructuredCell } from './tableStructure';

export interface TableWords {
  /** plain text */
  readonly caption: string;
  /** begins every id, so that several reports can stand on one page; letters and digits */
  readonly prefix: string;
}

/**
 * A statutory table as an HTML table: header cells with `scope` and, since that alone is ambiguous here, `id` and
 * `headers` [WCAG H43, H63]. A blank cell is an empty `td`.
 */
export function tableHtml(table: FormTable, report: Pick<Report, 'tables'>, words: TableWords): string {
  const cells = structureOf(table);
  const groups = groupsOf(table, cells);
  const rowHtml = (row: number): string =>
    block(
      'tr',
      cells.filter((c) => c.row === row).map((c) => cellHtml(c, scopeOf(c, table, groups), report, words.prefix)),
    );
  return block('table', [
    element('caption', {}, contentHtml(words.caption)),
    ...groups.columns.map((span) => element('colgroup', { span }, '')),
    ...(groups.head.length > 0 ? [block('thead', groups.head.map(rowHtml))] : []),
    ...groups.bodies.map((rows) => block('tbody', rows.map(rowHtml))),
  ]);
}

type Scope = 'row' | 'rowgroup' | 'col' | 'colgroup';

/** A tall or wide header is one of its group only where it stands at the head of exactly that group. */
function scopeOf(cell: StructuredCell, table: FormTable, { columns, bodies }: RowGroups): Scope | undefined {
  const body = bodies.find((rows) => rows[0] === cell.row);
  switch (cell.role) {
    case 'rowHeader':
      return body && cell.rowSpan > 1 && cell.rowSpan === body.length ? 'rowgroup' : 'row';
    case 'columnHeader':
      if (body && isFullWidth(cell, table)) return 'rowgroup';
      return cell.row === 0 && cell.colSpan > 1 && columns.length > 0 ? 'colgroup' : 'col';
    default:
      return undefined;
  }
}

function cellHtml(
  cell: StructuredCell,
  scope: Scope | undefined,
  report: Pick<Report, 'tables'>,
  prefix: string,
): string {
  const id = (c: { readonly row: number; readonly col: number }): string => `${prefix}r${c.row + 1}c${c.col + 1}`;
  const text = cell.value === undefined ? (cell.text ?? '') : cellText(getCell(report, cell.value));
  const attributes = {
    ...(scope ? { id: id(cell), scope } : {}),
    colspan: cell.colSpan > 1 ? cell.colSpan : undefined,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    headers: cell.headers.length > 0 ? cell.headers.map(id).join(' ') : undefined,
  };
  return element(scope ? 'th' : 'td', attributes, contentHtml(text));
}
