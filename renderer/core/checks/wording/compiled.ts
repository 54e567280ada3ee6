import { clauseBefore, sentenceAt } from './sentences';
import {
  findPhrases,
  isPartOf,
  phraseIndex,
  standsAfter,
  standsBefore,
  type PhraseHit,
  type PhraseIndex,
} from './phrases';
import type { Confusable, ForeignPhrase, Formula, WordLists } from './lists';

interface Compiled {
  readonly confusables: PhraseIndex<Confusable>;
  readonly adverbs: PhraseIndex<string>;
  readonly formulas: PhraseIndex<Formula>;
  readonly foreign: PhraseIndex<ForeignPhrase>;
  readonly residue: PhraseIndex<string>;
}

/** Look-up tables of a list, made once per list. */
const compiled = new WeakMap<WordLists, Compiled>();

function tablesOf(words: WordLists): Compiled {
  let tables = compiled.get(words);
  if (!tables) {
    tables = {
      confusables: phraseIndex(words.confusables, (c) => c.wrong),
      adverbs: phraseIndex(words.adverbDe.adverbs, (a) => `${a}的`),
      formulas: phraseIndex(words.formulas, (f) => f.wrong),
      foreign: phraseIndex(words.foreign, (f) => f.text),
      residue: phraseIndex(words.residue, (r) => r),
    };
    compiled.set(words, tables);
  }
  return tables;
}

export const findConfusables = (text: string, words: WordLists): PhraseHit<Confusable>[] =>
  findPhrases(text, tablesOf(words).confusables, (c, start, end) => {
    if (c.before.length > 0 && !standsBefore(text, start, c.before)) return false;
    if (c.after.length > 0 && !standsAfter(text, end, c.after)) return false;
    if (isPartOf(text, start, c.wrong, c.except)) return false;
    return c.clause.length === 0 || includesAny(clauseBefore(text, start), c.clause);
  });

/** 更好的开展: the hit is the adverb with its 的. */
export function findAdverbDe(text: string, words: WordLists): PhraseHit<string>[] {
  const { verbs, nouns } = words.adverbDe;
  return findPhrases(text, tablesOf(words).adverbs, (_a, _start, end) => {
    const verb = verbs.find((v) => text.startsWith(v, end));
    return (
      verb !== undefined &&
      !standsAfter(text, end + verb.length, nouns) &&
      (verb.length > 2 || !standsAlone(text, end + verb.length))
    );
  });
}

/** 更好的落实。 at the end of a clause may be a noun (得到更好的落实); a verb listed with its object may not. */
const standsAlone = (text: string, at: number): boolean =>
  !/[\u3400-\u9fff《“〈]/.test(text[at] ?? '') || /[和与及的]/.test(text[at]!);

export const findFormulas = (text: string, words: WordLists): PhraseHit<Formula>[] =>
  findPhrases(
    text,
    tablesOf(words).formulas,
    (f, start) => !isPartOf(text, start, f.wrong, f.except) && !includesAny(sentenceAt(text, start), f.unless),
  );

/** `organ` is the kind of the report's own organ, '' when its name does not show it. */
export const findForeign = (text: string, words: WordLists, organ: string): PhraseHit<ForeignPhrase>[] =>
  findPhrases(
    text,
    tablesOf(words).foreign,
    (f, start) =>
      (f.organs.length === 0 || f.organs.some((o) => o === organ)) &&
      !isPartOf(text, start, f.text, f.except) &&
      !includesAny(clauseBefore(text, start), f.unless),
  );

export const findResidue = (text: string, words: WordLists): PhraseHit<string>[] =>
  findPhrases(text, tablesOf(words).residue, () => true);

const includesAny = (text: string, list: readonly string[]): boolean => list.some((w) => text.includes(w));
