/** Results kept per text: a section is read once, however many rules look at it, and again only when it was typed in. */
const KEPT = 32;

/** `make`, remembering its last results by text. Strings compare by identity first, so an untouched section costs nothing. */
export function perText<T>(make: (text: string) => T, kept = KEPT): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    if (known.size > kept) known.delete(known.keys().next().value!);
    return made;
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Paragraphs of several reports; what is kept of one is little. */
const PARAGRAPHS = 200;

/**
 * For what is found within one paragraph and hangs on nothing outside it: a key then costs one paragraph, not the text.
 * `find` is given a paragraph without its line break and gives offsets within it.
 */
export function perParagraph<T extends Span>(find: (paragraph: string) => readonly T[]): (text: string) => T[] {
  const kept = perText(find, PARAGRAPHS);
  return (text) => {
    const out: T[] = [];
    let at = 0;
    for (const paragraph of text.split('\n')) {
      for (const found of kept(paragraph)) out.push({ ...found, start: found.start + at, end: found.end + at });
      at += paragraph.length + 1;
    }
    return out;
  };
}
