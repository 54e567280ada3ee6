import type { UnitState } from '../core/district/desk/states';
import type { BoardUnit } from '../usecases';

/** Which units the board lists. `late` and `open` (something to be decided by the clerk) cut across the states. */
export type BoardFilter = 'all' | 'received' | 'accepted' | 'returned' | 'missing' | 'late';

export type SortColumn = 'name' | 'state' | 'findings' | 'code' | 'received';

export interface BoardSort {
  /** null: the order of the task's list */
  readonly column: SortColumn | null;
  readonly down: boolean;
}

/** Full-width letters and blanks typed by the way make no difference. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

const FITS: Readonly<Record<BoardFilter, (unit: BoardUnit) => boolean>> = {
  all: () => true,
  received: ({ current }) => current !== null,
  accepted: ({ state }) => state === 'accepted',
  returned: ({ state }) => state === 'returned',
  missing: ({ state }) => state === 'missing',
  late: ({ late }) => late,
};

const STATES: readonly UnitState[] = ['missing', 'returned', 'received', 'checked', 'accepted'];
const CODES = ['mismatched', 'unchecked', 'matched'] as const;

/** What a column is sorted by, smallest first; null stands last whichever way. */
const KEYS: Readonly<Record<Exclude<SortColumn, 'name'>, (unit: BoardUnit) => number | string | null>> = {
  state: ({ state }) => STATES.indexOf(state),
  findings: ({ current }) => current && -(current.counts.error * 100_000 + current.counts.warning),
  code: ({ current }) => current && CODES.indexOf(current.codeState),
  received: ({ current }) => current && current.receivedOn,
};

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** The units to list, in order. Units equal by the column keep the order of the board. */
export function shownUnits(
  units: readonly BoardUnit[],
  filter: BoardFilter,
  search: string,
  sort: BoardSort,
): readonly BoardUnit[] {
  const sought = folded(search);
  const fits = FITS[filter];
  const found = units.filter((unit) => fits(unit) && (sought === '' || folded(unit.name).includes(sought)));
  const { column, down } = sort;
  if (column === null) return found;
  const sign = down ? -1 : 1;
  if (column === 'name') return found.sort((a, b) => sign * collator.compare(a.name, b.name));
  const keyed = found.map((unit) => ({ unit, key: KEYS[column](unit) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return a.key === b.key ? 0 : sign * (a.key < b.key ? -1 : 1);
  });
  return keyed.map(({ unit }) => unit);
}
