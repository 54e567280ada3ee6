/** Types of the files a build of the page may hold. A file of any other type is not served at all. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** The type to send a page file with, by its extension; null for types the page has no use for. */
export function mimeOf(fileName: string): string | null {
  const extension = /\.([a-z0-9]+)$/.exec(fileName)?.[1];
  return extension !== undefined && Object.hasOwn(TYPES, extension) ? TYPES[extension]! : null;
}
