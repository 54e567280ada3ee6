/** Elements of a web page by what they do to its text. Names in lower case, as the parser gives them. */

/** What stands in them is no text of the page. Not `head`: old pages forget to close it. */
export const DROPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'svg', 'math'],
  ...['select', 'option', 'button', 'textarea', 'audio', 'video', 'canvas', 'map', 'nav', 'noframes', 'xml'],
]);

/** They begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'section', 'article', 'main'],
  ...[
    'header',
    'footer',
    'aside',
    'blockquote',
    'pre',
    'center',
    'address',
    'figure',
    'figcaption',
    'form',
    'fieldset',
  ],
  ...['hr', 'body', 'html', 'caption', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'dir', 'menu', 'legend'],
]);

/** Outline level of a heading element, 0 for any other. */
export const outlineOf = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name[1]) : 0);

export type Attributes = Readonly<Record<string, string>>;

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

/** Not shown to a reader of the page. */
export const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes || HIDDEN.test(attributes['style'] ?? '');

/** LibreOffice saves the header and footer of a page as divisions of that title. */
export const isPageFurniture = (name: string, attributes: Attributes): boolean =>
  name === 'div' && /^(header|footer)$/.test(attributes['title'] ?? '');

export const isCentred = (name: string, attributes: Attributes): boolean =>
  name === 'center' ||
  /^center$/i.test(attributes['align'] ?? '') ||
  /text-align\s*:\s*center/i.test(attributes['style'] ?? '');

/** Widest span a cell of a report can have, with room: beyond it the number is a slip or an attack. */
const WIDEST = 100;
const TALLEST = 500;

function span(text: string | undefined, limit: number): number {
  const n = /^\s*\d{1,9}/.exec(text ?? '')?.[0];
  return Math.min(Math.max(Number(n ?? 1), 1), limit);
}

export const colSpanOf = (attributes: Attributes): number => span(attributes['colspan'], WIDEST);
export const rowSpanOf = (attributes: Attributes): number => span(attributes['rowspan'], TALLEST);

/** The number a list prints before its item, by the list's `type`. Bullets say nothing. */
export function listNumber(type: string | undefined, n: number): string {
  const letter = String.fromCharCode(96 + ((n - 1) % 26) + 1);
  if (type === 'a') return `${letter}.`;
  if (type === 'A') return `${letter.toUpperCase()}.`;
  return `${n}.`;
}
