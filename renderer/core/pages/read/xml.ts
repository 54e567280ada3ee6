import { Parser } from 'htmlparser2';

/** An element with its prefix as written (`w:p`); text stands as strings between its elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * The root element of an XML part. Prefixes are taken as Word writes them (`w`, `r`, `wp`, `a`), not resolved: the files
 * read here come from `core/compose`.
 * @throws Error where there is no element at all
 */
export function parseXml(xml: string): XmlElement {
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Open = { name, attributes, children: [] };
        stack.at(-1)!.children.push(element);
        stack.push(element);
      },
      // A text may arrive in pieces (around entities); whoever reads it joins them.
      ontext: (text) => void stack.at(-1)!.children.push(text),
      onclosetag: () => void stack.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const root = elements(stack[0]!)[0];
  if (!root) throw new Error('pages: a part of the document holds no element');
  return root;
}

export const elements = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string');

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined => {
  for (const child of parent?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
};

/** First element of that name at any depth. */
export function descendant(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of elements(parent)) {
    if (child.name === name) return child;
    const found = descendant(child, name);
    if (found) return found;
  }
  return undefined;
}

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[name];

/** `w:val` of a child. */
export const valueOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  attribute(childOf(parent, name), 'w:val');

const OFF = new Set(['0', 'false', 'off', 'none']);

/** A switch: on where its element stands without a value [ECMA-376 17.17.4]; undefined where it is not there at all. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && !OFF.has(attribute(element, 'w:val') ?? '1');
}

/** Points from an attribute in twips. */
export function twips(element: XmlElement | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number))
    throw new Error(`pages: ${element?.name ?? ''} ${name}="${value}" is no length in twips`);
  return number / 20;
}

/** Anything outside the two lists changes the look in a way that is not laid out here: better no page than a wrong one. */
export function refuseUnknown(parent: XmlElement | undefined, known: ReadonlySet<string>): void {
  if (!parent) return;
  for (const child of parent.children) {
    if (typeof child === 'string' || known.has(child.name)) continue;
    throw new Error(`pages: cannot lay out ${child.name} in ${parent.name}`);
  }
}
