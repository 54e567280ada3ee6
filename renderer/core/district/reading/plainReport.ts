import type { Editions } from '../../editions/registry';
import { REPORT_FORMAT, REPORT_SCHEMA_VERSION } from '../../report/model';
import { LINE_LIMIT } from '../../report/schema';
import type { Figures } from '../figures/figures';
import { plainCells } from './plainCells';
import { areLinks, hasOnly, isRecord, isText, type Tree } from './shapes';

/** What adding up needs of one report; the rest of it is not kept. */
export interface ReportFigures {
  readonly id: string;
  readonly organ: string;
  readonly year: number;
  readonly edition: string;
  readonly figures: Figures;
}

/**
 * The figures of a parsed report file that strict reading (`editions/reportFile.ts`) certainly takes and leaves as it is:
 * the whole shape is looked at, but a yes-or-no takes a twentieth of the time of finding out what is wrong. Null says
 * nothing about the file: ask strict reading then. Held by a test against it. `figures.counts` is good until the next call.
 *
 * @param decode texts of the file as they were parsed → as they are read; where a file was parsed byte by byte, no text of
 *   it but those that matter is ever decoded. Texts are then longer than they are read, never shorter.
 */
export function plainFigures(
  editions: Editions,
  json: unknown,
  decode: (text: string) => string,
): ReportFigures | null {
  if (!isRecord(json) || !hasOnly(json, TOP)) return null;
  const { id, year, edition: formId, organ } = json;
  if (json['format'] !== REPORT_FORMAT || json['schemaVersion'] !== REPORT_SCHEMA_VERSION) return null;
  if (typeof id !== 'string' || id === '' || id.length > 100) return null;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const edition = typeof formId === 'string' ? editions.byId(formId) : undefined;
  if (!edition || !editions.forYear(year).ok) return null;
  const isPlain =
    isText(json['title'], LINE_LIMIT) &&
    TEXTS.every((key) => isText(json[key])) &&
    isOrgan(organ) &&
    isLetter(json['letter']) &&
    isTextRecord(json['reasons']) &&
    (!('links' in json) || areLinks(json['links'], decode));
  if (!isPlain) return null;
  const figures = plainCells(edition, json['tables'], decode);
  return figures && { id: decode(id), organ: decode(organ.name), year, edition: edition.id, figures };
}

const TEXTS = ['preface', 'overview', 'problems', 'other'] as const;
/** `reasonsFor` is left to strict reading. */
const TOP = new Set([
  ...['format', 'schemaVersion', 'id', 'year', 'edition', 'organ', 'title'],
  ...[...TEXTS, 'tables', 'letter', 'reasons', 'links'],
]);
const ORGAN = new Set(['name', 'shortName', 'level', 'office', 'address', 'postcode', 'phone', 'email', 'website']);
const LETTER_LINES = ['title', 'recipient', 'signer', 'date', 'documentNumber'] as const;
const LETTER = new Set([...LETTER_LINES, 'kind', 'body', 'sealed', 'copyTo', 'contact']);
const CONTACT = new Set(['name', 'person', 'phone']);

const linesOnly = (tree: Tree): boolean => Object.values(tree).every((text) => isText(text, LINE_LIMIT));

const isOrgan = (json: unknown): json is { readonly name: string } =>
  isRecord(json) && typeof json['name'] === 'string' && hasOnly(json, ORGAN) && linesOnly(json);

/** Marks above a red head are rare; strict reading takes those. */
const isLetter = (json: unknown): boolean =>
  isRecord(json) &&
  hasOnly(json, LETTER) &&
  (json['kind'] === 'plain' || json['kind'] === 'redHead') &&
  LETTER_LINES.every((key) => isText(json[key], LINE_LIMIT)) &&
  isText(json['body']) &&
  typeof json['sealed'] === 'boolean' &&
  Array.isArray(json['copyTo']) &&
  json['copyTo'].length <= 1000 &&
  json['copyTo'].every((copy) => isText(copy, LINE_LIMIT)) &&
  isRecord(json['contact']) &&
  hasOnly(json['contact'], CONTACT) &&
  linesOnly(json['contact']);

const isTextRecord = (json: unknown): boolean =>
  isRecord(json) && Object.entries(json).every(([key, text]) => isSafeKey(key) && isText(text));

/** Keys that strict reading refuses wherever they stand (`report/jsonGuard.ts`). */
const isSafeKey = (key: string): boolean => key !== '__proto__' && key !== 'constructor' && key !== 'prototype';
