import type { Block } from '../source';
import { headingOf, type HeadingFound, type SectionSought } from './headings';
import type { Line } from './lines';

export interface PlacedHeading extends HeadingFound {
  /** index into the lines */
  readonly line: number;
}

/** A table this many paragraphs below a heading belongs to it. */
const NEAR = 3;

/**
 * The headings of the sections in printed order: of all lines that may head a section, the chain in rising order that is
 * likest. A list of contents loses because its entries have no table below them, or stand earlier.
 */
export function findHeadings(
  lines: readonly Line[],
  blocks: readonly Block[],
  sections: readonly SectionSought[],
): readonly PlacedHeading[] {
  const found = lines.flatMap((line, at): PlacedHeading[] => {
    const heading = headingOf(line, sections);
    return heading ? [{ ...heading, line: at }] : [];
  });
  const headed = new Set(found.map(({ line }) => lines[line]!.block));
  return bestChain(
    found.map((heading) => {
      const near = tableNear(blocks, lines[heading.line]!.block, headed);
      const fits = heading.section.kind === 'table' ? (near ? 2 : 0) : near ? -2 : 0;
      return { ...heading, score: heading.score + fits };
    }),
  );
}

/** Whether a table follows before the next line that may head a section. */
function tableNear(blocks: readonly Block[], at: number, headed: ReadonlySet<number>): boolean {
  for (let i = at + 1; i <= at + 1 + NEAR && i < blocks.length && !headed.has(i); i++)
    if (blocks[i]!.kind === 'table') return true;
  return false;
}

/** Highest sum of scores over headings whose sections rise; of equal chains the one further down. */
function bestChain(found: readonly PlacedHeading[]): readonly PlacedHeading[] {
  const best: { readonly score: number; readonly before: number }[] = [];
  found.forEach((heading, i) => {
    let score = heading.score;
    let before = -1;
    for (let j = 0; j < i; j++) {
      if (found[j]!.section.ordinal >= heading.section.ordinal || found[j]!.line === heading.line) continue;
      if (best[j]!.score + heading.score >= score) [score, before] = [best[j]!.score + heading.score, j];
    }
    best.push({ score, before });
  });
  let at = best.reduce((top, { score }, i) => (top < 0 || score >= best[top]!.score ? i : top), -1);
  const chain: PlacedHeading[] = [];
  for (; at >= 0; at = best[at]!.before) chain.unshift(found[at]!);
  return chain;
}
