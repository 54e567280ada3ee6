import * as v from 'valibot';
import { problem, type Problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import { parseDate } from '../../report/dates';
import { scanJson } from '../../report/jsonGuard';
import { LINE_LIMIT, TEXT_LIMIT } from '../../report/schema';

/** One kind of file that goes between district and township. */
export interface FileKind<T> {
  readonly format: string;
  readonly schemaVersion: number;
  /** as sentences call it, e.g. 任务文件 */
  readonly what: string;
  readonly schema: v.GenericSchema<unknown, T>;
}

/**
 * The file's text as its value, or the one reason why not: `districtFileOther`, `districtFileNewer`, `districtFileWrong`,
 * or what `scanJson` says of size, depth and numbers. Files come from sticks: unknown keys are refused, never throws.
 */
export function readFile<T>(kind: FileKind<T>, text: string): Result<T, Problem> {
  const { what } = kind;
  const json = scanJson(text);
  if (!json.ok) return json.error.code === 'notJson' ? err(problem('districtFileOther', { fileKind: what })) : json;
  const head = v.safeParse(v.object({ format: v.literal(kind.format), schemaVersion: v.number() }), json.value);
  if (!head.success) return err(problem('districtFileOther', { fileKind: what }));
  if (head.output.schemaVersion > kind.schemaVersion) return err(problem('districtFileNewer', { fileKind: what }));
  const parsed = v.safeParse(kind.schema, json.value);
  if (parsed.success) return ok(parsed.output);
  return err(problem('districtFileWrong', { fileKind: what, place: v.getDotPath(parsed.issues[0]) ?? '' }));
}

/** File text of a value: the same value always gives the same bytes; halves of characters become U+FFFD. */
export const writeFile = (value: object): string =>
  `${JSON.stringify(value, (_, x: unknown) => (typeof x === 'string' ? x.replace(/\p{Surrogate}/gu, '\ufffd') : x), 1)}\n`;

/** One line without its line breaks, or a text of any length a report may hold. Limits are UTF-16 units. */
export const line = v.pipe(v.string(), v.maxLength(LINE_LIMIT), v.regex(/^[^\n\r]*$/));
export const name = v.pipe(line, v.minLength(1), v.maxLength(200));
export const longText = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const year = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999));
/** a real day, YYYY-MM-DD */
export const day = v.pipe(
  v.string(),
  v.check((text) => parseDate(text) !== null),
);
export const dayOrNone = v.union([v.literal(''), day]);
