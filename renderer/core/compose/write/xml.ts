import type { IXmlableObject } from 'docx';

/** Text and attribute values as XML writes them. The text must be clean already (text/clean.ts). */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c]!);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The XML of what a `docx` component prepares (`prepForXml`): one key, the element's name; its value the content, an
 * array of children, text, or an object with `_attr`. The library's own writer is not exported; a test holds this one
 * against it.
 */
export function xmlOf(element: IXmlableObject): string {
  const name = Object.keys(element)[0]!;
  const content: unknown = element[name];
  let attributes = '';
  let inner = '';
  for (const child of Array.isArray(content) ? (content as readonly unknown[]) : [content]) {
    if (typeof child !== 'object') inner += child === undefined ? '' : escapeXml(String(child));
    else if (child === null) continue;
    else if ('_attr' in child) attributes += attributesOf(child._attr as Readonly<Record<string, unknown>>);
    else if (Object.keys(child).length > 0) inner += xmlOf(child as IXmlableObject);
  }
  return inner === '' && !hasText(content) ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

const hasText = (content: unknown): boolean => Array.isArray(content) && content.some((c) => typeof c === 'string');

function attributesOf(values: Readonly<Record<string, unknown>>): string {
  let out = '';
  for (const key in values) out += ` ${key}="${escapeXml(String(values[key]))}"`;
  return out;
}
