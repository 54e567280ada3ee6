import type { Editions } from '../editions/registry';
import { shortNameOf } from '../editions/shortName';
import type { NewId } from '../kernel/ports';
import { problem, type Problem } from '../kernel/problem';
import { err, ok, type Result } from '../kernel/result';
import { REPORT_FORMAT, REPORT_SCHEMA_VERSION, EMPTY_ORGAN, type Report } from '../report/model';
import { readDocx } from './docx';
import { decodeText, refusalOf, signatureOf, type DecodeStrictly } from './encoding';
import { readHtml } from './html';
import type { ImportedSource } from './importedSource';
import { leftOutNotes } from './leftOutNotes';
import { withinLimits } from './limits';
import type { ImportNote } from './note';
import { importOwnReport } from './ownReport';
import { isSectionTitle, readParts, sectionsSought, yearByForm, type SectionSought } from './parts';
import type { SourceDocument } from './source';
import { textKindOf } from './sourceKind';
import { readTables, type ExtraTable } from './tables';
import { readText, type TextRead } from './text';

/** What the reader handed over. Of the clipboard the rich form is used where it holds a table or there is no other. */
export type ImportSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'clipboard'; readonly html: string; readonly text: string };

export interface ImportDeps {
  readonly editions: Editions;
  readonly newId: NewId;
  readonly decode: DecodeStrictly;
  /** told when a step is done, for showing progress */
  readonly onStep?: (done: ImportStep) => void;
}

/** `read`: the file as paragraphs and tables; `parts`: title, letter and sections; `tables`: the figures. In this order. */
export type ImportStep = 'read' | 'parts' | 'tables';

export interface Imported {
  readonly report: Report;
  readonly notes: readonly ImportNote[];
  /** for showing beside the result; nothing of it is stored */
  readonly source: ImportedSource;
}

/**
 * A report from what exists of it: `.docx`, text, web page, clipboard, or a report file of our own. A figure is certain, or
 * its cell is empty and a note says what stands in the source; what was tidied or guessed is noted, too. Nothing outside the
 * bytes is looked at.
 * Errors: one sentence for what is no report, or cannot be read within the limits; `importNothing` where the file can be
 * read and nothing of a report is in it.
 */
export function importReport(source: ImportSource, deps: ImportDeps): Result<Imported, Problem> {
  const sections = sectionsSought(deps.editions);
  if (source.kind === 'clipboard') {
    const rich = source.html.trim() !== '' && (/<table/i.test(source.html) || source.text.trim() === '');
    return recognise(rich ? fromHtml(source.html, sections) : fromText(source.text, sections, deps), sections, deps);
  }
  const { bytes, name } = source;
  if (bytes.length === 0) return err(problem('fileEmpty'));
  const signature = signatureOf(bytes);
  if (signature === 'zip') return recognise(withoutNotes(readDocx(bytes)), sections, deps);
  const refusal = refusalOf(signature, bytes);
  if (refusal) return err(refusal);
  const text = decodeText(bytes, deps.decode);
  if (!text.ok) return text;
  const kind = textKindOf(text.value, name);
  if (kind === 'report') return importOwnReport(text.value, deps.editions);
  return recognise(
    kind === 'html' ? fromHtml(text.value, sections) : fromText(text.value, sections, deps),
    sections,
    deps,
  );
}

const withoutNotes = (read: Result<SourceDocument, Problem>): Result<TextRead, Problem> =>
  read.ok ? ok({ document: read.value, notes: [] }) : read;

const fromHtml = (html: string, sections: readonly SectionSought[]): Result<TextRead, Problem> =>
  withoutNotes(readHtml(html, (text) => isSectionTitle(text, sections)));

function fromText(
  text: string,
  sections: readonly SectionSought[],
  { editions }: ImportDeps,
): Result<TextRead, Problem> {
  const lines = text.match(/\S[^\n\r]*/g)?.length ?? 0;
  if (lines > MOST_LINES) return err(problem('tooManyBlocks', { limit: MOST_LINES }));
  return ok(readText(text, editions.all, sections));
}

/** Far beyond any report: its forms have some 60 rows, and a text has a line for each of 450 cells at most. */
const MOST_LINES = 10_000;
const MOST_BLOCKS = 100_000;
const MOST_TABLES = 1000;

/** More than this is no report, and would keep the reader waiting. */
function tooMuch({ blocks }: SourceDocument): Problem | null {
  if (blocks.length > MOST_BLOCKS) return problem('tooManyBlocks', { limit: MOST_BLOCKS });
  const tables = blocks.filter((block) => block.kind === 'table').length;
  return tables > MOST_TABLES ? problem('tooManyBlocks', { limit: MOST_TABLES }) : null;
}

/** Fewest signs of a report (headings, title, letter) without any of its tables. */
const FEWEST_SIGNS = 2;

function recognise(
  read: Result<TextRead, Problem>,
  sections: readonly SectionSought[],
  { editions, newId, onStep }: ImportDeps,
): Result<Imported, Problem> {
  if (!read.ok) return read;
  const refused = tooMuch(read.value.document);
  if (refused) return err(refused);
  const { blocks, leftOut } = read.value.document;
  onStep?.('read');
  const parts = readParts(blocks, sections);
  onStep?.('parts');
  const form = parts.year === null ? null : editions.forYear(parts.year);
  const fallback = form?.ok ? form.value.id : (editions.all.at(-1)?.id ?? '');
  const tables = readTables(
    blocks.filter((block) => block.kind === 'table'),
    editions.all,
    fallback,
  );
  onStep?.('tables');
  const hasTable = tables.found.some((found) => found.length > 0);
  if (!hasTable && parts.found < FEWEST_SIGNS) return err(problem('importNothing'));
  if (form && !form.ok) return form;
  const year = parts.year ?? editions.byId(tables.edition)?.appliesToYears.from ?? 0;
  const fitted = withinLimits({
    format: REPORT_FORMAT,
    schemaVersion: REPORT_SCHEMA_VERSION,
    id: newId(),
    year,
    edition: tables.edition,
    organ: { ...EMPTY_ORGAN, name: parts.organName, ...shortNameOf(parts.organName) },
    title: parts.title,
    ...parts.texts,
    tables: tables.values,
    letter: parts.letter,
    reasons: {},
  });
  return ok({
    report: fitted.report,
    notes: [
      ...(parts.year === null ? [yearByForm(year)] : []),
      ...parts.notes,
      ...read.value.notes,
      ...tables.notes,
      ...tables.extra.map(extraTable),
      ...leftOutNotes(leftOut),
      ...fitted.notes,
    ],
    source: { blocks, tables: tables.found },
  });
}

const extraTable = ({ raw }: ExtraTable): ImportNote => ({
  kind: 'unread',
  place: 'source',
  raw,
  message: '文件里还有一张表，不是年报的表，没有收入，请核对是否需要。',
});
