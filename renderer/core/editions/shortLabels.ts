import type { Column, Edition, FormTable, HeaderNode, Row, Section } from './types';

/**
 * Labels of the form, cut to what a clerk says aloud. Works on whatever labels an edition brings: ordinals, notes in
 * brackets and the words that stand in every heading go, and a label too short to stand alone takes its parent along.
 */

const ORDINAL = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/;
const NOTE = /（[^（）]*）/g;
/** A label this long is cut at its first comma. */
const LONG = 16;
/** A label this short ("其他", "总计") says nothing without its parent. */
const SHORT = 2;

export function coreLabel(label: string): string {
  const bare = label.replace(ORDINAL, '').replace(NOTE, '');
  const short = bare.replace('政府信息公开申请数量', '申请');
  const cut = short.length > LONG ? short.split(/[，、]/)[0]! : short;
  return cut || label;
}

/** 三、收到和处理申请情况 */
export const sectionTitle = (section: Section): string =>
  section.title.replace('政府信息公开', '').replace('政府信息', '');

/** The section that holds a text (by its key) or a table (by the table's key). */
export const sectionOf = (edition: Edition, key: string): Section | undefined =>
  edition.sections.find((s) => (s.table ?? s.key) === key);

export const rowsOf = (table: FormTable): readonly Row[] => table.rows ?? table.groups?.flatMap((g) => g.rows) ?? [];

export const rowOf = (table: FormTable, row: string): Row | undefined => rowsOf(table).find((r) => r.key === row);

/** 予以公开, 本年度办理结果总计, 其他处理（其他） */
export function rowName(table: FormTable, key: string): string | null {
  const row = rowOf(table, key);
  if (!row) return null;
  const name = coreLabel(row.label);
  const parent = row.parent ? rowOf(table, row.parent) : undefined;
  if (name.length > SHORT || !parent) return name;
  return row.role === 'sum' ? coreLabel(parent.label) + name : `${coreLabel(parent.label)}（${name}）`;
}

/** 自然人, 本年收费金额, 法人或其他组织（其他）. Table two has columns of its own in every block, hence the row. */
export function columnName(table: FormTable, rowKey: string, key: string): string | null {
  const columns: readonly Column[] | undefined =
    table.columns ?? table.groups?.find((g) => g.rows.some((r) => r.key === rowKey))?.columns;
  const column = columns?.find((c) => c.key === key);
  if (!column) return null;
  const name = coreLabel(column.label);
  const parent = column.role === 'sum' || name.length > SHORT ? null : headOf(table.columnHeaderTree ?? [], key);
  return parent ? `${coreLabel(parent)}（${name}）` : name;
}

function headOf(nodes: readonly HeaderNode[], key: string): string | null {
  for (const node of nodes) {
    const children = node.children ?? [];
    if (children.some((c) => c.key === key && !c.children)) return node.label;
    const deeper = headOf(children, key);
    if (deeper) return deeper;
  }
  return null;
}
