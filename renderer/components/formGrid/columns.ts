/** Narrowest useful value column, in rem: two Chinese characters a line, or a four-digit count. */
const NARROWEST = 2.6;

export interface ColumnSizes {
  /** CSS width of each column: a share of the table */
  readonly widths: readonly string[];
  /** CSS length under which the table does not shrink; then the page part around it scrolls sideways */
  readonly minWidth: string;
  /** CSS `left` of each column while label columns stay put; exact because a scrolling table has its least width */
  readonly lefts: readonly string[];
}

/** @param weights relative column widths; @param rowHeaderColumns leading columns that hold labels */
export function columnSizes(weights: readonly number[], rowHeaderColumns: number): ColumnSizes {
  const total = weights.reduce((sum, w) => sum + w, 0) || 1;
  const narrowest = Math.min(...weights.slice(rowHeaderColumns).filter((w) => w > 0));
  const least = Number.isFinite(narrowest) ? (NARROWEST * total) / narrowest : 0;
  let before = 0;
  const lefts = weights.map((w) => {
    const left = rem((least * before) / total);
    before += w;
    return left;
  });
  return { widths: weights.map((w) => `${round((w / total) * 100)}%`), minWidth: rem(least), lefts };
}

const round = (n: number): number => Math.round(n * 1000) / 1000;
const rem = (n: number): string => `${round(n)}rem`;
