import { strFromU8, unzipSync } from 'fflate';
import { attribute, elements, parseXml, type XmlElement } from './xml';

/** The parts of a `.docx` that say how it looks. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement;
  /** undefined: a document without settings */
  readonly settings: XmlElement | undefined;
  /** header or footer by its relationship id; parsed once however many sections share it */
  readonly related: (id: string) => XmlElement;
}

const FOLDER = 'word/';

/** @throws Error where the bytes are no zip archive or the document or its styles are missing */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith(FOLDER) && /\.(xml|rels)$/.test(name) });
  const optional = (name: string): XmlElement | undefined => {
    const data = files[FOLDER + name];
    return data && parseXml(strFromU8(data));
  };
  const part = (name: string): XmlElement => {
    const root = optional(name);
    if (!root) throw new Error(`pages: the document has no part ${FOLDER}${name}`);
    return root;
  };
  const targets = new Map<string, string>();
  const relations = optional('_rels/document.xml.rels');
  for (const relation of relations ? elements(relations) : []) {
    targets.set(attribute(relation, 'Id') ?? '', attribute(relation, 'Target') ?? '');
  }
  const parsed = new Map<string, XmlElement>();
  const related = (id: string): XmlElement => {
    const target = targets.get(id);
    if (target === undefined) throw new Error(`pages: the document has no relation ${id}`);
    const known = parsed.get(target) ?? part(target);
    parsed.set(target, known);
    return known;
  };
  return { document: part('document.xml'), styles: part('styles.xml'), settings: optional('settings.xml'), related };
}
