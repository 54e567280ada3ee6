import { check } from '../../renderer/core/checks';
import type { CheckResult } from '../../renderer/core/checks/types';
import type { Edition } from '../../renderer/core/editions/types';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { Report } from '../../renderer/core/report/model';
import { editions } from '../../renderer/bundled/editions';
import { wordLists } from '../../renderer/bundled/wordLists';

/** The whole check of a report with the word lists of the program, and the edition it was checked by. */
export function checkReport(
  report: Report,
  lastYear: Report | null = null,
): Result<{ readonly result: CheckResult; readonly edition: Edition }, Problem> {
  const dueEdition = editions.forYear(report.year);
  if (!dueEdition.ok) return dueEdition;
  const edition = editions.byId(report.edition);
  if (!edition) return err(problem('unknownEdition', { edition: report.edition }));
  return ok({ result: check({ report, edition, dueEdition: dueEdition.value, lastYear, words: wordLists }), edition });
}
