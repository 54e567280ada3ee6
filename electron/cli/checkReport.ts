import { check } from '../../renderer/core/checks';
import type { CheckResult } from '../../renderer/core/checks/types';
import { formsOf } from '../../renderer/core/editions/registry';
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
  const forms = formsOf(editions, report);
  if (!forms) return err(problem('unknownEdition', { edition: report.edition }));
  return ok({ result: check({ report, ...forms, lastYear, words: wordLists }), edition: forms.edition });
}
