import type { ArchiveLimits } from '../../archive';
import { problem, type Problem } from '../../kernel/problem';

/** How much of a document is read before it is given up. A long report has some 60 KB of text and five tables. */
export interface DocxLimits {
  readonly archive: ArchiveLimits;
  /** elements within elements; a text inside three nested tables stands some 20 deep */
  readonly depth: number;
  readonly tables: number;
  readonly cells: number;
  readonly paragraphs: number;
  /** UTF-16 units */
  readonly characters: number;
}

/** P15 and P16. More entries than a hand-off package may have: every picture of a document is one. */
export const DOCX_LIMITS: DocxLimits = {
  archive: {
    archive: 100e6,
    entries: 5000,
    entry: 100e6,
    total: 150e6,
    // Empty rows of a long form may pack to a thousandth; the other limits hold anyway, this one only ends a bomb sooner.
    ratio: 200,
    ratioFrom: 10e6,
    comment: 1024,
  },
  depth: 500,
  tables: 1000,
  cells: 200_000,
  paragraphs: 500_000,
  characters: 50e6,
};

/** How a reading is followed and called off. Both are asked some dozens of times per megabyte. */
export interface ReadWatch {
  /** 0 to 1 */
  readonly progress?: (share: number) => void;
  readonly cancelled?: () => boolean;
}

/** Ends a reading from inside the parser's callbacks; caught where the reading began, never passed on. */
export class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const stop = (...args: Parameters<typeof problem>): never => {
  throw new Stop(problem(...args));
};
