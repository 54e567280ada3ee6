import type { Furniture, FurniturePart, Rectangle } from './content';
import type { DocxPackage } from './package';
import { readParagraph } from './paragraphs';
import type { Styles } from './styles';
import { attribute, childOf, descendant, elements, textOf, type XmlElement } from './xml';

export const NO_FURNITURE: Furniture = { first: undefined, default: undefined, even: undefined };

/**
 * Headers or footers of a section; a kind it does not name is that of the section before [ECMA-376 17.10.1].
 * @param reference `w:headerReference` or `w:footerReference`
 */
export function readFurniture(
  section: XmlElement,
  reference: string,
  before: Furniture,
  from: DocxPackage,
  styles: Styles,
): Furniture {
  const out = { ...before };
  for (const element of elements(section)) {
    if (element.name !== reference) continue;
    const kind = attribute(element, 'w:type') ?? 'default';
    if (kind !== 'first' && kind !== 'default' && kind !== 'even')
      throw new Error(`pages: unknown kind of page "${kind}"`);
    out[kind] = readPart(from.related(attribute(element, 'r:id') ?? ''), styles);
  }
  return out;
}

function readPart(root: XmlElement, styles: Styles): FurniturePart {
  const rectangles: Rectangle[] = [];
  const paragraphs = elements(root).map((element) => {
    if (element.name !== 'w:p') throw new Error(`pages: cannot lay out ${element.name} in ${root.name}`);
    for (const run of elements(element)) {
      const drawing = childOf(run, 'w:drawing');
      if (drawing) rectangles.push(readRectangle(drawing));
    }
    return readParagraph(element, styles, 'skip');
  });
  return { paragraphs, rectangles };
}

const EMU_PER_POINT = 12_700;

/** A filled rectangle fixed to the page. */
function readRectangle(drawing: XmlElement): Rectangle {
  const extent = descendant(drawing, 'wp:extent');
  const shape = descendant(drawing, 'a:prstGeom');
  const fill = descendant(drawing, 'wps:spPr');
  const color = attribute(childOf(childOf(fill, 'a:solidFill'), 'a:srgbClr'), 'val');
  if (attribute(shape, 'prst') !== 'rect' || color === undefined) {
    throw new Error('pages: cannot lay out a drawing that is not a filled rectangle');
  }
  const emu = (text: string | undefined): number => Number(text ?? Number.NaN) / EMU_PER_POINT;
  const place = (axis: string): number => {
    const position = descendant(drawing, axis);
    const offset = childOf(position, 'wp:posOffset');
    if (attribute(position, 'relativeFrom') !== 'page' || !offset) {
      throw new Error('pages: cannot lay out a drawing that is not fixed to the page');
    }
    return emu(textOf(offset));
  };
  return {
    x: place('wp:positionH'),
    y: place('wp:positionV'),
    width: emu(attribute(extent, 'cx')),
    height: emu(attribute(extent, 'cy')),
    color,
  };
}
