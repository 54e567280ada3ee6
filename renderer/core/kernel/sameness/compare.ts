import { countedOffsets, countedText, RUN, runIndex, type RunIndex } from './runs';
import { equalPassages, percentOf, shareOf, type Passage } from './share';

/** One text beside the texts of another report, by name (a section). */
export interface Comparison<S extends string> {
  /** per cent of equal runs, as the rule about sameness counts it: against all texts of the other report */
  readonly percent: number;
  /** what stands in the other report too, in order; UTF-16 offsets */
  readonly passages: readonly Passage[];
  /** Where a passage stands in the other report; `first` is the text looked at before the rest. */
  counterpart(passage: Passage, first: S): (Passage & { readonly section: S }) | null;
}

/** By the list of texts: one report is compared with the same other one many times over. */
const kept = new WeakMap<readonly (readonly [string, string])[], RunIndex>();

/** Compares a text with all texts of another report. Linear in their length, but for `counterpart`. */
export function compareWith<S extends string>(text: string, others: readonly (readonly [S, string])[]): Comparison<S> {
  let index = kept.get(others);
  if (!index) kept.set(others, (index = runIndex(others.map(([, other]) => other))));
  const passages = equalPassages(text, index);
  return {
    percent: percentOf(shareOf(text, index)),
    passages,
    counterpart: ({ start, end }, first) => foundAgain(text.slice(start, end), others, first),
  };
}

/**
 * Where a passage stands in one of some texts: as much of it as is found in one place, UTF-16 offsets of that text.
 * @param first the text that is taken unless another one has more of the passage
 */
export function foundAgain<S extends string>(
  passage: string,
  texts: readonly (readonly [S, string])[],
  first: S,
): (Passage & { readonly section: S }) | null {
  const wanted = countedText(passage);
  const ordered = [...texts].sort((a, b) => Number(b[0] === first) - Number(a[0] === first));
  let best: (Passage & { section: S; length: number }) | null = null;
  for (const [section, text] of ordered) {
    const found = longest(wanted, text);
    // The text looked at keeps the eye unless another one has more of the passage.
    if (found && (!best || found.length > best.length)) best = { section, ...found };
  }
  return best && { section: best.section, start: best.start, end: best.end };
}

/** Beginnings tried in one text: a phrase that stands there more often tells no places apart. */
const MOST = 200;

/** What of `text` stands in another one. UTF-16 offsets of `other`. */
export const passagesOf = (other: string, text: string): readonly Passage[] => equalPassages(other, runIndex([text]));

/**
 * The longest stretch of a text that goes on as the passage begins. A passage may be pieced together from several places;
 * its beginning is what the eye looks for.
 */
function longest(wanted: string, text: string): (Passage & { readonly length: number }) | null {
  const counted = countedText(text);
  const head = wanted.slice(0, RUN);
  let best: { at: number; length: number } | null = null;
  let tried = 0;
  for (let at = counted.indexOf(head); at >= 0 && tried++ < MOST; at = counted.indexOf(head, at + 1)) {
    let length = head.length;
    while (length < wanted.length && counted[at + length] === wanted[length]) length++;
    if (!best || length > best.length) best = { at, length };
    if (length === wanted.length) break;
  }
  if (!best) return null;
  const offsets = countedOffsets(text);
  return { start: offsets[best.at]!, end: offsets[best.at + best.length - 1]! + 1, length: best.length };
}

/** Part of one paragraph; `passage` is the number of the passage it belongs to, −1 for none. */
export interface Piece {
  readonly text: string;
  readonly passage: number;
}

/** A text as paragraphs of pieces, for a screen to draw. Together they hold every character but the line breaks. */
export function inPieces(text: string, passages: readonly Passage[]): readonly (readonly Piece[])[] {
  let from = 0;
  let next = 0;
  return text.split('\n').map((line) => {
    const end = from + line.length;
    const pieces: Piece[] = [];
    let at = from;
    while (next < passages.length && passages[next]!.start < end) {
      const { start, end: stop } = passages[next]!;
      if (start > at) pieces.push({ text: text.slice(at, start), passage: -1 });
      const [a, b] = [Math.max(start, at), Math.min(stop, end)];
      if (b > a) pieces.push({ text: text.slice(a, b), passage: next });
      at = Math.max(at, b);
      if (stop > end) break;
      next++;
    }
    if (at < end) pieces.push({ text: text.slice(at, end), passage: -1 });
    from = end + 1;
    return pieces;
  });
}
