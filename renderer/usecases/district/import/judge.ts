import { organKey } from '../../../core/district/units/standing';
import { noticesOf, type HeldPackage, type Manifest, type NoticeKind } from '../../../core/handoff';
import type { Candidate, Fate } from './types';

/** What the desk knows while a list is being read; packages of the list are added as they are judged. */
export interface Known {
  readonly packages: HeldPackage[];
  /** year of the board the import was begun from; null: any */
  readonly year: number | null;
  /** townships of the task of a year; null where there is no task */
  organs(year: number): readonly string[] | null;
}

export interface Judged {
  readonly notices: readonly NoticeKind[];
  readonly fate: Fate;
}

/**
 * What becomes of a sound package, beside what is held and what came before it in this list. Order of the list does not
 * change what ends up on the desk, only which of two is called the second.
 * @param now milliseconds since 1970
 */
export function judge(manifest: Manifest, candidate: Candidate, known: Known, now: number): Judged {
  const { code } = candidate.given;
  const same = (organ: string): boolean => organKey(organ) === organKey(manifest.organ);
  const organs = known.organs(manifest.year);
  const held = {
    year: known.year,
    // Names are compared as the desk compares them: composed characters, no blanks.
    organs: organs && (organs.some(same) ? [manifest.organ] : []),
    packages: known.packages.map((one) => (same(one.organ) ? { ...one, organ: manifest.organ } : one)),
  };
  const notices = noticesOf(manifest, code, held, now);
  if (notices.includes('seenBefore')) return { notices, fate: { kind: 'known' } };
  known.packages.push({ organ: manifest.organ, year: manifest.year, revision: manifest.revision, code });
  const given = { ...candidate.given, notices };
  return {
    notices,
    fate: { kind: 'take', both: notices.includes('sameRevision'), candidate: { ...candidate, given } },
  };
}
