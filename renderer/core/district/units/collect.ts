import type { Editions } from '../../editions/registry';
import { problem, type Problem } from '../../kernel/problem';
import { ok, type Result } from '../../kernel/result';
import { addUp, type Totals } from '../figures/addUp';
import { countFigures, type FigureCounts } from '../figures/figures';
import { placed, usualYear, type HandedIn, type Standing } from './standing';

/** What came in from one path: a package that was verified, or a bare report file. */
export interface Incoming extends HandedIn {
  /** where it was found, as the person knows it */
  readonly path: string;
  readonly edition: string;
}

export interface Unit {
  readonly organ: string;
  readonly year: number;
  readonly state: Standing;
  readonly counts: FigureCounts;
  readonly path: string;
  /** only where something else came in under the same revision: somebody has to decide */
  readonly disputed?: true;
}

export interface Collected {
  /** the year that was added up; null when nothing came in */
  readonly year: number | null;
  readonly units: readonly Unit[];
  /** on another form than the year's: no total has a place for their cells */
  readonly unfit: readonly { readonly path: string; readonly problem: Problem }[];
  /** null when nothing came in */
  readonly totals: Totals | null;
}

/**
 * Who handed in and what it comes to: newest per organ, one year, one form. Units stand in the order of organ, year,
 * revision and code, whatever the order in which they were found.
 * @param year the year wanted; null for the one most of them carry
 * @returns `noEdition` or `badYear` when no form applies to the year wanted
 */
export function collect(
  editions: Editions,
  incoming: readonly Incoming[],
  year: number | null,
): Result<Collected, Problem> {
  const chosen = year ?? usualYear(incoming);
  if (chosen === null) return ok({ year: null, units: [], unfit: [], totals: null });
  const edition = editions.forYear(chosen);
  if (!edition.ok) return edition;
  const isFit = (item: Incoming): boolean => item.year !== chosen || item.edition === edition.value.id;
  const sorted = incoming.filter(isFit).sort(byOrgan);
  const places = placed(sorted, chosen);
  const units = sorted.map((item, i): Unit => {
    const { standing, disputed } = places[i]!;
    const { organ, path } = item;
    const unit = { organ, year: item.year, state: standing, counts: countFigures(item.figures), path };
    return disputed ? { ...unit, disputed } : unit;
  });
  const received = sorted.filter((_, i) => places[i]!.standing === 'received');
  const unfit = incoming
    .filter((item) => !isFit(item))
    .map(({ path, edition: found }) => ({
      path,
      problem: problem('districtOtherForm', { year: chosen, wanted: edition.value.name_zh, found }),
    }));
  return ok({
    year: chosen,
    units,
    unfit,
    totals: addUp(
      edition.value,
      received.map(({ figures }) => figures),
    ),
  });
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const byOrgan = (a: Incoming, b: Incoming): number =>
  byText(a.organ, b.organ) ||
  a.year - b.year ||
  a.revision - b.revision ||
  byText(a.code, b.code) ||
  byText(a.path, b.path);
