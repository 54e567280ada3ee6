import { readReport } from '../../editions/reportFile';
import type { Editions } from '../../editions/registry';
import { problem, type Problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import type { Report } from '../../report/model';
import { figuresOf, type Figures } from '../figures/figures';
import { isPlainReport } from './plainReport';

/** What adding up needs of one report; the rest of it is not kept. */
export interface ReportFigures {
  readonly id: string;
  readonly organ: string;
  readonly year: number;
  readonly edition: string;
  readonly figures: Figures;
}

/** Files beyond this take the guarded way from the start: only below it may parsing come before the guards (UTF-16 units). */
const PLAIN_SIZE = 1024 * 1024;

/**
 * A report file's text as figures, refused for the same reasons as `readReport` refuses it. A file that is plainly right
 * (and nearly all are) is not put through the reader that can say what is wrong: 40,000 of them are read in not much
 * more than the time of reading and parsing them.
 */
export function readForTotals(editions: Editions, text: string): Result<ReportFigures, Problem> {
  const plain = plainly(editions, text);
  if (plain) return figuresIn(editions, plain);
  const report = readReport(editions, text);
  return report.ok ? figuresIn(editions, report.value) : report;
}

/** The same for a report that was read already. */
export function figuresIn(editions: Editions, report: Report): Result<ReportFigures, Problem> {
  const edition = editions.byId(report.edition);
  if (!edition) return err(problem('unknownEdition', { edition: report.edition }));
  const { id, year } = report;
  return ok({ id, organ: report.organ.name, year, edition: edition.id, figures: figuresOf(edition, report) });
}

/** Escaped characters may be halves of characters; what has any is left to the strict reader. */
function plainly(editions: Editions, text: string): Report | null {
  if (text.length > PLAIN_SIZE || text.includes('\\u')) return null;
  try {
    const json: unknown = JSON.parse(text);
    return isPlainReport(editions, json) ? json : null;
  } catch {
    return null;
  }
}
