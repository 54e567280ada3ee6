import { PARAGRAPH_DEFAULTS, RUN_DEFAULTS, type ParagraphFormat, type RunFormat } from './formats';
import { readParagraphFormat } from './paragraphFormat';
import { readRunFormat } from './runFormat';
import { attribute, childOf, descendant, elements, valueOf, type XmlElement } from './xml';

/**
 * Formats as they come out of defaults, the chain of styles and what stands on the paragraph or run itself. Equal
 * questions get the same object back, so a format can be compared and looked up by identity.
 */
export interface Styles {
  readonly paragraph: (properties: XmlElement | undefined) => ParagraphFormat;
  /** `paragraphProperties`: of the paragraph the run stands in */
  readonly run: (properties: XmlElement | undefined, paragraphProperties: XmlElement | undefined) => RunFormat;
  /** the `w:tblPr` of a table style, undefined for none */
  readonly table: (id: string | undefined) => XmlElement | undefined;
}

/** Limit: a switch set in both a paragraph's and a run's style counts as on; Word would toggle it back. */
export function readStyles(root: XmlElement): Styles {
  const byId = new Map<string, XmlElement>();
  let normal: string | undefined;
  for (const style of elements(root)) {
    const id = attribute(style, 'w:styleId');
    if (style.name !== 'w:style' || id === undefined) continue;
    byId.set(id, style);
    const isDefault = attribute(style, 'w:default') === '1' || id === 'Normal';
    if (isDefault && attribute(style, 'w:type') === 'paragraph') normal = id;
  }
  const defaults = childOf(root, 'w:docDefaults');
  const baseParagraph = {
    ...PARAGRAPH_DEFAULTS,
    ...readParagraphFormat(defaults && descendant(defaults, 'w:pPr')),
  };
  const baseRun = { ...RUN_DEFAULTS, ...readRunFormat(defaults && descendant(defaults, 'w:rPr')) };

  /** Styles from the first to the given one. */
  const chain = (id: string | undefined): readonly XmlElement[] => {
    const out: XmlElement[] = [];
    for (let at = id; at !== undefined && out.length <= byId.size;) {
      const style = byId.get(at);
      if (!style) throw new Error(`pages: the document has no style ${at}`);
      out.unshift(style);
      at = valueOf(style, 'w:basedOn');
    }
    return out;
  };
  const fold = <T>(base: T, id: string | undefined, part: string, read: (p: XmlElement | undefined) => Partial<T>): T =>
    chain(id).reduce((format, style) => ({ ...format, ...read(childOf(style, part)) }), base);

  const paragraphs = new Map<string, ParagraphFormat>();
  const runs = new Map<string, RunFormat>();
  const styleOf = (properties: XmlElement | undefined): string | undefined => valueOf(properties, 'w:pStyle') ?? normal;

  return {
    paragraph: (properties) =>
      remembered(paragraphs, keyOf(properties), () => ({
        ...fold(baseParagraph, styleOf(properties), 'w:pPr', readParagraphFormat),
        ...readParagraphFormat(properties),
      })),
    run: (properties, paragraphProperties) =>
      remembered(runs, `${styleOf(paragraphProperties) ?? ''}|${keyOf(properties)}`, () => ({
        ...fold(
          fold(baseRun, styleOf(paragraphProperties), 'w:rPr', readRunFormat),
          valueOf(properties, 'w:rStyle'),
          'w:rPr',
          readRunFormat,
        ),
        ...readRunFormat(properties),
      })),
    table: (id) => childOf(id === undefined ? undefined : byId.get(id), 'w:tblPr'),
  };
}

const keyOf = (element: XmlElement | undefined): string =>
  element
    ? `${element.name}${JSON.stringify(element.attributes)}(${elements(element)
        // A section's properties hang on its last paragraph and are no part of its look.
        .filter((child) => child.name !== 'w:sectPr')
        .map(keyOf)
        .join()})`
    : '';

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
