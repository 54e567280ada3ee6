import type { GridCellView, GridFinding } from './types';

/**
 * The new cells with the old objects wherever nothing changed, so that one keystroke redraws the cells it touched and not
 * all of them. Screens may build every cell anew on each change.
 */
export function keepEqual(old: readonly GridCellView[], now: readonly GridCellView[]): readonly GridCellView[] {
  const kept = now.map((cell, i) => (old[i] && sameShape(old[i], cell) && sameContent(old[i], cell) ? old[i] : cell));
  return old.length === now.length && kept.every((cell, i) => cell === old[i]) ? old : kept;
}

/** Whether two lists of cells are the same table, whatever stands in it. */
export const sameTable = (a: readonly GridCellView[], b: readonly GridCellView[]): boolean =>
  a.length === b.length && a.every((cell, i) => cell === b[i] || sameShape(cell, b[i]!));

const sameShape = (a: GridCellView, b: GridCellView): boolean =>
  a.row === b.row &&
  a.col === b.col &&
  a.rowSpan === b.rowSpan &&
  a.colSpan === b.colSpan &&
  a.header === b.header &&
  a.label === b.label &&
  a.place === b.place;

const sameContent = (a: GridCellView, b: GridCellView): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.derived === b.derived &&
  a.typedOver === b.typedOver &&
  a.raw === b.raw &&
  a.lastYear === b.lastYear &&
  a.help === b.help &&
  a.related === b.related &&
  sameFindings(a.findings ?? [], b.findings ?? []);

const sameFindings = (a: readonly GridFinding[], b: readonly GridFinding[]): boolean =>
  a.length === b.length && a.every((f, i) => f.level === b[i]!.level && f.message === b[i]!.message);
