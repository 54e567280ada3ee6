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

/** The sentences of a text with their clauses and topics. Offsets are those of the text. */
export function sentencesOf(text: string, lexicon: Lexicon, year: number): Sentence[] {
  const out: Sentence[] = [];
  let topic: Domain = null;
  let at = 0;
  const tokens = tokensOf(text, numbersIn(text), lexicon, year);
  let t = 0;
  for (const paragraph of text.split('\n')) {
    let heading = HEADING.test(paragraph);
    if (heading) topic = topicOf(HEADING_TEXT.exec(paragraph)![0]);
    const end = at + paragraph.length;
    let own: Token[] = [];
    const flush = (): void => {
      if (own.length > 0)
        out.push({ start: own[0]!.start, end: own[own.length - 1]!.end, clauses: clausesOf(own), topic, heading });
      if (own.length > 0) heading = false;
      own = [];
    };
    for (; t < tokens.length && tokens[t]!.start < end; t++) {
      const token = tokens[t]!;
      if (token.letter === '.' && /[。！？!?]/.test(token.text)) flush();
      else own.push(token);
    }
    flush();
    while (t < tokens.length && tokens[t]!.start <= end) t++;
    at = end + 1;
  }
  return out;
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
