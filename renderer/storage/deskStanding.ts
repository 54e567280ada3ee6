import type { DeskPackageRow } from './deskRows';

/** What one package is among all that its township handed in for the year. */
export interface DeskStanding {
  /** the one that counts: shown on the board, reviewed, added up */
  readonly current: boolean;
  /** another content came in under the same number and nobody has said yet which one counts */
  readonly disputed: boolean;
}

/**
 * Which of the packages counts, per township. An accepted one gives way to nothing until its acceptance is taken back; else
 * the newest revision, and of one revision the one the clerk chose last, or the one that came first. Nothing of it is
 * stored: taking in, removing and bringing back need no repair afterwards.
 * @param rows of one year, none of them deleted
 */
export function deskStandings(rows: readonly DeskPackageRow[]): ReadonlyMap<string, DeskStanding> {
  const groups = new Map<string, DeskPackageRow[]>();
  for (const row of rows) {
    const group = groups.get(row.organKey);
    if (group) group.push(row);
    else groups.set(row.organKey, [row]);
  }
  const out = new Map<string, DeskStanding>();
  for (const group of groups.values()) {
    const first = group.reduce((best, row) => (counts(row, best) < 0 ? row : best));
    const rivals = group.filter((row) => row.revision === first.revision && row.code !== first.code);
    const open = rivals.filter((row) => row.taken > first.preferred);
    for (const row of group) {
      const disputed = open.length > 0 && (row === first || open.includes(row));
      out.set(row.id, { current: row === first, disputed });
    }
  }
  return out;
}

/** Negative: `a` counts rather than `b`. */
function counts(a: DeskPackageRow, b: DeskPackageRow): number {
  return (
    Number(b.state === 'accepted') - Number(a.state === 'accepted') ||
    b.revision - a.revision ||
    b.preferred - a.preferred ||
    a.taken - b.taken
  );
}
