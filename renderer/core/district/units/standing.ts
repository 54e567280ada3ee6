import { compareFigures, type Figures } from '../figures/figures';

/** One thing handed in, as far as choosing among several needs to know it. */
export interface HandedIn {
  readonly organ: string;
  readonly year: number;
  /** of the package; 0 for a bare report file, which has none */
  readonly revision: number;
  /** hand-off code of the package; '' for a bare report file */
  readonly code: string;
  /** of the report */
  readonly id: string;
  readonly figures: Figures;
}

/** `received` counts, `superseded` gave way to a newer one of the same organ, `otherYear` belongs to no total here. */
export type Standing = 'received' | 'superseded' | 'otherYear';

export interface Placed {
  readonly standing: Standing;
  /**
   * The same organ handed in something else under the same revision (two sticks): both are kept, the choice made here is
   * only so that the same files always give the same sum, and somebody has to decide.
   */
  readonly disputed: boolean;
}

/** The same township however its name was typed in: composed characters, no blanks. */
export const organKey = (name: string): string => name.normalize('NFC').replace(/\s/gu, '');

/** The year most of them carry; of two that are equally frequent the later one. Null when there is nothing. */
export function usualYear(handedIn: Iterable<Pick<HandedIn, 'year'>>): number | null {
  const times = new Map<number, number>();
  for (const { year } of handedIn) times.set(year, (times.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of times) {
    const most = best === null ? -1 : times.get(best)!;
    if (count > most || (count === most && year > best!)) best = year;
  }
  return best;
}

/**
 * Which of the things handed in counts: one per organ, the newest by revision, then by code (P9: never by the clock). The
 * answer, in the order given, does not depend on that order.
 */
export function placed(handedIn: readonly HandedIn[], year: number): readonly Placed[] {
  const best = new Map<string, number>();
  const keys = handedIn.map(({ organ }) => organKey(organ));
  handedIn.forEach((item, i) => {
    if (item.year !== year) return;
    const key = keys[i]!;
    const held = best.get(key);
    if (held === undefined || newer(item, handedIn[held]!) > 0) best.set(key, i);
  });
  const disputed = new Set<string>();
  handedIn.forEach((item, i) => {
    if (item.year === year && differs(item, handedIn[best.get(keys[i]!)!]!)) disputed.add(keys[i]!);
  });
  return handedIn.map((item, i) => {
    if (item.year !== year) return { standing: 'otherYear', disputed: false };
    const key = keys[i]!;
    return { standing: best.get(key) === i ? 'received' : 'superseded', disputed: disputed.has(key) };
  });
}

/** Positive: `a` is the newer one. Beyond revision and code only contents decide, never the place they were found at. */
function newer(a: HandedIn, b: HandedIn): number {
  return a.revision - b.revision || order(a.code, b.code) || order(a.id, b.id) || compareFigures(a.figures, b.figures);
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The same revision with another content; a copy of the same package is no other content. */
const differs = (a: HandedIn, b: HandedIn): boolean =>
  a.revision === b.revision && (a.code !== b.code || compareFigures(a.figures, b.figures) !== 0);
