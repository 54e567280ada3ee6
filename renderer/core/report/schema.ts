import * as v from 'valibot';
import { CELL_TEXT_LIMIT } from './cellText';
import { EMPTY_CONTACT, EMPTY_ORGAN, LINK_FIELDS, REPORT_FORMAT, REPORT_SCHEMA_VERSION } from './model';

/** Longest text of one field, UTF-16 units (P16: string 200,000). */
export const TEXT_LIMIT = 200_000;
/** Longest one-line field. */
export const LINE_LIMIT = 2_000;

const textOf = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const line = v.optional(textOf(LINE_LIMIT), '');
const longText = v.optional(textOf(TEXT_LIMIT), '');

/** A record proper: valibot takes a list for one, which would lose the list's shape silently. */
const recordOf = <T extends v.GenericSchema>(value: T) =>
  v.pipe(
    v.custom<Record<string, v.InferInput<T>>>((x) => !Array.isArray(x)),
    v.record(v.string(), value),
  );

const cell = v.union([
  v.null(),
  v.pipe(v.number(), v.finite()),
  textOf(CELL_TEXT_LIMIT),
  v.strictObject({
    value: v.nullable(textOf(CELL_TEXT_LIMIT)),
    unit: v.nullable(v.picklist(['元', '万元'])),
  }),
  v.strictObject({ raw: textOf(CELL_TEXT_LIMIT) }),
]);

/** Only the organ's name must be there; what an older or leaner file leaves out is filled with ''. */
const organ = v.strictObject({
  ...(Object.fromEntries(Object.keys(EMPTY_ORGAN).map((k) => [k, line])) as Record<
    keyof typeof EMPTY_ORGAN,
    typeof line
  >),
  name: textOf(LINE_LIMIT),
});

const contact = v.strictObject(
  Object.fromEntries(Object.keys(EMPTY_CONTACT).map((k) => [k, line])) as Record<
    keyof typeof EMPTY_CONTACT,
    typeof line
  >,
);

const letter = v.strictObject({
  kind: v.optional(v.picklist(['plain', 'redHead']), 'plain'),
  title: line,
  recipient: line,
  body: longText,
  signer: line,
  date: line,
  documentNumber: line,
  sealed: v.optional(v.boolean(), false),
  copyTo: v.optional(v.pipe(v.array(textOf(LINE_LIMIT)), v.maxLength(1000)), []),
  contact: v.optional(contact, {}),
  marks: v.exactOptional(v.strictObject({ serial: line, secrecy: line, urgency: line })),
});

const reasonBasis = v.strictObject({
  values: v.pipe(v.array(textOf(LINE_LIMIT)), v.maxLength(1000)),
  cells: recordOf(textOf(CELL_TEXT_LIMIT)),
});

/** Most linked figures of one report: more than a text of the longest size could sensibly hold. */
export const LINKS_LIMIT = 5000;
/** Most cells one figure adds up: more than any row or column of a form has. */
const LINK_CELLS_LIMIT = 50;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TEXT_LIMIT));

/** Only the shape; what does not fit its text is dropped afterwards (`editions/linkedFigures.ts`), never refused. */
const link = v.strictObject({
  section: v.picklist(LINK_FIELDS),
  start: offset,
  end: offset,
  cells: v.pipe(v.array(textOf(LINE_LIMIT)), v.minLength(1), v.maxLength(LINK_CELLS_LIMIT)),
  unit: v.exactOptional(v.picklist(['元', '万元'])),
});

/** Unknown keys are refused everywhere but below `tables`, where extra rows and columns are kept and found (ST04, ST05). */
export const reportSchema = v.strictObject({
  format: v.literal(REPORT_FORMAT),
  schemaVersion: v.literal(REPORT_SCHEMA_VERSION),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  year: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)),
  edition: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  organ,
  title: line,
  preface: longText,
  overview: longText,
  problems: longText,
  other: longText,
  tables: recordOf(recordOf(recordOf(cell))),
  letter: v.optional(letter, {}),
  reasons: v.optional(recordOf(textOf(TEXT_LIMIT)), {}),
  links: v.exactOptional(v.pipe(v.array(link), v.maxLength(LINKS_LIMIT))),
  reasonsFor: v.exactOptional(recordOf(reasonBasis)),
});
