import { PATTERNS, VAGUE_DECISIONS, type Kind, type Pattern } from './grammar';
import type { Figure } from './figure';
import { remembered } from '../../kernel/remembered';
import { scopeAfter, OWN, type Scope } from './scope';
import type { Clause, Domain, Sentence } from './sentences';
import type { Token } from './tokens';

/** One thing a text says about a quantity of the form: `新收政府信息公开申请13件`, `未发生行政复议`. Offsets are UTF-16. */
export interface Statement {
  readonly kind: Kind;
  /** row key, for outcomes and decisions; '' otherwise */
  readonly row: string;
  readonly start: number;
  readonly end: number;
  /** null where the text says in words that there was none */
  readonly figure: Figure | null;
  /** of a list 其中 that hangs on the requests newly received, not on all that were answered */
  readonly ofReceived: boolean;
  /** whether the sentence says that the figure covers the whole year or is a total */
  readonly whole: boolean;
  /** running number of its sentence in the text */
  readonly sentence: number;
  /** two quantities in one count: 'sum' 共3件, 'each' 各1件 or none of either; null for a single one */
  readonly pair: 'sum' | 'each' | null;
}

/** Longer clauses are enumerations or no sentences at all. */
const LONGEST = 26;
const TOTAL = /[Tt]/;

export interface Reading {
  readonly statements: readonly Statement[];
  /** what the next sentence is about, where it does not say so */
  readonly domain: Domain;
}

/** Everything sentences say about quantities of the form, as far as it can surely be read. */
export function readSentences(sentences: readonly Sentence[], before: Domain): Reading {
  const statements: Statement[] = [];
  let domain = before;
  sentences.forEach((sentence, index) => {
    if (sentence.topic !== null) domain = sentence.topic;
    else if (domain !== 'requests') domain = null;
    domain = readSentence(sentence, index, domain, statements);
  });
  return { statements, domain };
}

