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
  const narrower = balance(charactersSet(name));
  return paragraph('attachment', `附件：${name}`, {
    keepNext: true,
    ...(narrower > 0 ? { indent: { right: narrower * CHARACTER } } : {}),
  });
}

/** Fewest characters a turn-over line should have: one alone looks like a slip. */
const FEWEST = 4;

/**
 * Characters by which all lines are narrowed so that the last one is not left with fewer than FEWEST; 0 where it is not,
 * and where no narrowing within a third of the line helps without another line.
 * @param width of the name in characters
 */
export function balance(width: number): number {
  const lines = Math.ceil(width / NARROWEST_LINE);
  if (lines < 2) return 0;
  for (let narrower = 0; narrower <= NARROWEST_LINE / 3; narrower++) {
    const line = NARROWEST_LINE - narrower;
    const last = width - (lines - 1) * line;
    if (last > line) return 0;
    if (last >= FEWEST) return narrower;
  }
  return 0;
}
