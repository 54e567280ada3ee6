import type { Edition } from '../../../core/editions/types';
import { newReport } from '../../../core/editions/blank';
import { readReport, reportFromJson } from '../../../core/editions/reportFile';
import { problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import type { Problem } from '../../../core/kernel/problem';
import type { Report } from '../../../core/report/model';
import { scanJson } from '../../../core/report/jsonGuard';
import type { Answer } from '../../../storage';
import type { AppPorts } from '../../ports';
import { districtName, taskOfYear } from '../yearTask';
import { gather, inScope, totalsOf } from './gather';

/** Last year's totals, and where they were found. */
export interface Before {
  readonly year: number;
  /** of last year's form, which may be another one */
  readonly edition: Edition;
  readonly tables: Report['tables'];
  /** `desk`: added up from what was accepted then; `own`: the district's own report; `file`: read from a file */
  readonly from: 'desk' | 'own' | 'file';
  /** reports added up; null where that is not known */
  readonly reports: number | null;
}

/** What this computer knows of the year before: accepted packages first, then the district's own report; else null. */
export async function findBefore(ports: AppPorts, year: number): Answer<Before | null> {
  const { storage, editions } = ports;
  const edition = editions.forYear(year - 1);
  if (!edition.ok) return ok(null);
  const gathered = await gather(ports, year - 1, {});
  if (!gathered.ok) return gathered;
  const accepted = inScope(gathered.value, 'accepted').length;
  if (accepted > 0) {
    const { tables } = totalsOf(gathered.value, 'accepted');
    return ok({ year: year - 1, edition: edition.value, tables, from: 'desk', reports: accepted });
  }
  const name = await districtName(storage, await taskOfYear(storage, year));
  const own = name === '' ? null : await storage.reports.find(name, year - 1, false);
  const report = own?.ok ? own.value?.report : undefined;
  const form = report && editions.byId(report.edition);
  return ok(
    report && form ? { year: year - 1, edition: form, tables: report.tables, from: 'own', reports: null } : null,
  );
}

/**
 * Last year's totals out of a file: the district's own report, or what `collect` wrote.
 * Errors: `beforeOther` for another file, `lastYearYear` for a report of another year.
 */
export function readBefore(ports: Pick<AppPorts, 'editions'>, year: number, text: string): Result<Before, Problem> {
  const { editions } = ports;
  const collected = collectedTables(text);
  const report = collected === null ? readReport(editions, text) : tablesOf(ports, year - 1, collected);
  if (!report.ok) return collected === null ? report : err(problem('beforeOther'));
  if (report.value.year !== year - 1)
    return err(problem('lastYearYear', { wanted: year - 1, found: report.value.year }));
  const edition = editions.byId(report.value.edition);
  if (!edition) return err(problem('unknownEdition', { edition: report.value.edition }));
  return ok({ year: year - 1, edition, tables: report.value.tables, from: 'file', reports: null });
}

/** The `tables` of a collected answer; null where the file is none. */
function collectedTables(text: string): unknown {
  const json = scanJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return null;
  const { units, rejected, tables = null } = json.value as Readonly<Record<string, unknown>>;
  return Array.isArray(units) && Array.isArray(rejected) ? tables : null;
}

/** Foreign tables are judged as a report's are: cell for cell by the form of their year. */
function tablesOf({ editions }: Pick<AppPorts, 'editions'>, year: number, tables: unknown): Result<Report, Problem> {
  const frame = newReport(editions, { id: 'totals', year, organ: { name: '汇总' } });
  return frame.ok ? reportFromJson(editions, { ...frame.value, tables }) : frame;
}
