import type { FormTable } from '../../editions/types';

/** Statutory tables, in twips. GB/T 9704 leaves them open but for landscape pages [8]; the three tables fit portrait. */
export const TABLE = {
  width: 8844,
  /** 8 mm */
  rowHeight: 454,
  line: 300,
  cellMargin: 40,
  /** on top of it, round a row's label: 1.5 mm in all at the left, some of it taken back at the right; figures need the narrow margin */
  label: { left: 45, right: -20 },
  /** eighths of a point: single 0.5 pt */
  border: 4,
} as const;

/**
 * Row labels in three steps (三、… │ （三）… │ 1.…): the outer two are narrow, the last takes what the figures leave. The first
 * holds three characters a line, so that its label is read on the three lines of its first two rows.
 */
const LABEL_STEPS = [740, 1000];
const FIGURE = 665;

/**
 * Width of every grid column, their sum exactly TABLE.width. A table with row-label columns gives each figure 665 and the
 * labels the rest; one without is divided evenly, the first columns one twip wider where it does not come out even.
 */
export function columnWidths(table: Pick<FormTable, 'gridColumns' | 'rowHeaderColumns'>): readonly number[] {
  const labels = table.rowHeaderColumns ?? 0;
  const figures = table.gridColumns - labels;
  const forLabels = TABLE.width - figures * FIGURE;
  if (labels === 0 || forLabels < labels * LABEL_STEPS[1]!) return evenly(TABLE.width, table.gridColumns);
  const outer = Array.from({ length: labels - 1 }, (_, i) => LABEL_STEPS[Math.min(i, LABEL_STEPS.length - 1)]!);
  const last = forLabels - outer.reduce((a, b) => a + b, 0);
  return [...outer, last, ...Array.from({ length: figures }, () => FIGURE)];
}

function evenly(width: number, columns: number): number[] {
  const base = Math.floor(width / columns);
  return Array.from({ length: columns }, (_, i) => base + (i < width - base * columns ? 1 : 0));
}
