import * as v from 'valibot';
import { isPlainDecimal } from '../kernel/decimal';
import { problem, type Problem } from '../kernel/problem';
import { err, ok, type Result } from '../kernel/result';
import { getField } from '../report/fields';
import { scanJson } from '../report/jsonGuard';
import { withLinks } from '../report/links';
import {
  isRaw,
  REPORT_FORMAT,
  REPORT_SCHEMA_VERSION,
  TEXT_SECTIONS,
  type Cell,
  type Report,
  type TableValues,
} from '../report/model';
import { reportSchema } from '../report/schema';
import type { CellKind } from '../report/cellText';
import { blankTables } from './blank';
import { valueCell } from './grid';
import { agreeingLinks } from './linkedFigures';
import type { Editions } from './registry';
import type { Edition } from './types';

/**
 * A report file's text as a report value, or the one reason why not. Guards come first (size, depth, numbers outside the
 * safe range), then the strict schema, then the form: cells the file leaves out become null, text in a count cell becomes
 * `{raw}`, extra rows and columns are kept for ST04/ST05 to report. Never throws, whatever the text.
 */
export function readReport(editions: Editions, text: string): Result<Report, Problem> {
  const json = scanJson(text);
  if (!json.ok) return json;
  return reportFromJson(editions, json.value);
}

/** The same for a value that is already parsed (database rows, messages between processes). */
export function reportFromJson(editions: Editions, json: unknown): Result<Report, Problem> {
  if (!isObject(json) || json['format'] !== REPORT_FORMAT) return err(problem('notReport'));
  const version = json['schemaVersion'];
  if (typeof version === 'number' && version > REPORT_SCHEMA_VERSION)
    return err(problem('newerSchema', { found: version, supported: REPORT_SCHEMA_VERSION }));
  const parsed = v.safeParse(reportSchema, json);
  if (!parsed.success) return err(schemaProblem(parsed.issues[0]));
  const report = parsed.output as Report;
  const forYear = editions.forYear(report.year);
  if (!forYear.ok) return forYear;
  const edition = editions.byId(report.edition);
  if (!edition) return err(problem('unknownEdition', { edition: report.edition }));
  return ok(fitToForm(edition, report));
}

/**
 * File text of a report: fixed key order, so that the same report always gives the same bytes. Half characters (lone
 * surrogates, left by some input methods) become U+FFFD, so that whatever is written can be read again.
 */
export function writeReport(report: Report): string {
  const whole = (_: string, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
  return `${JSON.stringify(report, whole, 1)}\n`;
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

function schemaProblem(issue: v.BaseIssue<unknown>): Problem {
  const deepest = deepestIssue(issue);
  const place = v.getDotPath(deepest) ?? '';
  if (deepest.type === 'max_length' && Array.isArray(deepest.input))
    return problem('tooMany', { place, limit: Number(deepest.requirement) });
  if (deepest.type === 'max_length') return problem('textTooLong', { place, limit: Number(deepest.requirement) });
  if (deepest.type === 'strict_object' && deepest.expected === 'never') return problem('unknownKey', { place });
  if (deepest.received === 'undefined') return problem('missingKey', { place });
  if (place === 'year') return problem('badYear', { year: String(deepest.input).slice(0, 20) });
  return problem('wrongType', { place });
}

/** A union reports all its branches; the one that got furthest says most. */
function deepestIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.type === 'union' ? issue.issues?.find((i) => i.type === 'max_length') : undefined;
  return inner ? ({ ...inner, path: issue.path } as v.BaseIssue<unknown>) : issue;
}

function fitToForm(edition: Edition, report: Report): Report {
  const tables: Record<string, Record<string, Record<string, Cell>>> = {};
  for (const source of [blankTables(edition), report.tables]) {
    for (const [t, rows] of Object.entries<TableValues>(source)) {
      for (const [r, columns] of Object.entries(rows)) {
        for (const [c, cell] of Object.entries(columns)) {
          own(own(tables, t), r)[c] = fitCell(cell, valueCell(edition, `${t}.${r}.${c}`)?.kind);
        }
      }
    }
  }
  const texts = Object.fromEntries(TEXT_SECTIONS.map((s) => [s, plainBreaks(report[s])]));
  const fitted = { ...report, ...texts, tables, letter: { ...report.letter, body: plainBreaks(report.letter.body) } };
  return fitted.links === undefined ? fitted : withFittingLinks(edition, report, fitted);
}

/**
 * Links that do not fit their text, or figures that contradict their cells, come from a file some other program changed:
 * the text is kept as it is, and only the link is given up. Line ends made plain have moved the offsets behind them.
 */
function withFittingLinks(edition: Edition, read: Report, fitted: Report): Report {
  const links = fitted.links!.filter((l) => getField(read, l.section) === getField(fitted, l.section));
  return agreeingLinks(withLinks(fitted, links), edition);
}

/** The object at a key, made when missing. Own keys only: a row named "toString" must not reach Object's own one. */
function own<T extends object>(holder: Record<string, T>, key: string): T {
  if (!Object.hasOwn(holder, key)) holder[key] = {} as T;
  return holder[key]!;
}

const plainBreaks = (text: string): string => text.replace(/\r\n?|\u2028|\u2029/g, '\n');

/** The stored value in the shape of the cell's kind; what does not fit stays as typed, as `{raw}`. */
function fitCell(cell: Cell, kind: CellKind | undefined): Cell {
  if (cell === null || kind === undefined || isRaw(cell)) return cell;
  switch (kind) {
    case 'count':
    case 'signedCount':
      if (typeof cell === 'number') return cell === 0 ? 0 : cell;
      return rawOf(cell);
    case 'moneyWan':
    case 'moneyYuan':
      if (typeof cell === 'object') return rawOf(cell);
      return fitMoney(String(cell));
    case 'moneyUnitUnstated': {
      const money = typeof cell === 'object' ? cell : { value: String(cell), unit: null };
      if (money.value === null || isPlainDecimal(money.value)) return money;
      return money.value.trim() === '' ? { value: null, unit: money.unit } : rawOf(money);
    }
  }
}

const fitMoney = (text: string): Cell => (text.trim() === '' ? null : isPlainDecimal(text) ? text : { raw: text });

function rawOf(cell: string | number | Exclude<Cell, null | string | number>): Cell {
  if (typeof cell !== 'object') return String(cell).trim() === '' ? null : { raw: String(cell) };
  if ('raw' in cell) return cell;
  return cell.value === null ? null : { raw: `${cell.value}${cell.unit ?? ''}` };
}
