import type { Block, PageShape, Section } from './content';
import { NO_FURNITURE, readFurniture } from './furniture';
import type { DocxPackage } from './package';
import type { Styles } from './styles';
import { attribute, childOf, refuseUnknown, switchOf, twips, valueOf, type XmlElement } from './xml';

const KNOWN = new Set(
  [
    'headerReference',
    'footerReference',
    'pgSz',
    'pgMar',
    'pgNumType',
    'titlePg',
    'docGrid',
    'type',
    'cols',
    'noEndnote',
  ]
    .concat(['bidi', 'rtlGutter', 'formProt'])
    .map((name) => `w:${name}`),
);

/** @throws Error naming what cannot be laid out: a typed grid, several columns, a section that begins within a page */
export function readSection(
  properties: XmlElement,
  blocks: readonly Block[],
  before: Section | undefined,
  from: DocxPackage,
  styles: Styles,
): Section {
  refuseUnknown(properties, KNOWN);
  const type = valueOf(properties, 'w:type') ?? 'nextPage';
  if (type !== 'nextPage') throw new Error(`pages: cannot lay out a section of type "${type}"`);
  const grid = attribute(childOf(properties, 'w:docGrid'), 'w:type') ?? 'default';
  if (grid !== 'default') throw new Error(`pages: cannot lay out a document grid "${grid}"`);
  if (Number(attribute(childOf(properties, 'w:cols'), 'w:num') ?? 1) > 1)
    throw new Error('pages: cannot lay out columns');
  const number = childOf(properties, 'w:pgNumType');
  const start = attribute(number, 'w:start');
  if ((attribute(number, 'w:fmt') ?? 'decimal') !== 'decimal')
    throw new Error('pages: cannot lay out page numbers but 1, 2, 3');
  return {
    blocks,
    page: shapeOf(properties),
    start: start === undefined ? undefined : Number(start),
    titlePage: switchOf(properties, 'w:titlePg') ?? false,
    headers: readFurniture(properties, 'w:headerReference', before?.headers ?? NO_FURNITURE, from, styles),
    footers: readFurniture(properties, 'w:footerReference', before?.footers ?? NO_FURNITURE, from, styles),
  };
}

function shapeOf(properties: XmlElement): PageShape {
  const size = childOf(properties, 'w:pgSz');
  const margin = childOf(properties, 'w:pgMar');
  const need = (element: XmlElement | undefined, name: string): number => {
    const value = twips(element, `w:${name}`);
    if (value === undefined) throw new Error(`pages: a section does not give the ${name} of its page`);
    return value;
  };
  return {
    width: need(size, 'w'),
    height: need(size, 'h'),
    top: need(margin, 'top'),
    bottom: need(margin, 'bottom'),
    left: need(margin, 'left') + (twips(margin, 'w:gutter') ?? 0),
    right: need(margin, 'right'),
    header: need(margin, 'header'),
    footer: need(margin, 'footer'),
  };
}
