/**
 * The word lists behind the wording rules, as values. They are written in `resources/wording/*.json` (see
 * docs/recipes/adding-words.md), read by `readLists.ts` and handed to every check by its caller.
 */

/** A word typed in place of another, e.g. 公开拦 for 公开栏. */
export interface Confusable {
  readonly wrong: string;
  /** the replacement; null when only the clerk knows what was meant */
  readonly right: string | null;
  /** one of these must stand directly before the word; `^` is the beginning of a paragraph */
  readonly before: readonly string[];
  /** one of these must stand directly after the word */
  readonly after: readonly string[];
  /** one of these must stand somewhere before it in the same clause */
  readonly clause: readonly string[];
  /** longer strings in which the same characters are right */
  readonly except: readonly string[];
}

/** 更好的开展 for 更好地开展: an adverb with 的 before a word that can only be a verb there. */
export interface AdverbDe {
  readonly adverbs: readonly string[];
  readonly verbs: readonly string[];
  /** what makes the verb a noun when it follows directly: 更好的解决方案 */
  readonly nouns: readonly string[];
}

/** A formula of an older law or policy. */
export interface Formula {
  readonly wrong: string;
  /** what is written today; null when the words simply go */
  readonly right: string | null;
  /** what the message says about it, without full stop */
  readonly why: string;
  readonly except: readonly string[];
  /** words in the same sentence that show the formula is only looked back on */
  readonly unless: readonly string[];
}

/** Words of another body's report. */
export interface ForeignPhrase {
  readonly text: string;
  /** what the message says about it, without full stop */
  readonly why: string;
  /** kinds of organ in whose text the words are foreign: 镇, 乡, 街道; empty means all of them */
  readonly organs: readonly string[];
  readonly except: readonly string[];
  /** words in the same clause, before it, that make it right */
  readonly unless: readonly string[];
}

/** A law's short names and the name that must stand where it is first mentioned. */
export interface LawName {
  readonly full: string;
  readonly short: readonly string[];
}

/** A plenary session: `congress` 十九, `session` 四 (0 for the congress itself); `date` is its last day, YYYY-MM-DD. */
export interface Meeting {
  readonly congress: number;
  readonly session: number;
  readonly name: string;
  readonly date: string;
}

export interface WordLists {
  readonly confusables: readonly Confusable[];
  readonly adverbDe: AdverbDe;
  readonly formulas: readonly Formula[];
  readonly foreign: readonly ForeignPhrase[];
  /** Latin words that may stand in the text, compared without regard to case */
  readonly latin: readonly string[];
  /** whole strings in which half-width marks, brackets and spaces are right */
  readonly punctuation: readonly string[];
  readonly laws: readonly LawName[];
  readonly meetings: readonly Meeting[];
  /** domains of commercial mail services, without @ */
  readonly mailboxes: readonly string[];
  /** what a form or a program leaves behind in a text */
  readonly residue: readonly string[];
  /** words the office has said are right (`withOwnWords`): whatever lies inside one of them is not flagged */
  readonly allowed: readonly string[];
}
