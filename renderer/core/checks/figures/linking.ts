import { figureFor } from '../../editions/linkedFigures';
import type { Edition } from '../../editions/types';
import { compareDecimals } from '../../kernel/decimal';
import { readNumeral, standsAlone } from '../../kernel/numerals';
import { getField } from '../../report/fields';
import { linksIn, overlaps } from '../../report/links';
import type { Link, LinkField, Report } from '../../report/model';
import { targetOf } from './cellsOf';
import { statementsOf, type LinkedStatement } from './statements';

/** A figure of a text that is read as a quantity of the form and may be linked to its cells. */
export interface Linkable {
  readonly link: Link;
  /** the words that say what the figure counts, UTF-16 offsets; the place of a finding about them */
  readonly words: { readonly start: number; readonly end: number };
  /** what the numeral must say in the unit that follows it */
  readonly wanted: string;
  /** whether it says so already */
  readonly agrees: boolean;
}

/**
 * Figures of one text that may be linked: read without doubt as one quantity, exact, and with readable cells. Left out are
 * figures linked already, one count for two quantities (各1件), and shares of the requests newly received, which are the
 * form's row only while nothing was carried in.
 */
export function linkableFigures(report: Report, edition: Edition, field: LinkField): readonly Linkable[] {
  const text = getField(report, field);
  const taken = linksIn(report, field);
  const said = statementsOf(text, edition, report.year);
  return said.flatMap((s) => {
    const link = s.pair === 'each' || s.ofReceived ? null : linkOf(text, field, s, edition);
    const wanted = link && figureFor(report, edition, link);
    if (link === null || wanted === null) return [];
    if (taken.some((l) => overlaps(l, link)) || said.some((o) => o !== s && sharesFigure(o, s))) return [];
    const numeral = readNumeral(text.slice(link.start, link.end))!;
    const agrees = compareDecimals(numeral.value, wanted) === 0;
    return [{ link, words: { start: s.start, end: s.end }, wanted, agrees }];
  });
}

const sharesFigure = (a: LinkedStatement, b: LinkedStatement): boolean =>
  a.figure !== null && b.figure !== null && a.figure.start === b.figure.start;

function linkOf(text: string, section: LinkField, s: LinkedStatement, edition: Edition): Link | null {
  const { figure, cells } = s;
  if (figure === null || figure.nature !== 'exact' || figure.value === null) return null;
  const money = targetOf(edition, s.kind, s.row)?.kind === 'money';
  if (money !== (figure.kind === 'money')) return null;
  const { start } = figure.numeral;
  // 25.6万: of an amount the link holds the digits, and 万元 is its unit.
  const digits = text.slice(start, figure.numeral.end).replace(/\s*万$/, '');
  const end = start + digits.length;
  const unit = /^\s*万?元/.exec(text.slice(end))?.[0].trim() as Link['unit'];
  if (!standsAlone(text, start, end, money ? (unit ?? '元') : '')) return null;
  return { section, start, end, cells, ...(money && unit ? { unit } : {}) };
}

/**
 * Those of one text that say what the table says and can be linked all at once. Where one quantity is said in parts or
 * twice with different figures (网上5件 … 窗口7件), it is not known which one is the table's.
 */
export const agreeingFigures = (report: Report, edition: Edition, field: LinkField): readonly Linkable[] => {
  const all = linkableFigures(report, edition, field);
  return all.filter((f) => f.agrees && all.every((o) => o.agrees || !sameCells(o.link, f.link)));
};

const sameCells = (a: Link, b: Link): boolean => a.cells.join() === b.cells.join();

/** The linkable figure that a finding about `field:start-end` with these related cells speaks of; null where there is none. */
export function linkableAt(
  report: Report,
  edition: Edition,
  finding: { readonly place: string; readonly related: readonly string[] },
): Linkable | null {
  if (finding.related.length === 0) return null;
  const span = /^(.+):(\d+)-(\d+)$/.exec(finding.place);
  const field = span?.[1];
  if (field !== 'preface' && field !== 'overview' && field !== 'problems' && field !== 'other') return null;
  const [start, end] = [Number(span![2]), Number(span![3])];
  const found = linkableFigures(report, edition, field).filter(
    (f) => f.words.start === start && f.words.end === end && f.link.cells.join() === finding.related.join(),
  );
  return found.length === 1 ? found[0]! : null;
}
