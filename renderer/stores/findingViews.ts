import { placeName } from '../core/checks/placeName';
import { findingKey } from '../core/checks/result';
import type { Finding, Fix, Level } from '../core/checks/types';
import { derivedCells, sumOf } from '../core/editions/derived';
import type { Edition } from '../core/editions/types';
import { countBlanks } from '../core/report/blanks';
import { TEXT_SECTIONS, type Report } from '../core/report/model';
import { partOf } from '../usecases';
import { DESK } from '../wording/desk';

/** One entry of the reviewer's notes. Blank cells of a table are one entry: two hundred cards would hide the rest. */
export interface FindingView {
  readonly key: string;
  readonly rule: string;
  readonly level: Level;
  /** part of the desk that shows the place */
  readonly part: string;
  readonly place: string;
  readonly related: readonly string[];
  /** the place in the clerk's words */
  readonly where: string;
  readonly message: string;
  readonly fix: Fix | null;
  readonly fixLabel: string;
  /** why this warning is right, as written by the clerk; '' when nothing was written */
  readonly reason: string;
  /** not filled yet rather than wrong */
  readonly blank: boolean;
  /** how many findings the entry stands for */
  readonly count: number;
}

/** AR01: cell not filled. */
const BLANK_CELL = 'AR01';

/** The findings of a report as the panel lists them, in their printed order. */
export function findingViews(report: Report, edition: Edition, findings: readonly Finding[]): readonly FindingView[] {
  const out: FindingView[] = [];
  const blanks = new Map<string, number>();
  const totals = new Map(derivedCells(edition).map((d) => [d.place, d.parts]));
  for (const finding of findings) {
    // A total whose parts are not known yet fills itself in; nobody is to write 0 there.
    const parts = finding.rule === BLANK_CELL ? totals.get(finding.place) : undefined;
    if (parts && sumOf(report, parts) === null) continue;
    const view = viewOf(report, edition, finding);
    const at = view.blank ? blanks.get(view.part) : undefined;
    if (at !== undefined) {
      const before = out[at]!;
      const count = before.count + 1;
      const where = placeName(edition, view.part);
      out[at] = {
        ...before,
        count,
        where,
        message: DESK.blankSummary(count),
        related: [...before.related, finding.place],
      };
      continue;
    }
    if (view.blank) blanks.set(view.part, out.length);
    out.push(view);
  }
  return out;
}

function viewOf(report: Report, edition: Edition, finding: Finding): FindingView {
  const key = findingKey(finding);
  return {
    key,
    rule: finding.rule,
    level: finding.level,
    part: partOf(edition, finding.place),
    place: finding.place,
    related: finding.related,
    where: placeName(edition, finding.place, finding.place.split('.').length === 3 ? 'chip' : 'line', report),
    message: finding.message,
    fix: finding.fix,
    fixLabel: finding.fix?.label ?? '',
    reason: report.reasons[key] ?? '',
    blank: finding.rule === BLANK_CELL,
    count: 1,
  };
}

export interface Verdict {
  readonly text: string;
  readonly help: string;
  readonly tone: 'tag-error' | 'tag-warn' | 'tag-ok';
}

export interface Tally {
  /** errors other than cells not filled */
  readonly mustFix: number;
  readonly blankCells: number;
  /** warnings without a written reason */
  readonly pleaseCheck: number;
  /** blanks of templates still standing in the texts */
  readonly blankTexts: number;
}

export function tally(report: Report, views: readonly FindingView[]): Tally {
  const sum = (of: (v: FindingView) => boolean) => views.filter(of).reduce((n, v) => n + v.count, 0);
  return {
    mustFix: sum((v) => v.level === 'error' && !v.blank),
    blankCells: sum((v) => v.blank),
    pleaseCheck: sum((v) => v.level === 'warning' && v.reason === ''),
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
