import { clauseBefore, sentenceAt } from './sentences';
import { findPhrases, isPartOf, phraseIndex, standsAfter, standsBefore, type PhraseHit } from './phrases';
import type { AdverbDe, Confusable, ForeignPhrase, Formula, WordLists } from './lists';
import { perParagraph } from './perParagraph';

type Finder<T> = (text: string) => PhraseHit<T>[];

interface Compiled {
  readonly confusables: Finder<Confusable>;
  readonly adverbs: Finder<string>;
  readonly formulas: Finder<Formula>;
  /** by the kind of organ in whose report they are looked for */
  readonly foreign: Map<string, Finder<ForeignPhrase>>;
  readonly residue: Finder<string>;
}

/** Look-up tables of a list, made once per list, with what they found last. */
const compiled = new WeakMap<WordLists, Compiled>();

function tablesOf(words: WordLists): Compiled {
  let tables = compiled.get(words);
  if (!tables) {
    tables = {
      confusables: finder(words.confusables, (c) => c.wrong, confusableStands),
      adverbs: finder(words.adverbDe.adverbs, (a) => `${a}的`, adverbStands(words.adverbDe)),
      formulas: finder(words.formulas, (f) => f.wrong, formulaStands),
      foreign: new Map(),
      residue: finder(
        words.residue,
        (r) => r,
        () => true,
      ),
    };
    compiled.set(words, tables);
  }
  return tables;
}

/**
 * Looks for the phrases of a list, paragraph by paragraph: a phrase holds no line break, and neither clause nor sentence
 * reaches beyond one, so that `stands` may be asked about the paragraph alone.
 */
function finder<T>(
  entries: readonly T[],
  phraseOf: (entry: T) => string,
  stands: (text: string, entry: T, start: number, end: number) => boolean,
): Finder<T> {
  const index = phraseIndex(entries, phraseOf);
  return perParagraph((text) => findPhrases(text, index, (entry, start, end) => stands(text, entry, start, end)));
}

export const findConfusables = (text: string, words: WordLists): PhraseHit<Confusable>[] =>
  tablesOf(words).confusables(text);

function confusableStands(text: string, c: Confusable, start: number, end: number): boolean {
  if (c.before.length > 0 && !standsBefore(text, start, c.before)) return false;
  if (c.after.length > 0 && !standsAfter(text, end, c.after)) return false;
  if (isPartOf(text, start, c.wrong, c.except)) return false;
  return c.clause.length === 0 || includesAny(clauseBefore(text, start), c.clause);
}

/** 更好的开展: the hit is the adverb with its 的. */
export const findAdverbDe = (text: string, words: WordLists): PhraseHit<string>[] => tablesOf(words).adverbs(text);

const adverbStands =
  ({ verbs, nouns }: AdverbDe) =>
  (text: string, _adverb: string, _start: number, end: number): boolean => {
    const verb = verbs.find((v) => text.startsWith(v, end));
    return (
      verb !== undefined &&
      !standsAfter(text, end + verb.length, nouns) &&
      (verb.length > 2 || !standsAlone(text, end + verb.length))
    );
  };

/** 更好的落实。 at the end of a clause may be a noun (得到更好的落实); a verb listed with its object may not. */
const standsAlone = (text: string, at: number): boolean =>
  !/[\u3400-\u9fff《“〈]/.test(text[at] ?? '') || /[和与及的]/.test(text[at]!);

export const findFormulas = (text: string, words: WordLists): PhraseHit<Formula>[] => tablesOf(words).formulas(text);

const formulaStands = (text: string, f: Formula, start: number): boolean =>
  !isPartOf(text, start, f.wrong, f.except) && !includesAny(sentenceAt(text, start), f.unless);

/** `organ` is the kind of the report's own organ, '' when its name does not show it. */
export function findForeign(text: string, words: WordLists, organ: string): PhraseHit<ForeignPhrase>[] {
  const { foreign } = tablesOf(words);
  let find = foreign.get(organ);
  if (!find) {
    const entries = words.foreign.filter((f) => f.organs.length === 0 || f.organs.some((o) => o === organ));
    find = finder(entries, (f) => f.text, foreignStands);
    foreign.set(organ, find);
  }
  return find(text);
}

const foreignStands = (text: string, f: ForeignPhrase, start: number): boolean =>
  !isPartOf(text, start, f.text, f.except) && !includesAny(clauseBefore(text, start), f.unless);

export const findResidue = (text: string, words: WordLists): PhraseHit<string>[] => tablesOf(words).residue(text);

const includesAny = (text: string, list: readonly string[]): boolean => list.some((w) => text.includes(w));
