import type { Report } from './model';

/** Text fields of a report that forms, findings and fixes name by path, e.g. `letter.contact.phone`. */
export const TEXT_FIELDS = [
  'title',
  'preface',
  'overview',
  'problems',
  'other',
  'organ.name',
  'organ.shortName',
  'organ.level',
  'organ.office',
  'organ.address',
  'organ.postcode',
  'organ.phone',
  'organ.email',
  'organ.website',
  'letter.title',
  'letter.recipient',
  'letter.body',
  'letter.signer',
  'letter.date',
  'letter.documentNumber',
  'letter.contact.name',
  'letter.contact.person',
  'letter.contact.phone',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

const known = new Set<string>(TEXT_FIELDS);

export const isTextField = (path: string): path is TextField => known.has(path);

type Tree = Readonly<Record<string, unknown>>;

/** The field's text. */
export function getField(report: Report, field: TextField): string {
  return field.split('.').reduce<unknown>((at, key) => (at as Tree)[key], report) as string;
}

/** A report with one text field replaced; everything untouched is shared with the old value. */
export function setField(report: Report, field: TextField, text: string): Report {
  return put(report as unknown as Tree, field.split('.'), text) as unknown as Report;
}

function put(at: Tree, path: readonly string[], text: string): Tree {
  const [key, ...rest] = path as [string, ...string[]];
  return { ...at, [key]: rest.length === 0 ? text : put(at[key] as Tree, rest, text) };
}
