import { remembered } from '../../kernel/remembered';

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
  const kept = remembered(find, PARAGRAPHS);
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
