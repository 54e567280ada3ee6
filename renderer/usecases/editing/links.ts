import { figureFor, fittingLinks } from '../../core/editions/linkedFigures';
import type { Edition } from '../../core/editions/types';
import type { Problem } from '../../core/kernel/problem';
import { ok, type Result } from '../../core/kernel/result';
import { getField } from '../../core/report/fields';
import { followTexts, overlaps, standsInText, withLinks } from '../../core/report/links';
import type { Link, LinkField, Report } from '../../core/report/model';
import { typedField } from './fields';

/** A figure of the tables to be put into a text. */
export interface FigureChoice {
  readonly cells: readonly string[];
  readonly unit?: NonNullable<Link['unit']>;
}

/** The report with these figures linked besides; what is linked already at the same place gives way. */
export function addLinks(report: Report, edition: Edition, links: readonly Link[]): Report {
  const old = (report.links ?? []).filter((l) => !links.some((n) => n.section === l.section && overlaps(n, l)));
  return fittingLinks(withLinks(report, [...old, ...links]), edition);
}

/** The report without one link; the figure stays as it stands. */
export const removeLink = (report: Report, field: LinkField, start: number): Report =>
  withLinks(
    report,
    (report.links ?? []).filter((l) => l.section !== field || l.start !== start),
  );

/**
 * The present figure of cells, with its unit, in place of `from`..`to` (UTF-16 offsets) of a text, linked to them. `null`
 * where it could not be linked: the cells have no readable figure, or it would run into a number beside it. Error: `textTooLong`.
 */
export function insertLinked(
  report: Report,
  edition: Edition,
  at: { readonly field: LinkField; readonly from: number; readonly to: number },
  choice: FigureChoice,
): Result<Report, Problem> | null {
  const figure = figureFor(report, edition, choice);
  if (figure === null) return null;
  const { field, from, to } = at;
  const text = getField(report, field);
  const insert = figure + (choice.unit ?? '');
  const typed = typedField(report, field, text.slice(0, from) + insert + text.slice(to));
  if (!typed.ok) return typed;
  const link: Link = { section: field, start: from, end: from + figure.length, ...choice };
  if (!standsInText(link, getField(typed.value, field))) return null;
  const moved = followTexts(report, typed.value, { field, changes: [{ from, to, insert }] });
  return ok(addLinks(moved, edition, [link]));
}
