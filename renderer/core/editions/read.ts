import * as v from 'valibot';
import type { Edition } from './types';

const text = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const kind = v.picklist(['count', 'signedCount', 'moneyWan', 'moneyYuan', 'moneyUnitUnstated']);

const column = v.strictObject({
  key: text,
  label: text,
  kind: v.optional(kind),
  role: v.optional(v.picklist(['input', 'sum'])),
  help_zh: v.optional(text),
});

const row = v.strictObject({
  key: text,
  label: text,
  level: v.optional(count),
  parent: v.optional(v.nullable(text)),
  role: v.optional(v.picklist(['input', 'carryIn', 'carryOut', 'leaf', 'sum', 'groupLabel', 'block'])),
  kind: v.optional(kind),
  rowSpan: v.optional(count),
  help_zh: v.optional(text),
  note: v.optional(text),
  regulationArticle: v.optional(text),
  townshipExpectedZero: v.optional(v.boolean()),
});

interface Node {
  label: string;
  key?: string | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
  children?: Node[] | undefined;
}
const headerNode: v.GenericSchema<Node> = v.strictObject({
  label: text,
  key: v.optional(text),
  colSpan: v.optional(count),
  rowSpan: v.optional(count),
  children: v.optional(v.array(v.lazy(() => headerNode))),
});

const layoutCell = v.pipe(
  v.strictObject({
    text: v.optional(text),
    value: v.optional(text),
    kind: v.optional(kind),
    colSpan: v.optional(count),
    rowSpan: v.optional(count),
  }),
  v.check((c) => (c.text === undefined) !== (c.value === undefined), 'a layout cell is a label or a value'),
);

const table = v.strictObject({
  key: text,
  section: text,
  gridColumns: count,
  headerRows: v.optional(count),
  rowHeaderColumns: v.optional(v.number()),
  dataRows: v.optional(count),
  note_zh: v.optional(text),
  cornerLabel: v.optional(text),
  groups: v.optional(
    v.array(
      v.strictObject({
        key: text,
        title: text,
        regulationArticle: v.optional(text),
        columns: v.array(column),
        rows: v.array(row),
      }),
    ),
  ),
  columns: v.optional(v.array(column)),
  rows: v.optional(v.array(row)),
  columnHeaderTree: v.optional(v.array(headerNode)),
  rowHeaderTree: v.optional(v.array(headerNode)),
  layout: v.array(v.array(layoutCell)),
});

const relation = v.strictObject({
  id: text,
  description_zh: text,
  op: v.picklist(['eq', 'gte']),
  severity: v.picklist(['error', 'warning']),
  basis: v.picklist(['printed', 'arithmetic', 'advisory']),
  crossYear: v.optional(v.boolean()),
  prevEdition: v.optional(text),
  forEach: v.record(text, v.array(text)),
  left: v.array(text),
  right: v.array(text),
});

const edition = v.strictObject({
  schemaVersion: v.literal(1),
  id: text,
  name_zh: text,
  sourceDocument: v.strictObject({
    number: text,
    title: text,
    formTitle: text,
    issuer: text,
    date: v.nullable(text),
    addresses: v.array(text),
  }),
  appliesToYears: v.strictObject({ from: v.number(), to: v.nullable(v.number()) }),
  sections: v.array(
    v.strictObject({
      key: text,
      ordinal: text,
      title: text,
      kind: v.picklist(['text', 'table']),
      table: v.optional(text),
      suggestedSubheadings: v.optional(v.array(text)),
      suggestedItems: v.optional(
        v.array(
          v.strictObject({
            key: text,
            label: text,
            verified: text,
            fields: v.array(v.strictObject({ key: text, label: text, kind, unit: text })),
          }),
        ),
      ),
    }),
  ),
  tables: v.record(text, table),
  relations: v.array(relation),
});

/**
 * An edition file's content, checked key by key. Throws on a faulty file: editions are shipped with the program and a
 * broken one is our mistake, not the clerk's.
 */
export function readEdition(json: unknown): Edition {
  return v.parse(edition, json) as Edition;
}
