import { cleanXml } from '../../text/clean';

/** What HTML forbids beyond XML: DEL and C1 controls, noncharacters (control-character-in-input-stream and its kin). */
const FORBIDDEN = /[\u007f-\u009f\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without the characters an HTML parser takes offence at; line breaks as '\n'. */
export const cleanHtml = (text: string): string => cleanXml(text).replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');

/** Report text as HTML text or attribute value. */
export const escapeHtml = (text: string): string => cleanHtml(text).replace(/[&<>"]/g, (c) => ENTITIES[c]!);

/** The same as content of an element: a line break inside the text is `<br>`. */
export const contentHtml = (text: string): string => escapeHtml(text).replace(/\n/g, '<br>');

/** `<name a="1">inner</name>`; attributes without a value are left out. `inner` is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

/** An element whose parts stand on lines of their own, so that an editor who opens the source can read it. */
export const block = (name: string, parts: readonly string[]): string => `<${name}>\n${parts.join('\n')}\n</${name}>`;
