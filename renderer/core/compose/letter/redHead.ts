import { LINES_ABOVE_TITLE, redHead } from '../layout/redHead';
import { parseDate } from '../../report/dates';
import type { Report } from '../../report/model';
import { blankLine, blankOf, paragraph, type ParagraphBlock } from '../plan/blocks';
import { cleanLine } from '../text/clean';

/** 发文机关标志: the organ's full name, without 文件 [10.1]; a blank to fill in while the name is missing. */
export const markText = (report: Report): string => cleanLine(report.organ.name.replace(/\n/g, '')) || blankOf(8);

/**
 * What stands above the title of a 函 with red head: mark, 发文字号, two blank lines. The red lines belong to the page
 * (write/redRules.ts). 份号, 密级 and 紧急程度 have no place in the report value and are not set.
 */
export function redHeadBlocks(report: Report): readonly ParagraphBlock[] {
  const mark = markText(report);
  const { top, line } = redHead(mark).mark;
  return [
    paragraph('redMark', mark, { frame: { top, height: line, rule: 'exact', wrap: 'clear' } }),
    paragraph('documentNumber', documentNumber(report)),
    ...Array.from({ length: LINES_ABOVE_TITLE }, () => blankLine()),
  ];
}

/** The year may be typed in any brackets; the standard has it in 〔〕 [7.2.5]. */
const YEAR_BRACKETS = /[[［(（【〔](\d{4})[\]］)）】〕]/;

/** 发文字号; while missing, a blank of its form with the year the letter is written in. */
function documentNumber(report: Report): string {
  const typed = cleanLine(report.letter.documentNumber).replace(YEAR_BRACKETS, '〔$1〕');
  if (typed !== '') return typed;
  const year = parseDate(report.letter.date)?.[0] ?? report.year + 1;
  return `${blankOf(4)}〔${year}〕${blankOf(2)}号`;
}
