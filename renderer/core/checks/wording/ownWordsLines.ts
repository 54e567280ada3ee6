import { allowedFault, confusableFault, cleanWord, type WordFault } from './ownWordsFaults';
import type { OwnConfusable } from './ownWords';
import type { StoredOwnWords } from './ownWordsStored';

/** Many rows out of pasted text: what can be taken, and line by line why the rest cannot. */
export interface ReadLines<T> {
  readonly rows: readonly T[];
  readonly refused: readonly { readonly line: string; readonly fault: WordFault | 'shape' }[];
}

/** Characters of one paste; a longer one is no list of words. */
export const LINES_MOST = 50_000;

/** How people write a pair: a tab from a table, an arrow, a sign of equality, a mark; at last a space. */
const BETWEEN = /\t+|\s*(?:→|➝|⇒|->|=>|[=＝:：,，;；|｜])\s*|—+|\s{2,}/;

/**
 * One pair a line, the wrong word first. A line that is in the list already is passed over in silence: pasting the same
 * list again does no harm.
 */
export function readConfusableLines(text: string, own: StoredOwnWords, formText: string): ReadLines<OwnConfusable> {
  return collect<OwnConfusable>(linesOf(text), own, (line, now) => {
    const parts = pairOf(line);
    if (!parts) return { fault: 'shape' };
    const [wrong, right] = [cleanWord(parts[0]), cleanWord(parts[1])];
    if (now.confusables.some((c) => c.wrong === wrong && c.right === right)) return { known: true };
    const fault = confusableFault({ wrong, right }, now, formText);
    if (fault) return { fault };
    const row = { wrong, right };
    return { row, now: { ...now, confusables: [...now.confusables, row] } };
  });
}

/** One word a line; several may stand in a line, parted by marks or tabs. Spaces belong to the word. */
export function readAllowedLines(text: string, own: StoredOwnWords): ReadLines<string> {
  const words = linesOf(text)
    .flatMap((line) => line.split(/[\t、，,；;|｜]/))
    .map(cleanWord)
    .filter(Boolean);
  return collect<string>(words, own, (word, now) => {
    if (now.allowed.includes(word)) return { known: true };
    const fault = allowedFault(word, now);
    return fault ? { fault } : { row: word, now: { ...now, allowed: [...now.allowed, word] } };
  });
}

const linesOf = (text: string): string[] =>
  text
    .slice(0, LINES_MOST)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter(Boolean);

function pairOf(line: string): readonly [string, string] | null {
  const parts = line.split(BETWEEN);
  if (parts.length === 2 && parts[0] && parts[1]) return [parts[0], parts[1]];
  const spaced = line.split(/\s+/);
  return parts.length === 1 && spaced.length === 2 ? [spaced[0]!, spaced[1]!] : null;
}

type Taken<T> =
  | { readonly known: true }
  | { readonly fault: WordFault | 'shape' }
  | { readonly row: T; readonly now: StoredOwnWords };

function collect<T>(
  lines: readonly string[],
  own: StoredOwnWords,
  take: (line: string, now: StoredOwnWords) => Taken<T>,
): ReadLines<T> {
  const rows: T[] = [];
  const refused: { line: string; fault: WordFault | 'shape' }[] = [];
  let now = own;
  for (const line of lines) {
    const taken = take(line, now);
    if ('fault' in taken) refused.push({ line, fault: taken.fault });
    else if ('row' in taken) {
      rows.push(taken.row);
      now = taken.now;
    }
  }
  return { rows, refused };
}
