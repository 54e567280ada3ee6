import type { Rule } from '../rule';
import { inTexts, SECTIONS, type Slip } from '../wording/slips';
import { stalePlans, staleYears, type StaleYear } from '../wording/staleYear';

/** What is said of a year, after the words themselves. */
function says(why: StaleYear['why'], year: number): string {
  switch (why) {
    case 'relative':
      return `年报在次年公布，应写明年份，本报告的年度是${year}年`;
    case 'plan':
      return `写的是以后的打算，本报告的年度是${year}年，疑应为${year + 1}年`;
    case 'past':
      return `本报告的年度是${year}年，疑为往年文字`;
    case 'future':
      return `本报告的年度是${year}年，这一年的事还没有发生`;
  }
}

const slips = (found: readonly StaleYear[], year: number): Slip[] =>
  found.map(({ start, end, text, why }) => ({
    start,
    end,
    action: '核对',
    says: `的“${text}”：${says(why, year)}`,
    values: [text, `${why === 'plan' ? year + 1 : year}年`],
  }));

/** Years left over from another year's text. */
export const staleYearRules: readonly Rule[] = [
  {
    id: 'YR03',
    level: 'warning',
    editions: 'all',
    title_zh: '正文里没有往年的年份，不写“今年”“去年”（比较、文号、法规日期、次年计划除外）',
    clause_zh: '审核惯例：沿用往年文字要改年份',
    instances: (edition) => [
      ...inTexts(SECTIONS, ['year'], (text, { report }) => slips(staleYears(text, report.year), report.year))(edition),
      ...inTexts(['problems'], ['year'], (text, { report }) => slips(stalePlans(text, report.year), report.year))(
        edition,
      ),
    ],
  },
];
