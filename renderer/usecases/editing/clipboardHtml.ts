import { BLOCK_COLUMNS, BLOCK_ROWS, squared, type Block } from './clipboardText';

/** The part of `DOMParser` used here: it builds a tree and runs nothing. */
export type HtmlParser = Pick<DOMParser, 'parseFromString'>;

/** Longest clipboard HTML looked at, UTF-16 units; Excel writes about 100 a cell. */
const HTML_LIMIT = 5_000_000;

/**
 * The table of clipboard HTML (Excel, WPS, Word) as a block: a cell over several columns or rows stands in its first
 * field, the fields it covers are blank. Tables one after another (one broken over pages) are one. Null when there is no table. Tables
 * inside cells are read as text.
 */
export function readHtmlTable(html: string, parser: HtmlParser): Block | null {
  if (html.length > HTML_LIMIT || !/<table[\s>]/i.test(html)) return null;
  const tables = [...parser.parseFromString(withoutStyles(html), 'text/html').querySelectorAll('table')];
  const outer = tables.filter((table) => table.parentElement?.closest('table') == null);
  return outer.length === 0 ? null : squared(outer.flatMap(fieldsOf));
}

function fieldsOf(table: Element): string[][] {
  const rows: string[][] = [];
  const taken = new Set<string>();
  for (const [r, tr] of ownRows(table).slice(0, BLOCK_ROWS).entries()) {
    const row: string[] = (rows[r] ??= []);
    let c = 0;
    for (const cell of children(tr, ['TD', 'TH'])) {
      while (taken.has(`${r},${c}`)) row[c++] ??= '';
      if (c >= BLOCK_COLUMNS) break;
      const [width, height] = [span(cell, 'colspan', BLOCK_COLUMNS), span(cell, 'rowspan', BLOCK_ROWS - r)];
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) taken.add(`${r + y},${c + x}`);
      row[c] = text(cell);
      for (let x = 1; x < width; x++) row[c + x] = '';
      c += width;
    }
  }
  return rows.map((row) => Array.from(row, (field) => field ?? ''));
}

/**
 * The page's policy forbids styles in markup, and the engine reports each one even in a tree that is never shown; spreadsheet
 * programs put one on every cell.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/(<[a-z][^<>]*?)\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, '$1');

/** Rows of this table only, in reading order, whether or not they stand in a body. */
function ownRows(table: Element): Element[] {
  return children(table, ['TR', 'TBODY', 'THEAD', 'TFOOT']).flatMap((e) =>
    e.tagName === 'TR' ? [e] : children(e, ['TR']),
  );
}

const children = (parent: Element, names: readonly string[]): Element[] =>
  [...parent.children].filter((e) => names.includes(e.tagName));

function span(cell: Element, name: string, limit: number): number {
  const n = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(n) && n > 1 ? Math.max(1, Math.min(n, limit)) : 1;
}

/** Elements that part what stands before from what stands behind: `1<br>2` and `<p>1</p><p>2</p>` are not 12. */
const PARTS = new Set('BR P DIV LI TR TD TH DEL INS S STRIKE SUP SUB'.split(' '));

/** The text of a cell as it is seen. A figure crossed out or a note's number stays apart from the figure beside it. */
function text(cell: Element): string {
  const pieces: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === TEXT_NODE) pieces.push(node.nodeValue ?? '');
    const parts = PARTS.has(node.nodeName);
    if (parts) pieces.push(' ');
    for (const child of node.childNodes) read(child);
    if (parts) pieces.push(' ');
  };
  for (const child of cell.childNodes) read(child);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

const TEXT_NODE = 3;
