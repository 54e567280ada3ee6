import type { Meeting } from './lists';
import { ordinal } from './outline';

export interface StaleMeeting {
  readonly start: number;
  readonly end: number;
  /** the newest session that should have been named */
  readonly latest: string;
}

/** 党的十九届二中、三中、四中全会精神: a plenary session whose spirit is carried out, not one that once decided something. */
const PLENARY =
  /([一二]?十[一二三四五六七八九]?)届((?:[一二三四五六七八九]中(?:全会)?[、和及与至]?(?:历次)?){1,9})(?:全会)?(?:及[^，。；\n]{0,12}全会)?精神/g;
/** A session this late in the year need not stand in a text written soon after: the list is then not stale. */
const LATE = '-12-01';

/**
 * The last plenary session a text names, when the list knows a newer one of the report's year or before. Says nothing
 * about texts that name the congress alone, or 历次全会.
 */
export function staleMeetings(text: string, meetings: readonly Meeting[], year: number): StaleMeeting[] {
  const latest = meetings.filter((m) => m.session > 0 && m.date < `${year}${LATE}`).at(-1);
  if (!latest || !text.includes('全会')) return [];
  const named = [...text.matchAll(PLENARY)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    all: m[0].includes('历次'),
    rank: rankOf(
      ordinal(m[1]!),
      Math.max(...[...m[2]!.matchAll(/([一二三四五六七八九])中/g)].map((s) => ordinal(s[1]!))),
    ),
  }));
  const newest = named.toSorted((a, b) => b.rank - a.rank)[0];
  if (!newest || newest.all || newest.rank >= rankOf(latest.congress, latest.session)) return [];
  return [{ start: newest.start, end: newest.end, latest: latest.name }];
}

const rankOf = (congress: number, session: number): number => congress * 10 + session;
