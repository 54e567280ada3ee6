import type { Rule } from '../rule';
import { inTexts, SECTIONS, type Slip } from '../wording/slips';
import { staleYears } from '../wording/staleYear';

function slips(text: string, year: number): Slip[] {
  return staleYears(text, year).map(({ start, end, text: written, why }) => ({
    start,
    end,
    action: '核对',
    says:
      why === 'relative'
        ? `的“${written}”：年报在次年公布，应写明年份，本报告的年度是${year}年`
        : `的“${written}”：本报告的年度是${year}年，${why === 'past' ? '疑为往年文字' : '这一年的事还没有发生'}`,
    values: [written, `${year}年`],
  }));
}

/** Years left over from another year's text. */
export const staleYearRules: readonly Rule[] = [
  {
    id: 'YR03',
    level: 'warning',
    editions: 'all',
    title_zh: '正文里没有往年的年份，不写“今年”“去年”（比较、文号、法规日期、次年计划除外）',
    clause_zh: '审核惯例：沿用往年文字要改年份',
    instances: inTexts(SECTIONS, ['year'], (text, { report }) => slips(text, report.year)),
  },
];
