import { placeName } from '../core/editions/placeName';
import { isOpenWarning, standings, type Standing } from '../core/checks/standing';
import type { Finding, Fix, Level } from '../core/checks/types';
import { derivedCells, sumOf } from '../core/editions/derived';
import type { Edition } from '../core/editions/types';
import type { Moved } from '../core/report/reasons';
import type { Report } from '../core/report/model';
import { partOf } from '../usecases';
import { DESK } from '../wording/desk';
import { FINDINGS } from '../wording/findings';

/** One entry of the reviewer's notes. Blank cells of a table are one entry: two hundred cards would hide the rest. */
export interface FindingView {
  readonly key: string;
  readonly finding: Finding;
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
  /** what changed since the reason was written, in the clerk's words; a reason with such is to be looked at again */
  readonly moved: readonly string[];
  /** not filled yet rather than wrong */
  readonly blank: boolean;
  /** how many findings the entry stands for */
  readonly count: number;
}

/** AR01: cell not filled. */
const BLANK_CELL = 'AR01';
/** Changes named one by one on a card; a reason about forty cells would bury its own sentence. */
const NAMED = 3;

/** A warning with a reason that still holds: nothing is left to do about it. */
export const isKept = (view: FindingView): boolean =>
  view.level === 'warning' && view.reason !== '' && view.moved.length === 0;

/** The findings of a report as the panel lists them, in their printed order. */
export function findingViews(report: Report, edition: Edition, findings: readonly Finding[]): readonly FindingView[] {
  const out: FindingView[] = [];
  const blanks = new Map<string, number>();
  const totals = new Map(derivedCells(edition).map((d) => [d.place, d.parts]));
  for (const standing of standings(report, findings)) {
    const { finding } = standing;
    // A total whose parts are not known yet fills itself in; nobody is to write 0 there.
    const parts = finding.rule === BLANK_CELL ? totals.get(finding.place) : undefined;
    if (parts && sumOf(report, parts) === null) continue;
    const view = viewOf(report, edition, standing);
    const at = view.blank ? blanks.get(view.part) : undefined;
    if (at !== undefined) {
      out[at] = together(out[at]!, finding, edition);
      continue;
    }
    if (view.blank) blanks.set(view.part, out.length);
    out.push(view);
  }
  return out;
}

function together(first: FindingView, next: Finding, edition: Edition): FindingView {
  const count = first.count + 1;
  const where = placeName(edition, first.part);
  const related = [...first.related, next.place];
  return { ...first, count, where, message: DESK.blankSummary(count), related };
}

function viewOf(report: Report, edition: Edition, standing: Standing): FindingView {
  const { finding, key, reason, moved } = standing;
  const name = (place: string): string =>
    placeName(edition, place, place.split('.').length === 3 ? 'chip' : 'line', report);
  return {
    key,
    finding,
    rule: finding.rule,
    level: finding.level,
    part: partOf(edition, finding.place),
    place: finding.place,
    related: finding.related,
    where: name(finding.place),
    message: finding.message,
    fix: finding.fix,
    fixLabel: finding.fix?.label ?? '',
    reason,
    moved: isOpenWarning(standing) ? movedWords(moved, name) : [],
    blank: finding.rule === BLANK_CELL,
    count: 1,
  };
}

function movedWords(moved: readonly Moved[], name: (place: string) => string): readonly string[] {
  const shown = (text: string): string => (text === '' ? FINDINGS.nothing : text);
  const words = moved.slice(0, NAMED).map(({ place, before, after }) => {
    const [then, now] = [shown(before), shown(after)];
    return place === null ? FINDINGS.moved(then, now) : FINDINGS.movedAt(name(place), then, now);
  });
  return moved.length > NAMED ? [...words, FINDINGS.movedMore(moved.length - NAMED)] : words;
}
