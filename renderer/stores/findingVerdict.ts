import { countBlanks } from '../core/report/blanks';
import { TEXT_SECTIONS, type Report } from '../core/report/model';
import { DESK } from '../wording/desk';
import { isKept, type FindingView } from './findingViews';

export interface Verdict {
  readonly text: string;
  readonly help: string;
  readonly tone: 'tag-error' | 'tag-warn' | 'tag-ok';
}

export interface Tally {
  /** errors other than cells not filled */
  readonly mustFix: number;
  readonly blankCells: number;
  /** warnings without a written reason that still holds */
  readonly pleaseCheck: number;
  /** blanks of templates still standing in the texts */
  readonly blankTexts: number;
}

export function tally(report: Report, views: readonly FindingView[]): Tally {
  const sum = (of: (v: FindingView) => boolean) => views.filter(of).reduce((n, v) => n + v.count, 0);
  return {
    mustFix: sum((v) => v.level === 'error' && !v.blank),
    blankCells: sum((v) => v.blank),
    pleaseCheck: sum((v) => v.level === 'warning' && !isKept(v)),
    blankTexts: [...TEXT_SECTIONS.map((k) => report[k]), report.letter.body].reduce((n, t) => n + countBlanks(t), 0),
  };
}

/** The one line above all notes. */
export function verdictOf({ mustFix, blankCells, blankTexts, pleaseCheck }: Tally): Verdict {
  const parts = [
    mustFix > 0 ? DESK.verdictMustFix(mustFix) : '',
    blankCells > 0 ? DESK.verdictBlank(blankCells) : '',
    blankTexts > 0 ? DESK.blanksLeft(blankTexts) : '',
    pleaseCheck > 0 ? DESK.verdictCheck(pleaseCheck) : '',
  ].filter(Boolean);
  const text = parts.join('，');
  if (mustFix === 0 && blankCells + blankTexts > 0) return { text, help: DESK.verdictBlankHelp, tone: 'tag-warn' };
  if (mustFix > 0) return { text, help: DESK.verdictErrorsHelp, tone: 'tag-error' };
  if (pleaseCheck > 0) return { text, help: DESK.verdictWarningsHelp, tone: 'tag-warn' };
  return { text: DESK.verdictClean, help: DESK.verdictCleanHelp, tone: 'tag-ok' };
}
