import { remarkSpan, type Remark } from '../core/district';
import { placeName } from '../core/editions/placeName';
import type { Edition } from '../core/editions/types';
import { getField, isTextField } from '../core/report/fields';
import type { Report } from '../core/report/model';
import type { HeldReply } from '../usecases';
import { REMARKS } from '../wording/handoff';

/** One remark of the district at its place as the report reads now. */
export interface RemarkView {
  readonly key: string;
  /** its number in the reply, from 0 */
  readonly number: number;
  /** the place in the clerk's words */
  readonly where: string;
  /** where to go; '' is the whole report */
  readonly place: string;
  readonly text: string;
  /** the words it stands at; '' when it stands at none */
  readonly quote: string;
  /** the words are not there any more, or in several places */
  readonly moved: boolean;
  readonly done: boolean;
  /** UTF-16 offsets in a text; null where it stands at no words */
  readonly span: { readonly field: string; readonly from: number; readonly to: number } | null;
  /** the cell it stands at, '' when at none */
  readonly cell: string;
}

const SPAN = /^(.+):(\d+)-(\d+)$/;

export const remarkViews = (report: Report, edition: Edition, { reply, done }: HeldReply): readonly RemarkView[] =>
  reply.remarks.map((remark, number) => viewOf(report, edition, remark, number, done.includes(number)));

function viewOf(report: Report, edition: Edition, remark: Remark, number: number, done: boolean): RemarkView {
  const { place, quote, text } = remark;
  const at = SPAN.exec(place);
  const field = at?.[1] ?? '';
  const now = at && isTextField(field) ? remarkSpan(getField(report, field), quote, Number(at[2])) : null;
  const stands = at ? (now ? `${field}:${now.start}-${now.end}` : field) : place;
  return {
    key: `remark:${number}`,
    number,
    where: place === '' ? REMARKS.whole : placeName(edition, stands, isCell(report, place) ? 'chip' : 'line', report),
    place: stands,
    text,
    quote,
    moved: at !== null && now === null,
    done,
    span: now ? { field, from: now.start, to: now.end } : null,
    cell: isCell(report, place) ? place : '',
  };
}

const isCell = (report: Report, place: string): boolean =>
  place.split('.').length === 3 && Object.hasOwn(report.tables, place.slice(0, place.indexOf('.')));
