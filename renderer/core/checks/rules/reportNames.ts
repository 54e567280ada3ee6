import type { Report } from '../../report/model';
import { standardTitle } from './titleForm';
import { quotedTitles, sentenceBefore, unspaced, withYear, yearsIn, type QuotedTitle } from './words';

/**
 * How the letter's body names the report. A name in 《》 is right, wrong only in its year (YR01) or wrong (CV05); an
 * unquoted “2022年政府信息公开工作年度报告” can only be wrong in its year. One slip gives one finding.
 */
export interface NamedReport {
  readonly kind: 'right' | 'wrongYear' | 'wrongName';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A 《》 that is a report like ours, and not a notice, a form or a rule about such reports. */
function isReportName(text: string): boolean {
  const name = unspaced(text);
  if (!/(报告|年报|年度报|总结|汇报)$/.test(name)) return false;
  return name.includes('信息公开') || /^.{0,30}?(\d{4}年)?(工作)?(年度报告|年报)$/.test(name);
}

/** Reports on other matters that a letter may mention. */
const OTHER_MATTERS = /法治|审计|决算|预算|统计|考核|评估|环境|党建|安全/;

const UNQUOTED = /[0-9０-９]{4}年度?(?:政府)?信息公开(?:工作)?年度报告/g;
/** A sentence that looks back may name another year's report. */
const LOOKS_BACK = /比|较|继|此前|曾|上一?年|去年|往年|历年/;

export function namedReports(report: Report): NamedReport[] {
  const { body } = report.letter;
  const quoted = quotedTitles(body)
    .filter((q) => isReportName(q.text) && !OTHER_MATTERS.test(q.text.replace(report.organ.name, '')))
    .map((q): NamedReport => ({ ...q, kind: kindOf(q, report) }));
  // A letter that names this report rightly may name others beside it.
  const named = quoted.some((q) => q.kind === 'right') ? quoted.filter((q) => q.kind === 'right') : quoted;
  return [...named, ...unquotedWrongYears(report, quotedTitles(body))];
}

function kindOf(q: QuotedTitle, report: Report): NamedReport['kind'] {
  const name = unspaced(q.text);
  const right = [unspaced(report.title), unspaced(standardTitle(report))];
  const years = yearsIn(name).map((y) => y.year);
  const wrongYear = years.some((y) => y !== report.year);
  // The year is judged against the report, not against the title: both may carry last year's.
  if (wrongYear && right.some((r) => withYear(r, 'Y') === withYear(name, 'Y'))) return 'wrongYear';
  return right.includes(name) ? 'right' : 'wrongName';
}

function unquotedWrongYears(report: Report, quoted: readonly QuotedTitle[]): NamedReport[] {
  const { body } = report.letter;
  return [...body.matchAll(UNQUOTED)]
    .map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
    .filter((m) => !quoted.some((q) => q.start <= m.start && m.end <= q.end))
    .filter((m) => yearsIn(m.text)[0]!.year !== report.year && !LOOKS_BACK.test(sentenceBefore(body, m.start)))
    .map((m) => ({ ...m, kind: 'wrongYear' as const }));
}

/** The body with every such name replaced. */
export function replaceNames(
  body: string,
  names: readonly NamedReport[],
  replacement: (name: NamedReport) => string,
): string {
  return [...names]
    .sort((a, b) => b.start - a.start)
    .reduce((text, n) => text.slice(0, n.start) + replacement(n) + text.slice(n.end), body);
}
