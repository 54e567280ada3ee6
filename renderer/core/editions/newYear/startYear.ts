import { problem, type Problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import { setCells, type Place } from '../../report/cells';
import { TEXT_SECTIONS, type Report, type TextSection } from '../../report/model';
import { TEXT_LIMIT } from '../../report/schema';
import { newReport, type NewReport } from '../blank';
import { followTotals } from '../derived';
import type { Editions } from '../registry';
import { carriedCells } from './carriedCells';
import { staleText } from './staleText';

export interface StartYear extends NewReport {
  readonly lastYear: Report;
  /** sections that begin with last year's words; the others begin empty */
  readonly keepTexts: ReadonlySet<TextSection>;
}

export interface StartedYear {
  readonly report: Report;
  /** cells filled from last year's report */
  readonly carried: readonly Place[];
}

/**
 * This year's report from last year's: the form due, the carried cells with the totals that follow from them, and of the
 * texts asked for the words, every figure and paragraph marked (`staleText`). Reasons, links and everything that was
 * true of last year only stay behind; organ, recipient and contact are the caller's to choose.
 * Errors: those of `newReport`; `lastYearYear` where the other report is not of the year before.
 */
export function startYearFrom(editions: Editions, input: StartYear): Result<StartedYear, Problem> {
  const { lastYear, keepTexts, ...fresh } = input;
  if (lastYear.year !== input.year - 1)
    return err(problem('lastYearYear', { wanted: input.year - 1, found: lastYear.year }));
  const made = newReport(editions, fresh);
  if (!made.ok) return made;
  const edition = editions.byId(made.value.edition)!;
  const cells = carriedCells(edition, lastYear);
  const filled = setCells(made.value, cells);
  const report = setCells(filled, followTotals(edition, made.value, filled, new Set(Object.keys(cells))));
  const texts = TEXT_SECTIONS.filter((key) => keepTexts.has(key)).map((key) => [key, staleText(lastYear[key]).text]);
  // Blanks make a text longer; one that no report file could hold begins empty.
  const fitting = texts.filter(([, text]) => text!.length <= TEXT_LIMIT);
  return ok({ report: { ...report, ...Object.fromEntries(fitting) }, carried: Object.keys(cells) });
}
