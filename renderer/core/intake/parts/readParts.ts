import type { Letter, TextSection } from '../../report/model';
import type { ImportNote } from '../note';
import type { Block } from '../source';
import { dateLine } from './calendar';
import { squeeze } from './fold';
import type { SectionSought } from './headings';
import { findLetter, isAttachmentMark, NO_LETTER } from './letter';
import { linesOf, type Line } from './lines';
import { findOrgan } from './organ';
import { findHeadings, type PlacedHeading } from './outline';
import { say } from './say';
import { sectionTexts } from './sectionTexts';
import { isSiteMeta, siteFoot } from './siteLines';
import { findTitle, type FoundTitle } from './title';
import { findYear } from './year';

/** Everything of a report but its tables. */
export interface Parts {
  readonly title: string;
  readonly organName: string;
  /** null: stands nowhere */
  readonly year: number | null;
  readonly texts: Readonly<Record<TextSection, string>>;
  readonly letter: Letter;
  readonly notes: readonly ImportNote[];
  /** how many of the report's own parts were found; 0: nothing of a report was recognised */
  readonly found: number;
}

/** Recognises letter, title, organ, year and the sections' texts. Whatever is left over stands in a note. */
export function readParts(blocks: readonly Block[], sections: readonly SectionSought[]): Parts {
  const notes: ImportNote[] = [];
  const lines = linesOf(blocks);
  const headings = findHeadings(lines, blocks, sections);
  const front = readFront(frontLines(lines, blocks, headings), headings, notes);
  const { letter, title } = front;
  const end = endOfReport(lines, headings, notes);
  const body = sectionTexts(lines, blocks, headings, end);
  notes.push(...body.notes, ...missingSections(sections, headings, { ...body.texts, ...front.texts }));
  const texts = { overview: '', problems: '', other: '', ...body.texts, ...front.texts };
  const year = findYear({
    title: title?.title ?? '',
    letterTitle: letter.title,
    letterBody: letter.body,
    letterDate: letter.date,
    preface: texts.preface,
    overview: texts.overview,
  });
  if (year?.guessed) notes.push(say.yearGuessed(year.year));
  if (year && year.conflict !== '') notes.push(say.yearConflict(year.year, year.conflict));
  const organ = findOrgan(title?.title ?? '', letter.title, letter.signer, Object.values(texts).join('\n'));
  if (!organ) notes.push(say.noOrgan());
  else if (!organ.sure) notes.push(say.organUnsure(organ.name));
  return {
    title: title?.title ?? '',
    organName: organ?.name ?? '',
    year: year?.year ?? null,
    texts,
    letter,
    notes,
    found: headings.length + (title ? 2 : 0) + (front.hasLetter && /公开/.test(letter.title + letter.body) ? 2 : 0),
  };
}

/** Lines in front of the first section, and in front of any table. */
function frontLines(
  lines: readonly Line[],
  blocks: readonly Block[],
  headings: readonly PlacedHeading[],
): readonly Line[] {
  const table = blocks.findIndex((block) => block.kind === 'table');
  const first = headings[0]?.line ?? lines.length;
  return lines.slice(0, first).filter(({ block }) => table < 0 || block < table || headings.length > 0);
}

interface Front {
  readonly letter: Letter;
  readonly hasLetter: boolean;
  readonly title: FoundTitle | null;
  readonly texts: { readonly preface: string; readonly overview?: string };
}

function readFront(lines: readonly Line[], headings: readonly PlacedHeading[], notes: ImportNote[]): Front {
  const letter = findLetter(lines);
  if (letter) notes.push(...letter.unplaced.map(say.letterUnplaced));
  else notes.push(say.noLetter());
  const rest = lines.slice(letter?.end ?? 0);
  const title = findTitle(rest);
  if (!title) notes.push(say.noTitle());
  else if (title.printed !== null) notes.push(say.titleBrackets(title.printed));
  const before = (title ? rest.slice(0, title.start) : []).map(({ text }) => text);
  const marks = before.filter(isAttachmentMark);
  const junk = [...(letter ? lines.slice(0, letter.start) : []).map(({ text }) => text), ...before].filter(
    (text) => !isAttachmentMark(text),
  );
  notes.push(...marks.map(say.attachmentMark));
  if (junk.length > 0) notes.push(say.beforeTitle(junk.join('\n')));
  const after = rest.slice(title?.end ?? 0).map(({ text }) => text);
  notes.push(...after.filter(isSiteMeta).map(say.siteMeta));
  const text = after.filter((line) => !isSiteMeta(line)).join('\n');
  const found = { letter: letter?.letter ?? NO_LETTER, hasLetter: letter !== null, title };
  // Without its heading the overview cannot be told from what stands in front of it.
  if (text === '' || headings.some(({ section }) => section.key === 'overview') || headings.length === 0)
    return { ...found, texts: { preface: text } };
  notes.push(say.headingLost('overview', text.slice(0, 100)));
  return { ...found, texts: { preface: '', overview: text } };
}

/** Where the last section ends: a website's foot and a signature below the report are not part of it. */
function endOfReport(lines: readonly Line[], headings: readonly PlacedHeading[], notes: ImportNote[]): number {
  const last = headings.at(-1);
  if (!last) return lines.length;
  const tail = lines.slice(last.line + 1).map(({ text }) => text);
  let length = siteFoot(tail);
  if (length < tail.length) notes.push(say.siteFoot(tail.slice(length).join('\n')));
  const signed = tail[length - 2];
  if (length >= 2 && signed !== undefined && isSignature(signed, tail[length - 1]!)) {
    notes.push(say.signatureCut(`${signed}\n${tail[length - 1]}`));
    length -= 2;
  }
  return last.line + 1 + length;
}

const isSignature = (organ: string, date: string): boolean =>
  dateLine(date) !== null && /(政府|办事处|办公室|委员会|[镇乡]|街道)$/.test(squeeze(organ)) && organ.length <= 40;

function missingSections(
  sections: readonly SectionSought[],
  headings: readonly PlacedHeading[],
  texts: Readonly<Partial<Record<TextSection, string>>>,
): readonly ImportNote[] {
  return sections
    .filter(({ key, kind }) => kind === 'text' && !headings.some(({ section }) => section.key === key))
    .filter(({ key }) => !(key in texts))
    .map(({ key }) => say.noSection(key));
}
