import { LINK_FIELDS } from '../../report/model';
import { LINE_LIMIT, LINKS_LIMIT, TEXT_LIMIT } from '../../report/schema';

export type Tree = Readonly<Record<string, unknown>>;

export const isRecord = (json: unknown): json is Tree =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** How many keys it has. */
export function sizeOf(tree: Tree): number {
  let size = 0;
  for (const key in tree) if (Object.hasOwn(tree, key)) size++;
  return size;
}

export function hasOnly(tree: Tree, keys: ReadonlySet<string>): boolean {
  for (const key in tree) if (!keys.has(key)) return false;
  return true;
}

/** @param limit UTF-16 units */
export const isText = (json: unknown, limit = TEXT_LIMIT): json is string =>
  typeof json === 'string' && json.length <= limit;

const LINK = new Set(['section', 'start', 'end', 'cells', 'unit']);
const UNITS = new Set(['元', '万元']);
const SECTIONS: readonly unknown[] = LINK_FIELDS;

const isOffset = (json: unknown): boolean =>
  Number.isInteger(json) && (json as number) >= 0 && (json as number) <= TEXT_LIMIT;

const areLines = (json: unknown, least: number, most: number): boolean =>
  Array.isArray(json) &&
  json.length >= least &&
  json.length <= most &&
  json.every((line) => typeof line === 'string' && line.length <= LINE_LIMIT);

/** Linked figures in the shape strict reading takes. Whether they fit their text does not matter to a sum. */
export const areLinks = (json: unknown, decode: (text: string) => string): boolean =>
  Array.isArray(json) &&
  json.length <= LINKS_LIMIT &&
  json.every(
    (link: unknown) =>
      isRecord(link) &&
      hasOnly(link, LINK) &&
      SECTIONS.includes(link['section']) &&
      isOffset(link['start']) &&
      isOffset(link['end']) &&
      areLines(link['cells'], 1, 50) &&
      (!('unit' in link) || (typeof link['unit'] === 'string' && UNITS.has(decode(link['unit'])))),
  );
