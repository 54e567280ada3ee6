import type { Edition } from '../../editions/types';
import { targetOf } from './cellsOf';
import { mentionsIn, type Mentions } from './mentions';
import { phrasesOf, type Phrase } from './phrases';
import { statementsOfSentences, type Statement } from './read';
import { sentencesOf } from './sentences';
import { lexiconOf } from './words';

/** Everything rules want to know of a text; made once per text. */
export interface Analysis {
  readonly statements: readonly Statement[];
  readonly phrases: readonly Phrase[];
  readonly mentions: Mentions;
}

/** Longest text that is analysed: far above any section a person writes. */
const LONGEST = 200_000;
/** Analyses kept per form; the last few states of every section while somebody types. */
const KEPT = 24;

const caches = new WeakMap<Edition, Map<string, Analysis>>();

/** The analysis of a text, kept while it does not change. `year` is the report's. */
export function analysisOf(text: string, edition: Edition, year: number): Analysis {
  let cache = caches.get(edition);
  if (!cache) caches.set(edition, (cache = new Map()));
  const key = `${year}\n${text}`;
  const known = cache.get(key);
  if (known) return known;
  const found = analyse(text.length > LONGEST ? '' : text, edition, year);
  if (cache.size >= KEPT) cache.delete(cache.keys().next().value!);
  cache.set(key, found);
  return found;
}

function analyse(text: string, edition: Edition, year: number): Analysis {
  const sentences = sentencesOf(text, lexiconOf(edition), year);
  return {
    statements: statementsOfSentences(sentences),
    phrases: phrasesOf(sentences, text),
    mentions: mentionsIn(sentences, text),
  };
}

/** What a text says about quantities of the form. */
export const statementsIn = (text: string, edition: Edition, year: number): readonly Statement[] =>
  analysisOf(text, edition, year).statements;

/** A statement together with the cells whose sum it must equal. */
export interface LinkedStatement extends Statement {
  readonly cells: readonly string[];
}

/**
 * For each quantity read in the text the cells of the form it must agree with; a figure in it may be rewritten with
 * `withFigure`. Quantities without a cell (主动公开 n 条) are left out.
 */
export function statementsOf(text: string, edition: Edition, year: number): readonly LinkedStatement[] {
  return statementsIn(text, edition, year).flatMap((s) => {
    const target = targetOf(edition, s.kind, s.row);
    return target && s.kind !== 'docsLoose' ? [{ ...s, cells: target.cells }] : [];
  });
}
