import { countOf, type Figure } from './figure';
import { OWN, scopeAfter, type Scope } from './scope';
import type { Clause, Sentence } from './sentences';

/** A counted phrase that is told to cover the whole year or names its channel: `全年组织培训3场`, `“政策”专栏更新20条`. */
export interface Phrase {
  /** the words before the figure without time, organ and adverbs, and the unit: two of the same key say the same */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

/** A phrase shorter than this is too general to be the same thing twice. */
const SHORTEST = 4;
const CHANNEL = /网站|公众号|微博|新媒体|抖音|公开栏|公示栏|栏目|专栏|平台|客户端|电子屏|公告屏|“[^”]+”/;

/** Every such phrase of this year's own figures. */
export function phrasesOf(sentences: readonly Sentence[], text: string): Phrase[] {
  return sentences.flatMap((sentence) => {
    let scope: Scope = OWN;
    return sentence.clauses.flatMap((clause, i) => {
      scope = scopeAfter(scope, clause);
      // After a colon or in a list the clause is part of something that is not read.
      if (!scope.own || clause.among || !['', '，', '。'].includes(clause.after)) return [];
      const phrase = phraseOf(clause, text);
      const before = sentence.clauses[i - 1];
      return phrase && !(before && /[x]/.test(before.letters) && before.letters.length <= 2) ? [phrase] : [];
    });
  });
}

function phraseOf({ tokens, letters }: Clause, text: string): Phrase | null {
  const last = tokens.at(-1)!;
  if (!last.figure || last.figure.kind !== 'count' || countOf(last.figure) === null) return null;
  if (/[PyuCE0@$]/.test(letters) || letters.indexOf('#') !== letters.length - 1) return null;
  const core = tokens.slice(0, -1).filter((t) => !/[TSagt=]/.test(t.letter));
  const words = core.map((t) => t.text).join('');
  if (words.replace(/[^\u4e00-\u9fff]/g, '').length < SHORTEST) return null;
  if (!/[Tt]/.test(letters) && !CHANNEL.test(text.slice(tokens[0]!.start, last.start))) return null;
  return {
    key: `${words.replace(/\s/g, '')}|${last.figure.unit}`,
    start: core[0]!.start,
    end: last.end,
    figure: last.figure,
  };
}
