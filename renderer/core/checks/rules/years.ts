import { getField } from '../../report/fields';
import type { Report } from '../../report/model';
import { once, type Draft, type Instance, type Rule } from '../rule';
import { statisticsPeriods } from './period';
import { namedReports, replaceNames } from './reportNames';
import { withYear, yearsIn } from './words';

type Titled = 'title' | 'letter.title';
const CALLED: Readonly<Record<Titled, string>> = { title: '年报标题', 'letter.title': '报送函标题' };

/** A title that names a year, but not this report's. A title without a year is a matter of form (CV02). */
const yearInTitle = (field: Titled): Instance => ({
  reads: [field, 'year'],
  check: ({ report }) => {
    const text = getField(report, field);
    const years = yearsIn(text);
    if (years.length === 0 || years.some((y) => y.year === report.year)) return [];
    return [
      wrongYear(
        report,
        field,
        `${CALLED[field]}写的是${years[0]!.year}年`,
        years[0]!.year,
        withYear(text, report.year),
      ),
    ];
  },
});

function yearInBody(report: Report): readonly Draft[] {
  const wrong = namedReports(report).filter((n) => n.kind === 'wrongYear');
  if (wrong.length === 0) return [];
  const { year } = yearsIn(wrong[0]!.text)[0]!;
  const fixed = replaceNames(report.letter.body, wrong, (n) => withYear(n.text, report.year));
  return [wrongYear(report, 'letter.body', `报送函正文所称的年报是${year}年的`, year, fixed)];
}

const yearInPeriod = (section: 'preface' | 'overview'): Instance => ({
  reads: [section, 'year'],
  check: ({ report }) =>
    statisticsPeriods(report[section]).flatMap((p) => {
      const other = p.years.find((y) => y.year !== report.year);
      if (!other) return [];
      // A period across two years is not last year's text left over: which date is meant, only the clerk knows.
      const stale = p.years.every((y) => y.year === other.year);
      const text = report[section];
      const fixed = text.slice(0, p.start) + withYear(p.text, report.year) + text.slice(p.end);
      const draft = wrongYear(report, section, `统计期限写的是“${p.text}”`, other.year, fixed);
      const place = `${section}:${p.start}-${p.end}`;
      return [stale && !p.figures ? { ...draft, place } : { ...draft, place, fix: null }];
    }),
});

const wrongYear = (report: Report, field: string, found: string, year: number, fixed: string): Draft => ({
  place: field,
  related: ['year'],
  values: [year, report.year],
  message: `改正年份：${found}，本报告的年度是${report.year}年。`,
  fix: { label: `改为${report.year}年`, fields: { [field]: fixed } },
});

export const yearRules: readonly Rule[] = [
  {
    id: 'YR01',
    level: 'error',
    editions: 'all',
    title_zh: '年报标题、报送函标题和正文、统计期限中的年份都是本报告的年度',
    clause_zh: '国办公开办函〔2021〕30号所附格式；年报一年一报，各处年份一致',
    instances: (edition) => [
      yearInTitle('letter.title'),
      ...once(['letter.body', 'title', 'organ.name', 'year'], ({ report }) => yearInBody(report))(edition),
      yearInTitle('title'),
      yearInPeriod('preface'),
      yearInPeriod('overview'),
    ],
  },
];
