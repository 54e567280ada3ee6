import { problem, type Problem } from '../kernel/problem';
import { err, ok, type Result } from '../kernel/result';
import {
  EMPTY_CONTACT,
  EMPTY_ORGAN,
  REPORT_FORMAT,
  REPORT_SCHEMA_VERSION,
  type Cell,
  type Contact,
  type Organ,
  type Report,
} from '../report/model';
import { valueCells } from './grid';
import type { Editions } from './registry';
import { shortNameOf } from './shortName';
import type { Edition } from './types';

/** Longest 机关全称 taken; the longest in public use have about 40 characters. */
export const ORGAN_NAME_LIMIT = 60;

export interface NewReport {
  readonly id: string;
  readonly year: number;
  readonly organ: Partial<Organ> & Pick<Organ, 'name'>;
  readonly recipient?: string;
  readonly contact?: Contact;
  /** the district's own notice that asks for this report; '' for what it has not said */
  readonly notice?: DistrictNotice;
}

/** A notice as a task gives it: the title with or without its 《》. */
export interface DistrictNotice {
  readonly title: string;
  readonly number: string;
}

/** The empty report of a year: right edition, every cell null, titles and letter prefilled. */
export function newReport(editions: Editions, input: NewReport): Result<Report, Problem> {
  const name = input.organ.name.trim();
  if (name === '') return err(problem('organMissing'));
  if (name.length > ORGAN_NAME_LIMIT) return err(problem('organTooLong', { limit: ORGAN_NAME_LIMIT }));
  const edition = editions.forYear(input.year);
  if (!edition.ok) return edition;
  const { year } = input;
  const title = reportTitle(name, year);
  return ok({
    format: REPORT_FORMAT,
    schemaVersion: REPORT_SCHEMA_VERSION,
    id: input.id,
    year,
    edition: edition.value.id,
    organ: { ...EMPTY_ORGAN, ...shortNameOf(name), ...input.organ, name },
    title,
    preface: '',
    overview: '',
    problems: '',
    other: '',
    tables: blankTables(edition.value),
    letter: {
      kind: 'plain',
      title: letterTitle(name, year),
      recipient: input.recipient ?? '',
      body: letterBody(edition.value, title, year, input.notice),
      signer: name,
      date: '',
      documentNumber: '',
      sealed: false,
      copyTo: [],
      contact: input.contact ?? EMPTY_CONTACT,
    },
    reasons: {},
  });
}

/** The title the form prescribes: full name, year, name of the report. */
export const reportTitle = (organName: string, year: number): string => `${organName}${year}年政府信息公开工作年度报告`;

/** The title of the letter: who sends which report. */
export const letterTitle = (organName: string, year: number): string =>
  `${organName}关于报送${year}年政府信息公开工作年度报告的函`;

/** The notice as cited in running text: 《title》（number）. A title inside the title takes 〈〉 (GB/T 15834). */
export const noticeCitation = ({ sourceDocument }: Edition): string =>
  `${quoted(sourceDocument.title)}（${sourceDocument.number}）`;

const quoted = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/**
 * What a letter rests on: the district's notice where it is named in full, else the notice that prescribes the form. A
 * title without its number stands beside that one, because a citation needs both (CV04).
 */
function citation(edition: Edition, notice: DistrictNotice | undefined): string {
  const title = (notice?.title ?? '').trim().replace(/^《(.*)》$/, '$1');
  const number = (notice?.number ?? '').trim().replace(/^[（(](.*)[）)]$/, '$1');
  if (title === '') return noticeCitation(edition);
  return number === '' ? `${noticeCitation(edition)}和${quoted(title)}` : `${quoted(title)}（${number}）`;
}

/** One sentence that names the notice by title and number (CV04) and the report by its full title (CV05). */
export const letterBody = (edition: Edition, title: string, year: number, notice?: DistrictNotice): string =>
  `根据${citation(edition, notice)}的要求，我单位已编制完成${year}年政府信息公开工作年度报告。现将《${title}》报送贵单位，请予审核。`;

export function blankTables(edition: Edition): Report['tables'] {
  const tables: Record<string, Record<string, Record<string, Cell>>> = {};
  for (const { table, row, column, kind } of valueCells(edition)) {
    ((tables[table] ??= {})[row] ??= {})[column] = kind === 'moneyUnitUnstated' ? { value: null, unit: null } : null;
  }
  return tables;
}
