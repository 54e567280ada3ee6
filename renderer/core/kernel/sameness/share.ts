import { countedOffsets, countedText, RUN, type RunIndex } from './runs';

/** How much of a text stands in another one. */
export interface Share {
  /** runs of eight characters in the text; a text shorter than that has none */
  readonly runs: number;
  /** those of them that occur in the other text */
  readonly equal: number;
}

/** Per cent from which on a township's text counts as another one's (PY08). The catalogue's starting value. */
export const NEIGHBOUR_SHARE = 20;

export const NO_SHARE: Share = { runs: 0, equal: 0 };

/** The share of one text's runs that occur in the index. */
export function shareOf(text: string, index: RunIndex): Share {
  const matches = index.matches(countedText(text));
  let equal = 0;
  for (const match of matches) equal += match;
  return { runs: matches.length, equal };
}

export const addShares = (a: Share, b: Share): Share => ({ runs: a.runs + b.runs, equal: a.equal + b.equal });

/** Whether at least so many per cent are equal; a text too short for one run shares nothing. */
export const sharesAtLeast = ({ runs, equal }: Share, percent: number): boolean =>
  runs > 0 && equal * 100 >= percent * runs;

/** Whole per cents, rounded down, so that what is said never exceeds what is. */
export const percentOf = ({ runs, equal }: Share): number => (runs === 0 ? 0 : Math.floor((equal * 100) / runs));

/** Part of a text that stands in another one, from the first character to after the last. UTF-16 offsets. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Every passage made of equal runs, in order, for a screen to mark; overlapping runs are one passage. */
export const equalPassages = (text: string, index: RunIndex): Passage[] =>
  passagesAt(text, index.matches(countedText(text)));

/** The passages made of the runs that are marked: one entry per start of a run of the counted text. */
export function passagesAt(text: string, matches: Uint8Array): Passage[] {
  const offsets = countedOffsets(text);
  const out: { start: number; end: number }[] = [];
  let last = -1;
  matches.forEach((match, run) => {
    if (match === 0) return;
    const end = offsets[run + RUN - 1]! + 1;
    if (last >= run) out[out.length - 1]!.end = end;
    else out.push({ start: offsets[run]!, end });
    last = run + RUN - 1;
  });
  return out;
}
