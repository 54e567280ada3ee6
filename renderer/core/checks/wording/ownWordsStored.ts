import * as v from 'valibot';
import type { OwnWords } from './ownWords';

/** An office's own words as kept among the settings: every list is there. */
export type StoredOwnWords = Required<OwnWords>;

export const NO_OWN_WORDS: StoredOwnWords = { confusables: [], allowed: [], meetings: [], withoutMeetings: [] };

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99));
const row = {
  confusables: v.object({ wrong: word, right: word }),
  allowed: word,
  meetings: v.object({ congress: count, session: count, name: word, date: v.pipe(v.string(), v.isoDate()) }),
  withoutMeetings: word,
} as const;

/** What was stored, with everything left out that this copy cannot use: settings never keep the program from starting. */
export function readOwnWords(stored: unknown): StoredOwnWords {
  const lists = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
  const rows = <T>(list: keyof StoredOwnWords, schema: v.GenericSchema<unknown, T>): readonly T[] => {
    const given = Object.hasOwn(lists, list) ? lists[list] : [];
    return Array.isArray(given) ? given.flatMap((r) => (v.is(schema, r) ? [v.parse(schema, r)] : [])) : [];
  };
  return {
    confusables: rows('confusables', row.confusables),
    allowed: rows('allowed', row.allowed),
    meetings: rows('meetings', row.meetings),
    withoutMeetings: rows('withoutMeetings', row.withoutMeetings),
  };
}
