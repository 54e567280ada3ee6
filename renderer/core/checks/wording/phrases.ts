/** Phrases to be looked for in one pass over a text, however many they are. */
export interface PhraseIndex<T> {
  /** 1 for every pair of characters a phrase may begin with: a place not marked is passed by without further look */
  readonly begins: Uint8Array;
  readonly byFirst: ReadonlyMap<string, readonly { readonly phrase: string; readonly entry: T }[]>;
}

/** Pairs share the marks; two pairs of one mark only cost a look that finds nothing. */
const MARKS = 1 << 14;
const markOf = (first: number, second: number): number => (first * 31 + second) & (MARKS - 1);

export function phraseIndex<T>(entries: readonly T[], phraseOf: (entry: T) => string): PhraseIndex<T> {
  const index = new Map<string, { phrase: string; entry: T }[]>();
  for (const entry of entries) {
    const phrase = phraseOf(entry);
    const list = index.get(phrase[0]!);
    if (list) list.push({ phrase, entry });
    else index.set(phrase[0]!, [{ phrase, entry }]);
  }
  const begins = new Uint8Array(MARKS);
  for (const list of index.values()) {
    // Longer phrases first: 以公开为原则 wins over 公开为原则 where both begin.
    list.sort((a, b) => b.phrase.length - a.phrase.length);
    for (const { phrase } of list) {
      // One character alone may be followed by any other.
      if (phrase.length === 1) begins.fill(1);
      else begins[markOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    }
  }
  return { begins, byFirst: index };
}

export interface PhraseHit<T> {
  readonly entry: T;
  readonly start: number;
  readonly end: number;
}

/** Every place where a phrase stands and `holds`; hits do not overlap. */
export function findPhrases<T>(
  text: string,
  { begins, byFirst }: PhraseIndex<T>,
  holds: (entry: T, start: number, end: number) => boolean,
): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let i = 0; i < text.length; i++) {
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    if (begins[markOf(text.charCodeAt(i), next)] === 0) continue;
    const list = byFirst.get(text[i]!);
    if (!list) continue;
    for (const { phrase, entry } of list) {
      const end = i + phrase.length;
      if (!text.startsWith(phrase, i) || !holds(entry, i, end)) continue;
      hits.push({ entry, start: i, end });
      i = end - 1;
      break;
    }
  }
  return hits;
}

/** Whether the phrase at `start` is only a part of one of the longer strings, in which it is right. */
export const isPartOf = (text: string, start: number, phrase: string, longer: readonly string[]): boolean =>
  longer.some((l) => {
    for (let at = l.indexOf(phrase); at >= 0; at = l.indexOf(phrase, at + 1))
      if (text.startsWith(l, start - at)) return true;
    return false;
  });

/** Whether one of the strings ends right before `start`; `^` stands for the beginning of a paragraph. */
export const standsBefore = (text: string, start: number, list: readonly string[]): boolean =>
  list.some((b) => (b === '^' ? start === 0 || /\s/.test(text[start - 1]!) : text.endsWith(b, start)));

export const standsAfter = (text: string, end: number, list: readonly string[]): boolean =>
  list.some((a) => text.startsWith(a, end));
