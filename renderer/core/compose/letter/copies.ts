import { COPIES_CAPACITY, footRoom, footTop, NARROWEST_LINE, PAGE_LINES } from '../layout/redHead';
import { LINE } from '../layout/page';
import { blankLine, paragraph, type ParagraphBlock } from '../plan/blocks';
import { cleanLine } from '../text/clean';
import { lineCount } from '../text/lineCount';

export interface Copies {
  readonly blocks: readonly ParagraphBlock[];
  /** the paragraph above keeps with them */
  readonly kept: boolean;
}

export const NO_COPIES: Copies = { blocks: [], kept: false };

/**
 * 抄送 of a 函 with red head [10.1, 7.4.2]: `抄送：甲，乙。`, its last line on the last line of the letter's last page.
 *
 * The frame that holds it stands on the page where the closing paragraph after it falls. That paragraph is all but
 * without height and keeps as much room above it as the frame takes. So the list never covers text: where it does not fit
 * under the signature, all that keeps together with the signature goes to the next page with it, as long as one page can
 * hold the two; a longer list takes a page of its own, and more than a page of names simply follows the text.
 * @param above what keeps together with the signature
 */
export function copies(copyTo: readonly string[], above: readonly ParagraphBlock[]): Copies {
  const names = copyTo.map((name) => cleanLine(name).replace(/[，、；。,;]+$/, '')).filter(Boolean);
  if (names.length === 0) return NO_COPIES;
  const text = `${names.join('，')}。`;
  const lines = lineCount(text, COPIES_CAPACITY);
  if (lines > PAGE_LINES) return { blocks: [blankLine(), paragraph('copies', `抄送：${text}`)], kept: false };
  const frame = { top: footTop(lines), height: lines * LINE, rule: 'atLeast', wrap: 'over' } as const;
  return {
    blocks: [
      paragraph('copies', `抄送：${text}`, { frame, keepNext: true }),
      paragraph('closing', [], { before: footRoom(lines) }),
    ],
    kept: lines + linesOf(above) <= PAGE_LINES,
  };
}

const linesOf = (blocks: readonly ParagraphBlock[]): number =>
  blocks
    .flatMap(({ runs }) => (runs.map((run) => run.text).join('') || ' ').split('\n'))
    .reduce((sum, line) => sum + lineCount(line, NARROWEST_LINE), 0);
