import type { Block, Document, Section } from './content';
import { openPackage } from './package';
import { readParagraph } from './paragraphs';
import { readSection } from './sections';
import { readStyles } from './styles';
import { readTable } from './tables';
import { childOf, elements, switchOf, type XmlElement } from './xml';

/**
 * A `.docx` as it is to be laid out. Reads what `core/compose` writes; anything else that would show on paper is refused
 * rather than passed over.
 * @throws Error naming what cannot be laid out
 */
export function readDocx(bytes: Uint8Array): Document {
  const from = openPackage(bytes);
  const styles = readStyles(from.styles);
  const body = childOf(from.document, 'w:body');
  if (!body) throw new Error('pages: the document has no body');
  const sections: Section[] = [];
  let blocks: Block[] = [];
  const close = (properties: XmlElement): void => {
    sections.push(readSection(properties, blocks, sections.at(-1), from, styles));
    blocks = [];
  };
  for (const element of elements(body)) {
    if (element.name === 'w:sectPr') close(element);
    else if (element.name === 'w:tbl') blocks.push(readTable(element, styles));
    else if (element.name === 'w:p') {
      blocks.push(readParagraph(element, styles));
      const properties = childOf(childOf(element, 'w:pPr'), 'w:sectPr');
      if (properties) close(properties);
    } else if (!element.name.startsWith('w:bookmark')) throw new Error(`pages: cannot lay out ${element.name}`);
  }
  if (blocks.length > 0) throw new Error('pages: the document ends without the properties of its last section');
  return { sections, evenAndOdd: switchOf(from.settings, 'w:evenAndOddHeaders') ?? false };
}
