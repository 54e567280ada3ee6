import type { Edition } from '../../editions/types';
import { valueCell } from '../../editions/grid';
import type { Cell } from '../../report/model';
import type { ImportNote } from '../note';
import { readValue } from '../values';
import type { Candidate } from './place';
import { isBlankText } from './grid';
import type { Notes } from './sentences';

export interface Settled {
  readonly values: ReadonlyMap<string, Cell>;
  readonly notes: readonly ImportNote[];
}

/**
 * One value for every cell the source has something for. Rows under a heading with the form's own label outweigh others
 * (a local table may print 行政许可 as well); two different figures for one cell leave it empty.
 */
export function settle(edition: Edition, candidates: readonly Candidate[], say: Notes): Settled {
  const byPlace = new Map<string, Candidate[]>();
  for (const c of candidates) {
    if (isBlankText(c.text)) continue;
    const list = byPlace.get(c.place);
    if (list) list.push(c);
    else byPlace.set(c.place, [c]);
  }
  const values = new Map<string, Cell>();
  const notes: ImportNote[] = [];
  for (const [place, all] of byPlace) {
    const kind = valueCell(edition, place)!.kind;
    const best = all.some((c) => c.sure) ? all.filter((c) => c.sure) : all;
    const readings = best.map((c) => ({ text: c.text, read: readValue(c.text, kind, c.unit) }));
    const first = readings[0]!;
    const differs = readings.some((r) => JSON.stringify(r.read.value) !== JSON.stringify(first.read.value));
    if (differs) {
      notes.push(say.conflict(place, [...new Set(best.map((c) => c.text.trim()))]));
      continue;
    }
    values.set(place, first.read.value);
    if (first.read.note !== undefined) notes.push(say.value(place, first.text, first.read));
  }
  return { values, notes };
}
