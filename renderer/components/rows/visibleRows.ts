/** Rows that are drawn, of a list of rows of one height. */
export interface VisibleRows {
  /** number of the first one drawn */
  readonly first: number;
  /** number after the last one drawn */
  readonly end: number;
  /** pixels of the rows left out before and after */
  readonly before: number;
  readonly after: number;
}

/** Rows drawn beyond the edges, so that a quick turn of the wheel shows rows and not paper. */
const BEYOND = 8;
/** The window moves in steps: not every pixel scrolled draws anew. */
const STEP = 4;

/**
 * Which rows of `count` are drawn.
 * @param scrolled pixels above the edge of the list @param height pixels of the list's window @param row pixels of one row
 */
export function visibleRows(count: number, scrolled: number, height: number, row: number): VisibleRows {
  const from = Math.floor(Math.max(0, scrolled) / row) - BEYOND;
  const most = Math.ceil(height / row) + 2 * BEYOND + STEP;
  const first = Math.max(0, Math.min(Math.floor(from / STEP) * STEP, count - most));
  const end = Math.min(count, first + most);
  return { first, end, before: first * row, after: (count - end) * row };
}

/**
 * The row a key leads to, null for a key that moves nothing.
 * @param at number of the row now, −1 for none @param page rows in a window
 */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? 0 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key]! : null;
  return to === null || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}

/** How far to be scrolled so that a row is seen whole below the standing head; the present place when it is. */
export function scrollTo(
  index: number,
  { scrolled, height, head, row }: Readonly<Record<'scrolled' | 'height' | 'head' | 'row', number>>,
): number {
  const top = index * row;
  const window = height - head;
  if (top < scrolled) return top;
  return top + row > scrolled + window ? top + row - window : scrolled;
}
