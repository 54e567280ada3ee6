import { problem, type Problem } from '../kernel/problem';
import type { Report } from '../report/model';

/**
 * Why a file somebody names as last year's report cannot serve as such; null when it can. Rules that look back would stay
 * silent beside a report of another year and be wrong beside another township's: both would look like a passed check.
 */
export function lastYearProblem(report: Report, last: Report): Problem | null {
  if (last.year !== report.year - 1) return problem('lastYearYear', { wanted: report.year - 1, found: last.year });
  if (!sameOrgan(report.organ.name, last.organ.name))
    return problem('lastYearOrgan', { wanted: report.organ.name, found: last.organ.name });
  return null;
}

/** Names of one organ: with or without its county, before and after a 乡 became a 镇. A name not written excludes nothing. */
function sameOrgan(a: string, b: string): boolean {
  const [x, y] = [core(a), core(b)];
  return x.endsWith(y) || y.endsWith(x);
}

const core = (name: string): string =>
  name
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/(?:人民政府|办事处)$/, '')
    .replace(/(?:民族乡|乡|镇|街道)$/, '');
