import type { Block, LeftOut, SourceDocument } from '../source';
import type { Container, Page } from './page';

/** Whether a text is a heading or a label of the report. */
export type IsOurs = (text: string) => boolean;

/** So many pieces of a report must be there before the rest of the page is thought to be something else. */
const FEWEST_ANCHORS = 4;
const CLIPPED = 300;

/**
 * The report's own part of a page ends with the innermost element that holds all of its headings and tables: what comes
 * after is the site's (copyright, links, counters) and goes to `leftOut`. What stands before is kept, since many sites
 * print the title outside of the article; recognition finds the title among it.
 */
export function contentOf({ blocks, leftOut }: Page, isOurs: IsOurs): SourceDocument {
  const anchors = blocks.filter(({ block }) => isAnchor(block, isOurs));
  const all = blocks.map(({ block }) => block);
  if (anchors.length < FEWEST_ANCHORS) return { blocks: all, leftOut };
  const home = anchors.map(({ inside }) => inside).reduce(common);
  const end = blocks.findLastIndex(({ inside }) => isInside(inside, home));
  const after = all.slice(end + 1);
  return { blocks: all.slice(0, end + 1), leftOut: [...leftOut, ...siteParts(after)] };
}

const isAnchor = (block: Block, isOurs: IsOurs): boolean =>
  block.kind === 'paragraph'
    ? isOurs(block.text)
    : block.rows.some((row) => row.cells.some((cell) => isOurs(cell.text)));

function common(a: Container, b: Container): Container {
  let [x, y]: [Container, Container] = [a, b];
  while (x !== y) {
    if (x.depth >= y.depth && x.parent) x = x.parent;
    else if (y.parent) y = y.parent;
    else return x;
  }
  return x;
}

function isInside(container: Container, home: Container): boolean {
  let at: Container | null = container;
  while (at && at.depth > home.depth) at = at.parent;
  return at === home;
}

function siteParts(blocks: readonly Block[]): readonly LeftOut[] {
  const raw = blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join(' '),
    )
    .join(' ')
    .trim();
  return raw === '' ? [] : [{ what: 'other', raw: raw.slice(0, CLIPPED) }];
}
