import * as v from 'valibot';
import type { Problem } from '../../kernel/problem';
import type { Result } from '../../kernel/result';
import { day, id, line, longText, name, readFile, writeFile, year, type FileKind } from './strictFile';

export const REPLY_FORMAT = 'nianbao-reply';
export const REPLY_SCHEMA_VERSION = 1;

const MOST_REMARKS = 1000;

const CODE = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;

/** What the reply is about: exactly one package, told by its hand-off code, so that it never lands on another revision. */
const about = {
  organ: name,
  year,
  reportId: id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  code: v.pipe(v.string(), v.regex(CODE)),
};

const remark = v.strictObject({
  /** as findings name places: `table.row.column`, `section:start-end` (UTF-16 offsets) or a field; '' is the whole report */
  place: v.pipe(line, v.regex(/^[\w.]*(:\d{1,6}-\d{1,6})?$/)),
  /** the words it stands at, so that it is found again after the text was edited; '' where there are none */
  quote: v.pipe(v.string(), v.maxLength(200)),
  text: v.pipe(longText, v.minLength(1)),
});

const common = {
  format: v.literal(REPLY_FORMAT),
  schemaVersion: v.literal(REPLY_SCHEMA_VERSION),
  /** who replies */
  district: name,
  on: day,
  ...about,
};

const schema = v.variant('kind', [
  /** the package came in whole; with `accepted` it is also approved */
  v.strictObject({
    kind: v.literal('receipt'),
    ...common,
    accepted: v.boolean(),
    remarks: v.pipe(v.array(remark), v.maxLength(MOST_REMARKS)),
  }),
  /** the report goes back: at least one remark says why */
  v.strictObject({
    kind: v.literal('return'),
    ...common,
    remarks: v.pipe(v.array(remark), v.minLength(1), v.maxLength(MOST_REMARKS)),
  }),
]);

/** What the district puts on the township's stick: 回执, or 退回 with remarks at places. */
export type Reply = Readonly<v.InferOutput<typeof schema>>;
export type Remark = Readonly<v.InferOutput<typeof remark>>;

const KIND: FileKind<Reply> = {
  format: REPLY_FORMAT,
  schemaVersion: REPLY_SCHEMA_VERSION,
  what: '回执或退回文件',
  schema,
};

export const readReply = (text: string): Result<Reply, Problem> => readFile(KIND, text);

export const writeReply = (reply: Reply): string => writeFile(reply);

/**
 * Where a remark about a stretch of text stands now: at its old place when the words are still there, else where they
 * stand only once, else null (the remark then belongs to the section as a whole). UTF-16 offsets.
 * @param start where the words stood when the remark was made
 */
export function remarkSpan(
  text: string,
  quote: string,
  start: number,
): { readonly start: number; readonly end: number } | null {
  if (quote === '') return null;
  if (text.startsWith(quote, start)) return { start, end: start + quote.length };
  const first = text.indexOf(quote);
  if (first < 0 || text.indexOf(quote, first + 1) >= 0) return null;
  return { start: first, end: first + quote.length };
}
