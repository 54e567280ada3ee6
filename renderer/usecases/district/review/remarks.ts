import type { Remark } from '../../../core/district';
import type { Finding } from '../../../core/checks/types';
import { getField, isTextField } from '../../../core/report/fields';
import { getCell, splitPlace } from '../../../core/report/cells';
import { cellText } from '../../../core/report/cellText';
import type { Report } from '../../../core/report/model';
import { clipWhole } from '../../../core/report/reasons';

/** A remark while the report is being looked through; `id` tells remarks apart, the reply does not carry it. */
export interface OwnRemark extends Remark {
  readonly id: string;
}

/** UTF-16 units of the words a remark stands at that go with it. */
const QUOTE = 200;

/** Places a reply can carry (core/district/files/reply); a finding about anything else is about the whole report. */
const CARRIED = /^[\w.]*(?::\d{1,6}-\d{1,6})?$/;

const SPAN = /^([\w.]+):(\d+)-(\d+)$/;

/** What stands at a place as the clerk sees it: the words of a stretch, the text of a cell; '' for anything else. */
export function quoteAt(report: Report, place: string): string {
  const span = SPAN.exec(place);
  if (span) {
    const [, field = '', start, end] = span;
    return isTextField(field) ? clipWhole(getField(report, field).slice(Number(start), Number(end)), QUOTE) : '';
  }
  return splitPlace(place) ? clipWhole(cellText(getCell(report, place)), QUOTE) : '';
}

/** A remark at a place, still without its words. */
export const remarkAt = (report: Report, place: string, id: string, text = ''): OwnRemark => {
  const at = CARRIED.test(place) ? place : '';
  return { id, place: at, quote: quoteAt(report, at), text };
};

/** What the program's check found as a remark: its sentence, to be put in the reviewer's own words. */
export const remarkFrom = (report: Report, { place, message }: Pick<Finding, 'place' | 'message'>, id: string) =>
  remarkAt(report, place, id, message);

/** Remarks that say something, as the reply carries them. */
export const saidRemarks = (remarks: readonly OwnRemark[]): readonly Remark[] =>
  remarks.flatMap(({ place, quote, text }) => (text.trim() === '' ? [] : [{ place, quote, text: text.trim() }]));

/** In printed order of their places; those on the whole report first, equal ones as they were written. */
export function inOrder(remarks: readonly OwnRemark[], orderOf: (place: string) => number): readonly OwnRemark[] {
  const at = (place: string): number => (place === '' ? -1 : orderOf(place));
  return remarks
    .map((remark, i) => ({ remark, i }))
    .sort((a, b) => at(a.remark.place) - at(b.remark.place) || a.i - b.i)
    .map(({ remark }) => remark);
}
