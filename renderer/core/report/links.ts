import { standsAlone } from '../kernel/numerals';
import { applyChanges, minimalChange, slackOf, type Change } from '../kernel/textChange';
import { getField } from './fields';
import { LINK_FIELDS, type Link, type LinkField, type Report } from './model';

/** The linked figures of one text, in its order. */
export const linksIn = (report: Report, field: LinkField): readonly Link[] =>
  (report.links ?? []).filter((l) => l.section === field);

export const isLinkField = (field: string): field is LinkField => (LINK_FIELDS as readonly string[]).includes(field);

/** A report with these links in their order; with none it has no such part, as files of before have none. */
export function withLinks(report: Report, links: readonly Link[]): Report {
  const { links: old = [], ...rest } = report;
  if (links.length === 0) return 'links' in report ? rest : report;
  const ordered = [...links].sort(
    (a, b) => LINK_FIELDS.indexOf(a.section) - LINK_FIELDS.indexOf(b.section) || a.start - b.start,
  );
  return ordered.length === old.length && ordered.every((l, i) => l === old[i]) ? report : { ...rest, links: ordered };
}

export const overlaps = (a: Pick<Link, 'start' | 'end'>, b: Pick<Link, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/** Whether a numeral that can be read alone stands where the link says. */
export const standsInText = (link: Link, text: string): boolean =>
  link.end <= text.length && link.start < link.end && standsAlone(text, link.start, link.end, link.unit);

/**
 * The links of one text after an edit of it. An edit that touches a numeral, lengthens it or takes its unit away
 * dissolves that link: a figure somebody typed is not to be overwritten from the table. `made` are the changes as they
 * happened, in offsets of `before`; without them the smallest change is taken, and where that could have happened at
 * several places the links there are dissolved, since which figure is which is not known any more.
 */
export function moveLinks(
  links: readonly Link[],
  before: string,
  after: string,
  made: readonly Change[] | null = null,
): readonly Link[] {
  if (before === after || links.length === 0) return links;
  const exact = made !== null && applyChanges(before, made) === after;
  const smallest = minimalChange(before, after)!;
  const changes = exact ? made : [smallest];
  const slack = exact ? 0 : slackOf(before, after, smallest);
  const touched = (l: Link): boolean => changes.some((c) => l.start < c.to && l.end > c.from - slack);
  return links.flatMap((l) => {
    if (touched(l)) return [];
    const by = changes.reduce((sum, c) => (c.to <= l.start ? sum + c.insert.length - (c.to - c.from) : sum), 0);
    const moved = by === 0 ? l : { ...l, start: l.start + by, end: l.end + by };
    return standsInText(moved, after) ? [moved] : [];
  });
}

/** The links of a report whose texts were edited since `before`; `made` as in `moveLinks`, for the one text it names. */
export function followTexts(
  before: Report,
  after: Report,
  made: { readonly field: string; readonly changes: readonly Change[] } | null = null,
): Report {
  if (after.links === undefined) return after;
  return withLinks(
    after,
    LINK_FIELDS.flatMap((field) =>
      moveLinks(
        linksIn(after, field),
        getField(before, field),
        getField(after, field),
        made?.field === field ? made.changes : null,
      ),
    ),
  );
}
