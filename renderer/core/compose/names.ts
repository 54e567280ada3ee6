import { safeFileName } from '../kernel/fileName';
import type { Report } from '../report/model';
import { cleanLine } from './text/clean';

const LONGEST = 60;
const EXTENSION = '.docx';

/** Suggested file names. A long organ name is cut at its front: what tells offices apart stands at its end. */
export function fileNames(report: Report): Readonly<Record<'letter' | 'report' | 'combined', string>> {
  const organ = cleanLine(report.organ.name);
  return {
    letter: named(organ, `关于报送${report.year}年政府信息公开工作年度报告的函`),
    report: named(organ, `${report.year}年政府信息公开工作年度报告`),
    combined: named(organ, `${report.year}年政府信息公开工作报送函及年度报告`),
  };
}

function named(organ: string, rest: string): string {
  const room = LONGEST - [...rest].length - EXTENSION.length;
  return safeFileName([...organ].slice(-room).join('') + rest + EXTENSION);
}
