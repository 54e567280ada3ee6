import { cellText } from './cellText';
import { getCell } from './cells';
import type { ReasonBasis, Report } from './model';

/**
 * Why a warning is right, and for which values that was written. `reasons` (key → text) is the contract with every other
 * maker of report files; `reasonsFor` stands beside it and may be missing, as a whole or for one key: a reason without a
 * basis counts as written for whatever stands now.
 */

/** Values kept of one reason, and UTF-16 units of one value: enough to tell figures and quoted words apart. */
const MOST_VALUES = 60;
const VALUE_LENGTH = 120;

/** What changed since a reason was written. `place` null: not a cell but something the finding itself quotes. */
export interface Moved {
  readonly place: string | null;
  /** '' is blank */
  readonly before: string;
  readonly after: string;
}

/** The beginning of a text, never ending in half a character. `limit` in UTF-16 units. */
export function clipWhole(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const last = cut.charCodeAt(cut.length - 1);
  return cut.length < text.length && last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}

/**
 * What a reason is written for: the values a finding names and what stands in the cells it looks at. Figures are kept as
 * text: a sum beyond the safe integers would make the whole file unreadable.
 */
export function reasonBasis(
  report: Report,
  places: readonly string[],
  values: readonly (string | number | null)[],
): ReasonBasis {
  const cells = [...new Set(places)].filter((place) => place.split('.').length === 3 && !place.includes(':'));
  const text = (value: string | number | null): string => clipWhole(value === null ? '' : String(value), VALUE_LENGTH);
  return {
    values: values.slice(0, MOST_VALUES).map(text),
    cells: Object.fromEntries(
      cells.slice(0, MOST_VALUES).flatMap((place) => {
        const [table] = place.split('.');
        // `letter.contact.name` has three parts as well and is no cell.
        return Object.hasOwn(report.tables, table!) ? [[place, text(cellText(getCell(report, place)))]] : [];
      }),
    ),
  };
}

/** The reason written under a key; '' when there is none. */
export const reasonOf = (report: Report, key: string): string =>
  Object.hasOwn(report.reasons, key) ? report.reasons[key]! : '';

/** What a reason was written for; null for one that came without (files of other makers). */
export const basisOf = (report: Report, key: string): ReasonBasis | null =>
  report.reasonsFor && Object.hasOwn(report.reasonsFor, key) ? report.reasonsFor[key]! : null;

/** A report with this reason written, or written anew, for these values. */
export const writeReason = (report: Report, key: string, text: string, basis: ReasonBasis): Report => ({
  ...report,
  reasons: { ...report.reasons, [key]: text },
  reasonsFor: { ...report.reasonsFor, [key]: basis },
});

/** A report without the reason under this key. `reasonsFor` goes when nothing is left in it. */
export function dropReason(report: Report, key: string): Report {
  const { [key]: _reason, ...reasons } = report.reasons;
  const { reasonsFor, ...rest } = report;
  const { [key]: _basis, ...others } = reasonsFor ?? {};
  return { ...rest, reasons, ...(Object.keys(others).length > 0 ? { reasonsFor: others } : {}) };
}

/**
 * What is no longer as it was. A value that is only a cell's over again is not named twice. `tolerance`: two numbers no
 * further apart count as the same (shares of a text move with every word).
 */
export function movedSince(then: ReasonBasis, now: ReasonBasis, tolerance = 0): readonly Moved[] {
  const cells = [...new Set([...Object.keys(then.cells), ...Object.keys(now.cells)])].flatMap((place): Moved[] => {
    const [before, after] = [own(then.cells, place), own(now.cells, place)];
    return before === after ? [] : [{ place, before, after }];
  });
  const said = (moved: Moved): boolean => cells.some((c) => c.before === moved.before && c.after === moved.after);
  return [...cells, ...movedValues(then.values, now.values, tolerance).filter((moved) => !said(moved))];
}

const own = (texts: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(texts, key) ? texts[key]! : '';

function movedValues(then: readonly string[], now: readonly string[], tolerance: number): readonly Moved[] {
  if (then.length !== now.length) return [{ place: null, before: then.join('、'), after: now.join('、') }];
  return then.flatMap((before, i): Moved[] => {
    const after = now[i]!;
    return before === after || close(before, after, tolerance) ? [] : [{ place: null, before, after }];
  });
}

const close = (a: string, b: string, tolerance: number): boolean =>
  tolerance > 0 && a !== '' && b !== '' && Math.abs(Number(a) - Number(b)) <= tolerance;
