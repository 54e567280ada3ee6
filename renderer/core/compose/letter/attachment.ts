import { CHARACTER } from '../layout/page';
import { NARROWEST_LINE } from '../layout/redHead';
import { blankOf, paragraph, type ParagraphBlock } from '../plan/blocks';
import { cleanLine } from '../text/clean';
import { charactersSet } from '../text/width';

/**
 * 附件说明 [7.3.4]: 附件：名称, no end punctuation; one attachment takes no number, as its marker on the report has none. The
 * chain that keeps the signature company starts with the blank line above it.
 */
export function attachmentLine(reportTitle: string): ParagraphBlock {
  const name = cleanLine(reportTitle.replace(/\n/g, '')) || blankOf(12);
  const narrower = narrowing(name);
  return paragraph('attachment', `附件：${name}`, {
    keepNext: true,
    ...(narrower > 0 ? { indent: { right: Math.round(narrower * CHARACTER) } } : {}),
  });
}

/** Fewest characters a turn-over line should have: one alone looks like a slip. */
const FEWEST = 4;

/** Ends of a report's name that may stand on a line of their own. */
const TAILS = ['年度报告', '工作年度报告'];
/** Room left on the line above such an end, so that typefaces which set wider or narrower break at the same place. */
const SPARE = 0.5;

/**
 * Characters by which all lines are narrowed so that the last one is not left with fewer than FEWEST, at no further line. A
 * name of two lines breaks before one of TAILS where it can. 0 where nothing has to be done, and where nothing within a
 * third of the line helps.
 */
export function narrowing(name: string): number {
  const width = charactersSet(name);
  const lines = Math.ceil(width / NARROWEST_LINE);
  if (lines < 2 || width - (lines - 1) * NARROWEST_LINE >= FEWEST) return 0;
  const tail = TAILS.find((end) => name.endsWith(end));
  const above = charactersSet(name.slice(0, name.length - (tail?.length ?? 0))) + SPARE;
  if (lines === 2 && tail !== undefined && above <= NARROWEST_LINE) return NARROWEST_LINE - above;
  for (let narrower = 1; narrower <= NARROWEST_LINE / 3; narrower++) {
    const last = width - (lines - 1) * (NARROWEST_LINE - narrower);
    if (last > NARROWEST_LINE - narrower) return 0;
    if (last >= FEWEST) return narrower;
  }
  return 0;
}
