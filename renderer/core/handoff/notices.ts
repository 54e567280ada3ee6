import type { Manifest } from './manifest';

/** A package that was taken before. */
export interface HeldPackage {
  readonly organ: string;
  readonly year: number;
  readonly revision: number;
  /** the hand-off code names the exact bytes */
  readonly code: string;
}

/** What the district already knows. */
export interface Held {
  readonly packages: readonly HeldPackage[];
  /** the year collected; null: any */
  readonly year: number | null;
  /** organs the task lists; null: any */
  readonly organs: readonly string[] | null;
}

/**
 * What a clerk should know of a sound package before taking it in (P17, rows 66–69): none of it refuses.
 * `sameRevision`: another content under a number that is held; both are kept, the clerk decides.
 */
export type NoticeKind =
  'otherYear' | 'unknownOrgan' | 'seenBefore' | 'sameRevision' | 'olderThanHeld' | 'newerThanHeld' | 'oddDate';

/** Farther from the reader's clock than this, one of the two clocks is wrong. */
const DAY_MS = 24 * 60 * 60 * 1000;
const LATEST_AHEAD = 2 * DAY_MS;

/**
 * The order of revisions rests on their numbers, never on clocks (P9).
 * @param code of this package
 * @param now milliseconds since 1970
 */
export function noticesOf(manifest: Manifest, code: string, held: Held, now: number): readonly NoticeKind[] {
  const notices: NoticeKind[] = [];
  if (held.year !== null && held.year !== manifest.year) notices.push('otherYear');
  if (held.organs !== null && !held.organs.includes(manifest.organ)) notices.push('unknownOrgan');
  const mine = held.packages.filter(({ organ, year }) => organ === manifest.organ && year === manifest.year);
  notices.push(...againstHeld(manifest, code, mine));
  const made = Date.parse(manifest.createdAt);
  // A report is written after its year has begun.
  if (!(made >= Date.UTC(manifest.year, 0, 1) && made <= now + LATEST_AHEAD)) notices.push('oddDate');
  return notices;
}

function againstHeld({ revision }: Manifest, code: string, mine: readonly HeldPackage[]): readonly NoticeKind[] {
  if (mine.length === 0) return [];
  if (mine.some((one) => one.code === code)) return ['seenBefore'];
  if (mine.some((one) => one.revision === revision)) return ['sameRevision'];
  return [mine.some((one) => one.revision > revision) ? 'olderThanHeld' : 'newerThanHeld'];
}
