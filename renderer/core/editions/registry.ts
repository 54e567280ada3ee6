import { problem, type Problem } from '../kernel/problem';
import { err, ok, type Result } from '../kernel/result';
import type { Report } from '../report/model';
import { readEdition } from './read';
import type { Edition } from './types';

/** All editions known to this copy of the program, oldest first. */
export interface Editions {
  readonly all: readonly Edition[];
  byId(id: string): Edition | undefined;
  /** The form that applies to a report year (the year reported on). */
  forYear(year: number): Result<Edition, Problem>;
}

/** The form a report is written on and the one its year demands; null where its own is not known here. */
export function formsOf(
  editions: Editions,
  report: Pick<Report, 'edition' | 'year'>,
): { readonly edition: Edition; readonly dueEdition: Edition } | null {
  const edition = editions.byId(report.edition);
  if (!edition) return null;
  const due = editions.forYear(report.year);
  return { edition, dueEdition: due.ok ? due.value : edition };
}

/** @param files contents of `resources/editions/*.json`, any order */
export function createEditions(files: readonly unknown[]): Editions {
  const all = files.map(readEdition).sort((a, b) => a.appliesToYears.from - b.appliesToYears.from);
  const byId = new Map(all.map((e) => [e.id, e]));
  return {
    all,
    byId: (id) => byId.get(id),
    forYear(year) {
      if (!Number.isInteger(year) || year < 1000 || year > 9999) return err(problem('badYear', { year }));
      // The newest that has begun: an older file says "until a newer one" (`to` null) and is never edited again.
      const found = all.findLast((e) => e.appliesToYears.from <= year && (e.appliesToYears.to ?? year) >= year);
      return found ? ok(found) : err(problem('noEdition', { year, from: all[0]?.appliesToYears.from ?? 0 }));
    },
  };
}
