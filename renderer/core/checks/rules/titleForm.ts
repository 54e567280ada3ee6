import { reportTitle } from '../../editions/blank';
import type { Report } from '../../report/model';
import { compareName, reportTitleHead } from './organNames';
import { unspaced, withYear, yearsIn } from './words';

/** The one right title of this report. */
export const standardTitle = (report: Report): string => reportTitle(report.organ.name.trim(), report.year);

/** Standard wording from the year on, the year left open. */
const TAIL = withYear(reportTitle('', 2000), 'Y');

/**
 * Whether a title has the required form: name, year, 政府信息公开工作年度报告 in one block. Whose name and which year are
 * questions of their own (CV01, YR01), so that one slip gives one finding.
 */
export function hasTitleForm(title: string, organName: string): boolean {
  const text = unspaced(title);
  const name = unspaced(organName);
  const head = reportTitleHead(text);
  const year = yearsIn(text)[0];
  if (!head || !year || head.name === '' || text !== head.name + head.rest) return false;
  if (!/^\d{4}$/.test(text.slice(year.start, year.end))) return false;
  return withYear(head.rest, 'Y') === TAIL && (name === '' || compareName(head.name, name) !== 'form');
}
