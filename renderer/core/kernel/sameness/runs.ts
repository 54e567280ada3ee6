/**
 * Runs of eight characters, the measure of sameness between two texts: spaces and punctuation are left out, everything else
 * counts as it stands (years and figures too, as the reviewers' catalogue has it). A character is a UTF-16 unit.
 */
export const RUN = 8;

const NOT_COUNTED = /[\s\p{P}\p{S}\p{Z}\p{C}]+/gu;

/** Everything but what nearly all of a report is made of: looked at closely only there, which takes half the time. */
const PERHAPS = /[^\u4e00-\u9fff0-9A-Za-z]+/g;
const USUAL = '，。、；：（）“”\n';

/** The text without what does not count. */
export const countedText = (text: string): string =>
  text.replace(PERHAPS, (piece) => (piece.length === 1 && USUAL.includes(piece) ? '' : piece.replace(NOT_COUNTED, '')));

/** Where each unit of `countedText(text)` stands in `text`: UTF-16 offsets. */
export function countedOffsets(text: string): Int32Array {
  const out = new Int32Array(text.length);
  let n = 0;
  let from = 0;
  for (const skipped of text.matchAll(NOT_COUNTED)) {
    while (from < skipped.index) out[n++] = from++;
    from += skipped[0].length;
  }
  while (from < text.length) out[n++] = from++;
  return out.subarray(0, n);
}

const BASE = 0x01000193;
/** BASE to the power RUN − 1, to take the oldest unit out of the rolling hash. */
const OLDEST = Array.from({ length: RUN - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** The rolling hash of the eight units that end at `i`, from that of the eight before. */
function rolled(hash: number, counted: string, i: number): number {
  const rest = i >= RUN ? (hash - Math.imul(counted.charCodeAt(i - RUN), OLDEST)) | 0 : hash;
  return (Math.imul(rest, BASE) + counted.charCodeAt(i)) | 0;
}

/**
 * Calls `visit` with start and hash of every run, in one pass. `counted` is a text without what does not count. The index
 * below goes over its runs itself: it is asked at every key, and a call for each run costs more than its hash.
 */
export function eachRun(counted: string, visit: (start: number, hash: number) => void): void {
  let hash = 0;
  for (let i = 0; i < counted.length; i++) {
    hash = rolled(hash, counted, i);
    if (i >= RUN - 1) visit(i - RUN + 1, hash);
  }
}

/** Every run of some texts, to be asked whether it holds a run of another text. Built in linear time and kept by its user. */
export interface RunIndex {
  /** Which runs of the counted text occur here: one entry per start of a run. */
  matches(counted: string): Uint8Array;
}

/** The index of texts taken one by one: a run never reaches from one text into the next. */
export function runIndex(texts: readonly string[]): RunIndex {
  // A unit that no counted text holds parts the texts, so that no run is found across a border.
  const all = texts.map(countedText).join('\n');
  let size = 16;
  while (size < 2 * all.length) size *= 2;
  /** open addressing over starts of runs, each plus one; the hash only shortens the search, units decide */
  const table = new Int32Array(size);
  const slotOf = (text: string, start: number, hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (table[slot] !== 0 && !sameRun(all, table[slot]! - 1, text, start)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  let hash = 0;
  for (let i = 0; i < all.length; i++) {
    hash = rolled(hash, all, i);
    if (i >= RUN - 1) table[slotOf(all, i - RUN + 1, hash)] = i - RUN + 2;
  }
  return {
    matches: (counted) => {
      const out = new Uint8Array(Math.max(0, counted.length - RUN + 1));
      let hash = 0;
      for (let i = 0; i < counted.length; i++) {
        hash = rolled(hash, counted, i);
        if (i >= RUN - 1 && table[slotOf(counted, i - RUN + 1, hash)] !== 0) out[i - RUN + 1] = 1;
      }
      return out;
    },
  };
}

function sameRun(a: string, i: number, b: string, j: number): boolean {
  for (let n = 0; n < RUN; n++) if (a.charCodeAt(i + n) !== b.charCodeAt(j + n)) return false;
  return true;
}
