import { LINES_ABOVE_TITLE, markSize, redHead } from '../layout/redHead';
import { parseDate } from '../../report/dates';
import type { LetterMarks, Report } from '../../report/model';
import { blankLine, blankOf, paragraph, type ParagraphBlock, type Run } from '../plan/blocks';
import { cleanLine } from '../text/clean';

const SMALLEST_FULL_NAME = 44;

/** Last words of an organ's name, as against that of a place. */
const ORGAN = /(?:政府|委员会|管委会|工委|办事处|办公室|中心|[局厅委办站所])$/;

/**
 * 发文机关标志 [10.1]: the organ's full name, or its 规范简称, which the clause allows too. The full name unless it would come
 * out smaller than the title below it (2号) and the short one is an organ's name and set larger; a mere place name (青石乡)
 * signs nothing. Without 文件; a blank to fill in while the name is missing.
 */
export function markText({ organ }: Report): string {
  const [full, short] = [organ.name, organ.shortName].map((name) => cleanLine(name.replace(/\n/g, '')));
  if (!full) return blankOf(8);
  if (sizeOf(full) >= SMALLEST_FULL_NAME || !short || !ORGAN.test(short)) return full;
  return sizeOf(short) > sizeOf(full) ? short : full;
}

const sizeOf = (mark: string): number => markSize([...mark].length);

/**
 * What stands above the title of a 函 with red head: mark, 发文字号 with 份号, 密级 and 紧急程度 at its left, two blank lines.
 * The red lines belong to the page (write/redRules.ts).
 */
export function redHeadBlocks(report: Report): readonly ParagraphBlock[] {
  const mark = markText(report);
  const { top, line } = redHead(mark).mark;
  return [
    paragraph('redMark', mark, { frame: { top, height: line, rule: 'exact', wrap: 'clear' } }),
    ...numberLines(documentNumber(report), headMarks(report.letter.marks)),
    ...Array.from({ length: LINES_ABOVE_TITLE }, () => blankLine()),
  ];
}

/**
 * 份号, 密级和保密期限, 紧急程度, in this order, one a line, at the left edge [10.1, 7.2.1–7.2.3]; the first shares its line
 * with 发文字号. 份号 stays as typed; 密级 and 紧急程度 are set in 黑体.
 */
function headMarks(marks: LetterMarks | undefined): readonly Run[] {
  if (!marks) return [];
  const run = (text: string, style?: 'hei'): Run => ({ text: cleanLine(text), ...(style ? { style } : {}) });
  return [run(marks.serial), run(marks.secrecy, 'hei'), run(marks.urgency, 'hei')].filter(({ text }) => text !== '');
}

function numberLines(number: string, [first, ...rest]: readonly Run[]): readonly ParagraphBlock[] {
  if (!first) return [paragraph('documentNumber', number)];
  return [
    paragraph('headLine', [first, { text: `\t${number}` }]),
    ...rest.map((mark) => paragraph('headMark', [mark])),
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
