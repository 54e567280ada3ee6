import { yearsIn } from './calendar';
import { squeeze } from './fold';

export interface FoundYear {
  readonly year: number;
  /** words of the source that say another year, '' where all agree */
  readonly conflict: string;
  /** from the running text only */
  readonly guessed: boolean;
}

/** Where a report says which year it covers, the most reliable first. */
export interface YearSources {
  readonly title: string;
  readonly letterTitle: string;
  readonly letterBody: string;
  readonly preface: string;
  readonly overview: string;
  readonly letterDate: string;
}

const PERIOD = /(?:自|从)?(\d{4})年1月1日(?:起|开始)?[，,]?(?:至|到|—|-)/;

/** The year reported on. Sources that disagree are told; the title wins, since it is what the report will be filed under. */
export function findYear(sources: YearSources): FoundYear | null {
  const period = PERIOD.exec(squeeze(sources.preface));
  const votes: readonly (readonly [number | undefined, string])[] = [
    [yearsIn(sources.title)[0], sources.title],
    [yearsIn(sources.letterTitle)[0], sources.letterTitle],
    [period ? Number(period[1]) : undefined, period?.[0] ?? ''],
  ];
  const named = votes.filter((vote): vote is readonly [number, string] => vote[0] !== undefined);
  const first = named[0];
  if (first) {
    const other = named.find(([year]) => year !== first[0]);
    return { year: first[0], conflict: other?.[1] ?? '', guessed: false };
  }
  const inText = mostFrequent([
    ...yearsIn(sources.letterBody),
    ...yearsIn(sources.preface),
    ...yearsIn(sources.overview),
  ]);
  if (inText !== null) return { year: inText, conflict: '', guessed: true };
  const written = Number(sources.letterDate.slice(0, 4));
  return written > 0 ? { year: written - 1, conflict: '', guessed: true } : null;
}

function mostFrequent(years: readonly number[]): number | null {
  const count = new Map<number, number>();
  for (const year of years) count.set(year, (count.get(year) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
