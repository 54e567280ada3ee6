import { numbersIn } from './lexer';
import { tokensOf, type Token } from './tokens';
import type { Lexicon } from './words';

/** What a stretch of text is about, where a sentence leaves it out. */
export type Domain = 'requests' | 'disputes' | 'docs' | 'decisions' | 'purchases' | 'other' | null;

/** A clause: what stands between two commas, brackets or figures of a list. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** one letter per token */
  readonly letters: string;
  /** the mark before it: '' at the start of a sentence, '、' inside a list */
  readonly after: string;
  /** it, or a clause before it in the sentence up to a semicolon, begins with 其中 */
  readonly among: boolean;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly clauses: readonly Clause[];
  /** what the paragraph's heading says it is about */
  readonly topic: Domain;
  /** first of a paragraph that begins with a number: a heading, or one run in */
  readonly heading: boolean;
}

const HEADING = /^[^\S\n]*(?:（[一二三四五六七八九十]+）|[(（][0-9]+[)）]|[一二三四五六七八九十]+、|[0-9]+[.．、])/;
const HEADING_TEXT = /^[^。：:\n]{0,40}/;

export interface Paragraph {
  readonly sentences: readonly Sentence[];
  /** what a paragraph without a heading of its own goes on with */
  readonly topic: Domain;
}

/** The sentences of one paragraph with their clauses; `before` is the topic it comes under. Offsets within it. */
export function paragraphOf(text: string, before: Domain, lexicon: Lexicon, year: number): Paragraph {
  let heading = HEADING.test(text);
  const topic = heading ? topicOf(HEADING_TEXT.exec(text)![0]) : before;
  const sentences: Sentence[] = [];
  let own: Token[] = [];
  const flush = (): void => {
    if (own.length === 0) return;
    sentences.push({ start: own[0]!.start, end: own.at(-1)!.end, clauses: clausesOf(own), topic, heading });
    heading = false;
    own = [];
  };
  for (const token of tokensOf(text, numbersIn(text), lexicon, year))
    if (token.letter === '.' && /[。！？!?]/.test(token.text)) flush();
    else own.push(token);
  flush();
  return { sentences, topic };
}

function topicOf(heading: string): Domain {
  if (/依申请|申请公开|公开申请|申请情况/.test(heading)) return 'requests';
  return /复议|诉讼/.test(heading) ? 'disputes' : null;
}

function clausesOf(tokens: readonly Token[]): Clause[] {
  const out: Clause[] = [];
  let own: Token[] = [];
  let after = '';
  let among = false;
  const cut = (mark: string): void => {
    if (own.length > 0) out.push({ tokens: own, letters: own.map((t) => t.letter).join(''), after, among });
    own = [];
    after = mark;
    if (/[；;]/.test(mark)) among = false;
  };
  tokens.forEach((token, i) => {
    const last = own.at(-1);
    const next = tokens[i + 1];
    if (token.letter === '.') cut(token.text);
    else if (token.letter === 'D' && last && (/[#$]/.test(last.letter) || next?.letter === '0')) cut('、');
    else if (/^[：:]$/.test(token.text) && !(next && /[#$0]/.test(next.letter))) cut('：');
    else if (token.text.startsWith('其中')) {
      cut(after === '' || own.length > 0 ? '，' : after);
      among = true;
    } else own.push(token);
  });
  cut('');
  return out;
}
