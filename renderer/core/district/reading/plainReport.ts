import type { Editions } from '../../editions/registry';
import type { Edition } from '../../editions/types';
import { valueCells } from '../../editions/grid';
import { isPlainDecimal } from '../../kernel/decimal';
import { CELL_TEXT_LIMIT } from '../../report/cellText';
import { REPORT_FORMAT, REPORT_SCHEMA_VERSION, type Report } from '../../report/model';
import { LINE_LIMIT } from '../../report/schema';
import { areLinks, hasOnly, isRecord, isText, type Tree } from './shapes';

/**
 * Whether a parsed report file is one that strict reading (`editions/reportFile.ts`) certainly takes and leaves as it is:
 * the whole shape is looked at, but a yes-or-no takes a twentieth of the time of finding out what is wrong. False says
 * nothing about the file: ask strict reading then. Held by a test against it.
 */
export function isPlainReport(editions: Editions, json: unknown): json is Report {
  if (!isRecord(json) || !hasOnly(json, TOP)) return false;
  const { id, year, edition: formId } = json;
  if (json['format'] !== REPORT_FORMAT || json['schemaVersion'] !== REPORT_SCHEMA_VERSION) return false;
  if (typeof id !== 'string' || id === '' || id.length > 100) return false;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1000 || year > 9999) return false;
  const edition = typeof formId === 'string' ? editions.byId(formId) : undefined;
  if (!edition || !editions.forYear(year).ok) return false;
  return (
    isText(json['title'], LINE_LIMIT) &&
    TEXTS.every((key) => isText(json[key])) &&
    isOrgan(json['organ']) &&
    isLetter(json['letter']) &&
    isTextRecord(json['reasons']) &&
    (!('links' in json) || areLinks(json['links'])) &&
    areTables(edition, json['tables'])
  );
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

const isOrgan = (json: unknown): boolean =>
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

/** Exactly the cells of the form, each with a plain value of its kind. */
function areTables(edition: Edition, json: unknown): boolean {
  if (!isRecord(json)) return false;
  const tables = json as Record<string, Record<string, Record<string, unknown>>>;
  let cells = 0;
  for (const table in tables) {
    if (!isRecord(tables[table])) return false;
    for (const row in tables[table]) {
      const columns = tables[table][row];
      if (!isRecord(columns)) return false;
      cells += Object.keys(columns).length;
    }
  }
  const form = valueCells(edition);
  if (cells !== form.length) return false;
  for (const { table, row, column, kind } of form) {
    const cell = tables[table]?.[row]?.[column];
    if (cell === undefined) return false;
    if (kind === 'count' || kind === 'signedCount' ? !isCount(cell) : !isMoney(cell, kind === 'moneyUnitUnstated'))
      return false;
  }
  return true;
}

const isCount = (cell: unknown): boolean => cell === null || Number.isSafeInteger(cell);

function isMoney(cell: unknown, withUnit: boolean): boolean {
  if (!withUnit) return cell === null || (typeof cell === 'string' && isPlainMoney(cell));
  if (!isRecord(cell) || !hasOnly(cell, MONEY)) return false;
  const { value, unit } = cell;
  if (unit !== null && unit !== '元' && unit !== '万元') return false;
  return value === null || (typeof value === 'string' && isPlainMoney(value));
}

const MONEY = new Set(['value', 'unit']);
const isPlainMoney = (text: string): boolean => text.length <= CELL_TEXT_LIMIT && isPlainDecimal(text);
