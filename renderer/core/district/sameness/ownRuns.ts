import { countedText, RUN, runIndex, type RunIndex } from '../../kernel/sameness/runs';

/**
 * What every report of a year may say in the same words: the form, the templates given out, names of laws. It is known by
 * its words alone: figures and the blanks of templates match any figure, since a template filled in with 3 and with 5 is
 * the same template.
 */
export interface CommonWords {
  /** Runs of a counted text that do count, one entry per start: 1 where a character is in no common passage. */
  ownRuns(counted: string): Uint8Array;
}

const FIGURE = /\d+/g;
/** Blanks of templates, see `SectionTemplate.text`. */
const BLANK = /\{\{[^{}]*\}\}|\[\[[^[\]]*\]\]/g;

/** @param texts as they stand in the form, the templates and lists; blanks of templates as `{{…}}` and `[[…]]` */
export function commonWords(texts: readonly string[]): CommonWords {
  const index = runIndex(texts.map((text) => shapeOf(countedText(text.replace(BLANK, '0'))).shape));
  return { ownRuns: (counted) => uncovered(counted, index) };
}

/** A counted text with every figure as one 0. */
interface Shape {
  readonly shape: string;
  /** where each unit of the shape begins in the counted text, and its end */
  readonly starts: Int32Array;
}

function shapeOf(counted: string): Shape {
  const starts = new Int32Array(counted.length + 1);
  let shape = '';
  let from = 0;
  const keep = (to: number): void => {
    for (let i = from; i < to; i++) starts[shape.length + i - from] = i;
    shape += counted.slice(from, to);
  };
  for (const figure of counted.matchAll(FIGURE)) {
    keep(figure.index);
    starts[shape.length] = figure.index;
    shape += '0';
    from = figure.index + figure[0].length;
  }
  keep(counted.length);
  starts[shape.length] = counted.length;
  return { shape, starts };
}

function uncovered(counted: string, index: RunIndex): Uint8Array {
  const { shape, starts } = shapeOf(counted);
  const common = new Uint8Array(counted.length);
  let covered = 0;
  index.matches(shape).forEach((match, run) => {
    if (match === 0) return;
    const end = starts[run + RUN]!;
    common.fill(1, Math.max(covered, starts[run]!), end);
    covered = end;
  });
  const own = new Uint8Array(Math.max(0, counted.length - RUN + 1));
  let last = -1;
  for (let i = 0; i < counted.length; i++) {
    if (common[i] === 0) last = i;
    const start = i - RUN + 1;
    if (start >= 0 && last >= start) own[start] = 1;
  }
  return own;
}
