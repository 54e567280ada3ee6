import { safeFileName } from '../../kernel/fileName';
import type { Report } from '../../report/model';
import { cleanLine } from '../text/clean';

const LONGEST = 60;

/** Suggested file names of the publish copy. A long organ name is cut at its front, as in the names of the documents. */
export function publishNames(report: Report): Readonly<Record<'page' | 'tables', string>> {
  const organ = [...cleanLine(report.organ.name)];
  const named = (rest: string): string => safeFileName(organ.slice(-(LONGEST - [...rest].length)).join('') + rest);
  return {
    page: named(`${report.year}年政府信息公开工作年度报告.html`),
    tables: named(`${report.year}年政府信息公开工作年度报告统计表.xlsx`),
  };
}

/** A section's title without its ordinal, for captions and sheet names: the heading beside it already counts. */
export const bareTitle = (section: { readonly ordinal: string; readonly title: string }): string =>
  section.title.startsWith(`${section.ordinal}、`) ? section.title.slice(section.ordinal.length + 1) : section.title;