/** Adds what one sentence says to `out`; gives what it ends up being about. */
function readSentence(sentence: Sentence, index: number, before: Domain, out: Statement[]): Domain {
  let domain = before;
  let scope: Scope = OWN;
  let whole = false;
  let unread = false;
  let received = false;
  let kinds = false;
  for (const clause of sentence.clauses) {
    const counts = /[#$]/.test(clause.letters);
    scope = scopeAfter(scope, clause);
    whole ||= clause.letters.includes('T');
    if (!clause.among) received = false;
    const found = scope.own ? read(clause, domainIn(domain, clause)) : [];
    // Without a verb of its own a clause goes on with the one before: 公开行政许可35件、行政处罚4件.
    // Kinds of applicants are a division of what was received only right after it: not in 其中网上9件（自然人6件）.
    kinds &&= clause.among && found.some((s) => s.kind === 'applicants');
    const own = found.filter((s) => (s.kind === 'applicants' ? kinds : !unread || hasVerb(clause, s)));
    for (const s of own)
      out.push({
        ...s,
        sentence: index,
        ofReceived: clause.among && received,
        whole: whole || TOTAL.test(clause.letters),
      });
    if (!clause.among && counts) {
      received = own.some((s) => s.kind === 'received');
      kinds = received;
    }
    if (counts) unread = own.length === 0;
    // The items of a list 其中 are all about the same: 其中自然人8件、企业3件.
    if (!clause.among || own.length > 0) domain = domainAfter(domain, clause, own.length > 0);
  }
  return domain;
}

interface Match {
  readonly pattern: Pattern;
  /** tokens of the lead-in, and of what the finding points at */
  readonly lead: number;
  readonly core: number;
}

/** Clauses of one build come again and again (收到 申请 n 件): each build is tried on the patterns once. */
const matchesOf: (letters: string) => readonly Match[] = remembered(
  (letters) =>
    PATTERNS.flatMap((pattern) => {
      const match = pattern.anchors.test(letters) ? pattern.like.exec(letters) : null;
      return match ? [{ pattern, lead: match[1]!.length, core: match[2]!.length }] : [];
    }),
  4000,
);

type Bare = Omit<Statement, 'sentence' | 'ofReceived' | 'whole'>;

function read(clause: Clause, domain: Domain): Bare[] {
  const { letters } = clause;
  if (letters.length > LONGEST || !/[#$0]/.test(letters)) return [];
  for (const { pattern, lead, core } of matchesOf(letters)) {
    if (pattern.within && !pattern.within.includes(domain)) continue;
    const tokens = clause.tokens.slice(lead, lead + core);
    if (fits(pattern, clause, tokens)) return statements(pattern, tokens, clause.tokens.slice(0, lead));
  }
  const vague = VAGUE_DECISIONS.exec(letters);
  if (!vague || /[PyEC]/.test(letters)) return [];
  const tokens = clause.tokens.slice(vague.index, vague.index + vague[1]!.length);
  const figure = tokens.at(-1)!.figure!;
  return figure.nature === 'exact' ? [] : [bare('decisions', tokens[0]!.row ?? '', tokens, figure, null)];
}

function fits(pattern: Pattern, clause: Clause, tokens: readonly Token[]): boolean {
  if (clause.among && pattern.kind === 'finished') return false;
  // 办理结果13件 is all that was answered; 答复中3件 and the like are not.
  if (pattern.kind === 'finished' && !/[H]/.test(clause.letters) && !tokens[0]!.text.endsWith('结果')) return false;
  const figures = tokens.filter((t) => t.figure);
  if (pattern.says === 'zero') return figures.every((t) => t.figure!.value === '1' || t.figure!.value === '0');
  const figure = figures[0]!.figure!;
  if (!pattern.units.test(figure.unit)) return false;
  // 20 kinds of permit are items, not decisions, unless the sentence says decisions.
  if (pattern.kind === 'decisions' && figure.unit === '项') return tokens.some((t) => /[vl]/.test(t.letter));
  if (pattern.kind === 'decisions' && figure.unit === '份') return tokens.some((t) => t.text.endsWith('决定书'));
  // Money without its unit can only be none.
  if (pattern.kind === 'fees' && figure.kind !== 'money') return figure.value === '0';
  if (pattern.kind === 'publishedLike') return tokens.some((t) => /^(?:新增|发布|新公开|更新发布)/.test(t.text));
  // 本镇自然人5件 is a part of the column.
  if (pattern.kind === 'applicants') return !/[SsE]/.test(clause.letters);
  if (/^carried/.test(pattern.kind)) return !tokens.some((t) => t.text === '问题');
  if (pattern.kind === 'docsLoose') return !tokens.some((t) => t.text.includes('印发'));
  return true;
}

/** `before`: the words that lead in, where 共 may already stand (共发生行政复议、行政诉讼3件). */
function statements(pattern: Pattern, tokens: readonly Token[], before: readonly Token[]): Bare[] {
  const figure = pattern.says === 'zero' ? null : tokens.find((t) => t.figure)!.figure!;
  if (pattern.kind === 'decisions') {
    const kinds = tokens.filter((t) => /[rc]/.test(t.letter));
    const pair = kinds.length === 1 ? null : pairing(figure, tokens);
    if (kinds.length > 1 && pair !== 'each') return [];
    return kinds.map((k) => bare(k.letter === 'c' ? 'fees' : 'decisions', k.row ?? '', tokens, figure, pair));
  }
  if (pattern.kind === 'disputePair') {
    const pair = pairing(figure, [...before, ...tokens]);
    if (pair === null) return [];
    if (pair === 'sum') return [bare('disputePair', '', tokens, figure, pair)];
    return (['reconsideration', 'suit'] as const).map((k) => bare(k, '', tokens, figure, pair));
  }
  const row = tokens.filter((t) => /[Re]/.test(t.letter));
  if (row.length > 1) return [];
  return [bare(pattern.kind, row[0]?.row ?? '', trimmed(tokens), figure, null)];
}

/** 行政复议、行政诉讼 with one count: none of either, so many each, or together; anything else is unclear. */
function pairing(figure: Figure | null, tokens: readonly Token[]): 'sum' | 'each' | null {
  if (figure === null || figure.value === '0' || tokens.some((t) => t.letter === 'o')) return 'each';
  return tokens.some((t) => t.letter === 't') ? 'sum' : null;
}

const bare = (kind: Kind, row: string, tokens: readonly Token[], figure: Figure | null, pair: Bare['pair']): Bare => ({
  kind,
  row,
  start: tokens[0]!.start,
  end: tokens.at(-1)!.end,
  figure,
  pair,
});

/** Without the adverbs at its beginning. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((t) => !/[agt=]/.test(t.letter));
  return first > 0 ? tokens.slice(first) : tokens;
}

const hasVerb = (clause: Clause, s: Bare): boolean =>
  clause.tokens.some((t) => t.start >= s.start && t.end <= s.end && /[VvhHzYMAGUZkWR0]/.test(t.letter));

/** What a clause is about while it is read: its own nouns come before what went on. */
const domainIn = (domain: Domain, clause: Clause): Domain => domainOf(clause) ?? domain;

function domainOf({ tokens, letters }: Clause): Domain {
  if (/[Ni]/.test(letters)) return 'requests';
  if (
    tokens.some((t) => t.letter === 'W' && /^(?:因|涉|与|有关|政府信息公开|信息公开)/.test(t.text)) &&
    /[JKdf]/.test(letters)
  )
    return 'disputes';
  if (tokens.some((t) => t.letter === 'W' && /^(?:因|涉)/.test(t.text))) return 'disputes';
  if (/F/.test(letters)) return 'docs';
  return /p/.test(letters) ? 'purchases' : null;
}

/** 制发文件120件, 上年遗留问题4个: what is counted up next are these. */
const countsOthers = ({ tokens, letters }: Clause): boolean =>
  letters.includes('#') && (letters.includes('L') || tokens.some((t) => t.text === '问题'));

function domainAfter(domain: Domain, clause: Clause, wasRead: boolean): Domain {
  const own = domainOf(clause);
  if (own !== null) return own;
  // Something else is counted or spoken of: what follows may belong to that.
  if (
    /X/.test(clause.letters) ||
    countsOthers(clause) ||
    (!wasRead && /x/.test(clause.letters) && /[#$]/.test(clause.letters))
  )
    return 'other';
  return domain;
}
