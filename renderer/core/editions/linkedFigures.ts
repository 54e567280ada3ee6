import { compareDecimals, isPlainDecimal, shiftDecimal, sumDecimals } from '../kernel/decimal';
import { readNumeral, writeNumeral } from '../kernel/numerals';
import type { Change } from '../kernel/textChange';
import { getCell } from '../report/cells';
import { getField, setField } from '../report/fields';
import { followTexts, linksIn, overlaps, standsInText, withLinks } from '../report/links';
import { isMoneyWithUnit, LINK_FIELDS, type Link, type Report } from '../report/model';
import { TEXT_LIMIT } from '../report/schema';
import { valueCell } from './grid';
import type { Edition } from './types';

/**
 * The sum of cells as a plain decimal, money in 元; null while one is blank, not readable or without its unit, and where
 * counts and money are mixed or the form has no such cell.
 */
export function valueOfCells(report: Report, edition: Edition, cells: readonly string[]): string | null {
  const values = cells.map((place) => plainValue(report, edition, place));
  const isMoney = (place: string): boolean => valueCell(edition, place)?.kind.startsWith('money') ?? false;
  if (new Set(cells.map(isMoney)).size !== 1 || !values.every((v) => v !== null)) return null;
  return sumDecimals(values);
}

function plainValue(report: Report, edition: Edition, place: string): string | null {
  const kind = valueCell(edition, place)?.kind;
  const cell = getCell(report, place);
  if (kind === undefined || cell === null) return null;
  if (typeof cell === 'number') return isPlainDecimal(String(cell)) ? String(cell) : null;
  if (typeof cell === 'string') return isPlainDecimal(cell) ? shiftDecimal(cell, kind === 'moneyWan' ? 4 : 0) : null;
  if (!isMoneyWithUnit(cell) || cell.value === null || !isPlainDecimal(cell.value)) return null;
  // Nothing is nothing in either unit; any other amount needs its unit, which is never guessed.
  if (cell.unit === null) return Number(cell.value) === 0 ? '0' : null;
  return shiftDecimal(cell.value, cell.unit === '万元' ? 4 : 0);
}

/** What a linked numeral must say, in the unit that follows it; null while it waits for its cells, or they are negative. */
export function figureFor(report: Report, edition: Edition, link: Pick<Link, 'cells' | 'unit'>): string | null {
  const value = valueOfCells(report, edition, link.cells);
  if (value === null || compareDecimals(value, '0') < 0) return null;
  return link.unit === '万元' ? shiftDecimal(value, -4) : value;
}

/** Whether the numeral says what its cells say; null while it waits. */
export function agrees(report: Report, edition: Edition, link: Link): boolean | null {
  const wanted = figureFor(report, edition, link);
  if (wanted === null) return null;
  const said = readNumeral(getField(report, link.section).slice(link.start, link.end));
  return said !== null && isPlainDecimal(said.value) && compareDecimals(said.value, wanted) === 0;
}

/** Every linked numeral rewritten to what its cells say now, in its own style; what waits is left as it is. */
export function followCells(report: Report, edition: Edition): Report {
  let out = report;
  for (const field of LINK_FIELDS) {
    const stale = linksIn(out, field).filter((l) => agrees(out, edition, l) === false);
    if (stale.length > 0) out = rewritten(out, edition, field, stale);
  }
  return out;
}

function rewritten(report: Report, edition: Edition, field: Link['section'], stale: readonly Link[]): Report {
  const text = getField(report, field);
  const others = (report.links ?? []).filter((l) => l.section !== field);
  const moved: Link[] = [];
  let [out, at] = ['', 0];
  for (const link of linksIn(report, field)) {
    out += text.slice(at, link.start);
    const old = text.slice(link.start, link.end);
    const wanted = stale.includes(link) ? figureFor(report, edition, link) : null;
    const numeral = wanted === null ? old : inStyleOf(old, wanted, text.slice(link.end));
    moved.push({ ...link, start: out.length, end: out.length + numeral.length });
    out += numeral;
    at = link.end;
  }
  out += text.slice(at);
  // A text that is full to the brim takes no longer figure: it stays, and nothing pretends to follow.
  if (out.length > TEXT_LIMIT) return withLinks(report, others);
  return withLinks(setField(report, field, out), [...others, ...moved]);
}

/** Chinese numerals have no decimals and no end of digits; where the style gives out, Arabic digits take over. */
function inStyleOf(old: string, wanted: string, after: string): string {
  const look = readNumeral(old) ?? { style: 'arabic', grouped: false };
  const counted = /^\s*\p{Script=Han}/u.test(after);
  return writeNumeral(wanted, look, counted) ?? wanted;
}

export interface Kept {
  readonly report: Report;
  /** links there were that are no more */
  readonly dissolved: number;
}

/**
 * What every edit of a report ends with: links move with their texts, linked figures follow their cells. `before` is the
 * report before the edit, `after` what the edit made of it; an edit that makes or removes links itself has brought them
 * in line with its texts, and is not counted as dissolving any.
 */
export function keepLinks(
  edition: Edition,
  before: Report,
  after: Report,
  made: { readonly field: string; readonly changes: readonly Change[] } | null = null,
): Kept {
  if (after.links === undefined) return { report: after, dissolved: 0 };
  const moved = after.links === before.links ? followTexts(before, after, made) : after;
  const report = followCells(fittingLinks(moved, edition), edition);
  return { report, dissolved: after.links.length - (report.links?.length ?? 0) };
}

/**
 * The report without links that do not fit: outside their text, on no readable numeral, one upon another, to cells the
 * form does not have. The text itself is never touched.
 */
export function fittingLinks(report: Report, edition: Edition): Report {
  const kept: Link[] = [];
  for (const link of report.links ?? []) {
    const onForm = link.cells.every((place) => valueCell(edition, place) !== undefined);
    const money = valueCell(edition, link.cells[0]!)?.kind.startsWith('money') ?? false;
    if (!onForm || money !== (link.unit !== undefined)) continue;
    if (!standsInText(link, getField(report, link.section))) continue;
    if (!kept.some((k) => k.section === link.section && overlaps(k, link))) kept.push(link);
  }
  return withLinks(report, kept);
}

/** The same for a file: a figure that says something else than its cells was written by somebody, and stays written. */
export const agreeingLinks = (report: Report, edition: Edition): Report => {
  const fitting = fittingLinks(report, edition);
  return withLinks(
    fitting,
    (fitting.links ?? []).filter((l) => agrees(fitting, edition, l) !== false),
  );
};
