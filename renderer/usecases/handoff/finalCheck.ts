import { isOpenWarning, standings, type Standing } from '../../core/checks/standing';
import type { Level } from '../../core/checks/types';
import { formsOf } from '../../core/editions/registry';
import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import { countBlanks } from '../../core/report/blanks';
import { TEXT_SECTIONS, type Report } from '../../core/report/model';
import type { Answer } from '../../storage';
import { loadChecking } from '../checking';
import { deadlineOf } from '../settings';
import type { HandoffNeeds } from './ports';

/** The whole report checked once more, as the desk checks it: own words, deadline and last year's report included. */
export interface FinalCheck {
  /** findings of level error: they block */
  readonly blocking: readonly Standing[];
  /** warnings without a reason that holds: they block until each has one */
  readonly unanswered: readonly Standing[];
  /** blanks of templates still standing in the texts: they block, for they would be printed */
  readonly blanks: number;
  readonly counts: Readonly<Record<Level, number>>;
  /** warnings that stand with a written reason */
  readonly reasons: number;
}

/** Nothing keeps this report back. Hints never do. */
export const mayBeHandedOver = ({ blocking, unanswered, blanks }: FinalCheck): boolean =>
  blocking.length + unanswered.length + blanks === 0;

/** Errors: `unknownEdition`, `internal`. @param lastYear the same organ's report of the year before, if it is here */
export async function finalCheck(
  { ports, settings, ownWords }: HandoffNeeds,
  report: Report,
  lastYear: Report | null,
): Answer<FinalCheck> {
  const forms = formsOf(ports.editions, report);
  if (!forms) return err(problem('unknownEdition', { edition: report.edition }));
  const checking = await loadChecking();
  if (!checking.ok) return checking;
  const { checker, words: shipped } = checking.value;
  const [set, words] = await Promise.all([settings.read(), ownWords.lists(shipped)]);
  const deadline = set.ok ? { settings: { deadline: deadlineOf(set.value, report.year) } } : {};
  const { findings, counts } = checker.check({ report, ...forms, lastYear, words, ...deadline });
  const standing = standings(report, findings);
  return ok({
    blocking: standing.filter(({ finding }) => finding.level === 'error'),
    unanswered: standing.filter(isOpenWarning),
    blanks: [...TEXT_SECTIONS.map((k) => report[k]), report.letter.body].reduce((n, t) => n + countBlanks(t), 0),
    counts,
    reasons: standing.filter((one) => one.reason !== '' && !isOpenWarning(one)).length,
  });
}
