import { editDistance } from './distance';
import { normaliseLabel } from './fold';

/**
 * `same`: equal after folding. `near`: a few characters differ and nothing else is as close. `part`: the beginning of one
 * label only (cut by a page break, or its last words left out). `tail`: the end of one label only; sure only where the
 * beginning stands somewhere near.
 */
export type Certainty = 'same' | 'near' | 'part' | 'tail';

export interface LabelMatch<T> {
  readonly certainty: Certainty;
  /** folded label of the form */
  readonly label: string;
  /** everything the form prints under this label: 结果维持 stands there three times */
  readonly entries: readonly T[];
}

export interface LabelIndex<T> {
  /** The one label of the form that the text most likely is, or null. Remembers its answers. */
  find(text: string): LabelMatch<T> | null;
  /** Entries under exactly this folded label. */
  get(folded: string): readonly T[];
}

/** Shorter labels (规章, 其他, 总计) are matched letter by letter only. */
const SHORTEST_NEAR = 4;
/** A piece of a label says which one it is from this length on. */
const SHORTEST_PART = 4;
/** Words that turn a label into another one: a difference in them is never a slip of the pen. */
const TURNS = /[非不未无其他含免]/;
/** After these words a label is over and a note of the office begins. */
const NOTE_AFTER = /^(?:注|备注|说明|其中|单位|含|包括|指)/;
/** A cell longer than this (UTF-16 units) is no label, whatever notes stand behind it. */
const LONGEST = 400;
/** A hostile file may have any number of different cells. */
const MEMORY = 20_000;

const allowed = (length: number): number => (length < SHORTEST_NEAR ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3);

/** @param labels printed labels of the form with what they stand for; equal folded labels share their entries */
export function labelIndex<T>(labels: Iterable<readonly [label: string, entry: T]>): LabelIndex<T> {
  const all = new Map<string, T[]>();
  for (const [label, entry] of labels) {
    const folded = normaliseLabel(label);
    const list = all.get(folded);
    if (list) list.push(entry);
    else if (folded !== '') all.set(folded, [entry]);
  }
  const memory = new Map<string, LabelMatch<T> | null>();
  const as = (label: string, certainty: Certainty): LabelMatch<T> => ({ certainty, label, entries: all.get(label)! });

  function search(text: string): LabelMatch<T> | null {
    const folded = normaliseLabel(text);
    // Labels are Chinese: figures and Latin words need no search.
    if (!/\p{Script=Han}/u.test(folded)) return null;
    if (all.has(folded)) return as(folded, 'same');
    const firstLine = normaliseLabel(text.trim().split('\n')[0]!);
    const keys = [...all.keys()];
    const noted = keys.find(
      (k) => folded.startsWith(k) && (k === firstLine || NOTE_AFTER.test(folded.slice(k.length))),
    );
    if (noted !== undefined) return as(noted, 'same');
    const near = nearest(folded, keys);
    if (near !== null) return as(near, 'near');
    if (folded.length < SHORTEST_PART) return null;
    const begun = keys.filter((k) => k.startsWith(folded));
    if (begun.length === 1) return as(begun[0]!, 'part');
    const ended = keys.filter((k) => k.endsWith(folded));
    return ended.length === 1 && begun.length === 0 ? as(ended[0]!, 'tail') : null;
  }

  return {
    get: (folded) => all.get(folded) ?? [],
    find(text) {
      if (text.length > LONGEST) return null;
      let found = memory.get(text);
      if (found === undefined) {
        found = search(text);
        if (memory.size < MEMORY) memory.set(text, found);
      }
      return found;
    },
  };
}

/** The closest label, when close enough for its length and alone in being so. */
function nearest(folded: string, keys: readonly string[]): string | null {
  const limit = allowed(folded.length);
  if (limit === 0) return null;
  let best: string | null = null;
  let least = limit + 1;
  let second = limit + 2;
  for (const key of keys) {
    const d = editDistance(folded, key, limit + 1);
    if (d < least) [best, second, least] = [key, least, d];
    else if (d < second) second = d;
  }
  if (best === null || least > allowed(best.length) || second <= least) return null;
  return TURNS.test(difference(folded, best)) ? null : best;
}

/** The characters that one text has and the other has not. */
function difference(a: string, b: string): string {
  const left = [...b];
  const gone = [...a].filter((c) => {
    const at = left.indexOf(c);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return gone.join('') + left.join('');
}
