import type { Edition } from '../../editions/types';
import { targetOf } from './cellsOf';
import { shiftFigure, type Figure } from './figure';
import type { Kind } from './grammar';
import { remembered } from '../../kernel/remembered';
import { mentionsIn, type Mentions } from './mentions';
import { phrasesOf, type Phrase } from './phrases';
import { readSentences, type Statement } from './read';
import { paragraphOf, type Domain } from './sentences';
import { lexiconOf } from './words';

/** Everything rules want to know of a text; made once per text. */
export interface Analysis {
  readonly statements: readonly Statement[];
  /** the same by quantity: dozens of rules ask for one each */
  readonly about: (kind: Kind, row: string) => readonly Statement[];
  readonly phrases: readonly Phrase[];
  readonly mentions: Mentions;
}

/** Longest text that is analysed: far above any section a person writes. */
const LONGEST = 200_000;

/** The analysis of a text, kept while it does not change. `year` is the report's. */
export const analysisOf = (text: string, edition: Edition, year: number): Analysis =>
  readerOf(edition, year)(text.length > LONGEST ? '' : text);

type Reader = (text: string) => Analysis;

/** Years of one form that are read at the same time: a list of reports, never more than these. */
const YEARS = 8;
const readers = new WeakMap<Edition, Map<number, Reader>>();

/**
 * One reader per form and year; it remembers sections, and paragraphs, so that a keystroke costs one paragraph. Texts are
 * looked up as they are: dozens of rules ask, and a key put together anew would be longer than what is read.
 */
function readerOf(edition: Edition, year: number): Reader {
  let ofYears = readers.get(edition);
  if (!ofYears) readers.set(edition, (ofYears = new Map()));
  let reader = ofYears.get(year);
  if (!reader) {
    const paragraph = remembered((key) => readParagraph(key, edition, year), 400);
    reader = remembered((text) => readSection(text, paragraph), 24);
    if (ofYears.size >= YEARS) ofYears.delete(ofYears.keys().next().value!);
    ofYears.set(year, reader);
  }
  return reader;
}

interface ReadParagraph extends Omit<Analysis, 'about'> {
  readonly topic: Domain;
  readonly domain: Domain;
  readonly sentences: number;
}

/** `key` holds what the reading depends on besides form and year: topic and domain before, the paragraph. */
const keyOf = (topic: Domain, domain: Domain, paragraph: string): string =>
  `${topic ?? ''}\n${domain ?? ''}\n${paragraph}`;

function readParagraph(key: string, edition: Edition, year: number): ReadParagraph {
  const [topicBefore, domainBefore, text] = key.split('\n') as [Domain | '', Domain | '', string];
  const { sentences, topic } = paragraphOf(text, topicBefore || null, lexiconOf(edition), year);
  const { statements, domain } = readSentences(sentences, domainBefore || null);
  return {
    statements,
    domain,
    topic,
    sentences: sentences.length,
    phrases: phrasesOf(sentences, text),
    mentions: mentionsIn(sentences, text),
  };
}

function readSection(section: string, paragraph: (key: string) => ReadParagraph): Analysis {
  const statements: Statement[] = [];
  const phrases: Phrase[] = [];
  const mentions = { requests: false, reconsideration: false, suit: false };
  let [topic, domain]: [Domain, Domain] = [null, null];
  let [at, sentence] = [0, 0];
  for (const text of section.split('\n')) {
    const read = paragraph(keyOf(topic, domain, text));
    for (const s of read.statements) statements.push({ ...moved(s, at), sentence: s.sentence + sentence });
    for (const p of read.phrases) phrases.push(moved(p, at));
    for (const name of ['requests', 'reconsideration', 'suit'] as const) mentions[name] ||= read.mentions[name];
    ({ topic, domain } = read);
    at += text.length + 1;
    sentence += read.sentences;
  }
  return { statements, about: byQuantity(statements), phrases, mentions };
}

const NOTHING: readonly Statement[] = [];

function byQuantity(statements: readonly Statement[]): Analysis['about'] {
  const lists = new Map<string, Statement[]>();
  for (const s of statements) {
    const key = `${s.kind} ${s.row}`;
    const list = lists.get(key);
    if (list) list.push(s);
    else lists.set(key, [s]);
  }
  return (kind, row) => lists.get(`${kind} ${row}`) ?? NOTHING;
}

const moved = <T extends { start: number; end: number; figure: Figure | null }>(item: T, by: number): T => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
  figure: item.figure && shiftFigure(item.figure, by),
});

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
