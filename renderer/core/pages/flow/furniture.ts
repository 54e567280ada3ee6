import type { Setting } from '../lines/paragraphLines';
import type { FurniturePart, Section } from '../read/content';
import type { PageItem } from '../types';
import { drawRectangle } from './drawing';
import { drawStack, stackOf } from './stack';

/** Where text may stand on a page, in points from its upper edge. */
export interface Body {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Draws header and footer of a page and says what they leave for the text: a header or footer higher than its margin pushes
 * the text in. The footer's last line ends at its distance from the lower edge.
 */
export function drawFurniture(
  section: Section,
  place: { readonly first: boolean; readonly number: number; readonly evenAndOdd: boolean },
  setting: Setting,
  out: PageItem[],
): Body {
  const { page } = section;
  const even = place.evenAndOdd && place.number % 2 === 0;
  const kind = section.titlePage && place.first ? 'first' : even ? 'even' : 'default';
  const stack = (part: FurniturePart | undefined) =>
    stackOf(part?.paragraphs ?? [], page.width - page.left - page.right, setting, String(place.number));
  const header = stack(section.headers[kind]);
  const footer = stack(section.footers[kind]);
  for (const rectangle of section.headers[kind]?.rectangles ?? []) drawRectangle(rectangle, out);
  for (const rectangle of section.footers[kind]?.rectangles ?? []) drawRectangle(rectangle, out);
  drawStack(header, page.left, page.header, out);
  drawStack(footer, page.left, page.height - page.footer - footer.height, out);
  return {
    top: Math.max(page.top, header.height > 0 ? page.header + header.height : 0),
    bottom: page.height - Math.max(page.bottom, footer.height > 0 ? page.footer + footer.height : 0),
  };
}
