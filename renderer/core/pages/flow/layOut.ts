import type { Setting } from '../lines/paragraphLines';
import type { Document, Section } from '../read/content';
import type { Page } from '../types';
import { PageFlow } from './pageFlow';
import { fullHeight, leastHeight, unitsOf, type Unit } from './units';

/** All pages of a document; page numbers go on from section to section unless one starts anew. */
export function layOutDocument(document: Document, setting: Setting): readonly Page[] {
  const pages: Page[] = [];
  let next = 1;
  for (const section of document.sections) {
    const start = section.start ?? next;
    const made = layOutSection(section, start, document.evenAndOdd, setting);
    next = start + made.length;
    for (const page of made) pages.push(page);
  }
  return pages;
}

function layOutSection(section: Section, start: number, evenAndOdd: boolean, setting: Setting): readonly Page[] {
  const units = unitsOf(section, setting);
  const flow = new PageFlow(section, start, evenAndOdd, setting);
  for (let first = 0; first < units.length;) {
    const last = chainEnd(units, first);
    const height = chainHeight(units, first, last);
    const head = units[first]!;
    // The head that a table repeats on the next page takes room there too.
    const repeated = head.kind === 'row' && head.row >= head.layout.headerRows ? head.layout.headerHeight : 0;
    // A chain that no page can hold is let go: it parts wherever the page ends.
    if (!flow.isEmpty && !flow.fits(height) && height + repeated <= flow.capacity) flow.turn(head);
    // What the chain keeps with is put in its own turn: it may itself begin a chain no longer than this one.
    const end = Math.max(first, last - 1);
    for (let n = first; n <= end; n++) {
      const unit = units[n]!;
      if (unit.kind === 'paragraph') flow.putParagraph(unit);
      else flow.putRow(unit);
    }
    first = end + 1;
  }
  return flow.finish();
}

/** The unit a chain of units that keep with their next ends in, which itself does not. */
function chainEnd(units: readonly Unit[], first: number): number {
  let last = first;
  while (units[last]!.keepNext && last + 1 < units.length) last++;
  return last;
}

function chainHeight(units: readonly Unit[], first: number, last: number): number {
  let height = leastHeight(units[last]!);
  for (let n = first; n < last; n++) height += fullHeight(units[n]!);
  return height;
}
