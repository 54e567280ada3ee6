import { readReport } from '../../editions/reportFile';
import type { Editions } from '../../editions/registry';
import { problem, type Problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import type { Report } from '../../report/model';
import { figuresOf } from '../figures/figures';
import { plainFigures, type ReportFigures } from './plainReport';

/** Files beyond this take the guarded way from the start: only below it may parsing come before the guards (UTF-16 units). */
const PLAIN_SIZE = 1024 * 1024;

/**
 * A report file's text as figures, refused for the same reasons as `readReport` refuses it. A file that is plainly right
 * (and nearly all are) is not put through the reader that can say what is wrong: 40,000 of them are read in not much
 * more than the time of reading and parsing them.
 */
export function readForTotals(editions: Editions, text: string): Result<ReportFigures, Problem> {
  const plain = plainly(editions, text, asItIs);
  if (plain) return ok(kept(plain, (counts) => counts.slice()));
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

/**
 * The same for many files, one after the other, by the bytes: `binary` holds one character per byte of a file known to be
 * UTF-8. Nearly all of a report is text that a sum does not need; taken byte by byte it is parsed in less time than
 * decoding it takes. Figures are packed into large arrays, of which each answer has a view.
 * @param decode such characters as the text they stand for
 * @returns a function that answers null for what is not plainly right: read the text of that file with `readForTotals`
 */
export function quickReader(
  editions: Editions,
  decode: (binary: string) => string,
): (binary: string) => ReportFigures | null {
  let page = new Int32Array(PAGE);
  let used = 0;
  const keep = (counts: Int32Array): Int32Array => {
    if (used + counts.length > page.length) {
      page = new Int32Array(Math.max(PAGE, counts.length));
      used = 0;
    }
    page.set(counts, used);
    used += counts.length;
    return page.subarray(used - counts.length, used);
  };
  return (binary) => {
    const plain = plainly(editions, binary, decode);
    return plain && kept(plain, keep);
  };
}

/** Figures of some three hundred reports. */
const PAGE = 65_536;

const asItIs = (text: string): string => text;

function kept(plain: ReportFigures, keep: (counts: Int32Array) => Int32Array): ReportFigures {
  const { id, organ, year, edition, figures } = plain;
  return { id, organ, year, edition, figures: { counts: keep(figures.counts), money: figures.money } };
}

/** Escaped characters may be halves of characters; what has any is left to the strict reader. */
function plainly(editions: Editions, text: string, decode: (text: string) => string): ReportFigures | null {
  if (text.length > PLAIN_SIZE || text.includes('\\u')) return null;
  try {
    return plainFigures(editions, JSON.parse(text) as unknown, decode);
  } catch {
    return null;
  }
}
