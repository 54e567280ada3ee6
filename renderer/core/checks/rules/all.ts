import type { Rule } from '../rule';
import { arithmeticRules } from './arithmetic';
import { cellRules } from './cells';
import { characterRules } from './characters';
import { coverRules } from './cover';
import { listRules } from './figuresLists';
import { silentRules } from './figuresSilent';
import { tableFigureRules } from './figuresTable';
import { twiceRules } from './figuresTwice';
import { lastYearRules } from './lastYear';
import { letterHabitRules } from './letterHabits';
import { outlineRules } from './outline';
import { periodRules } from './periodDays';
import { plausibleRules } from './plausible';
import { samenessRules } from './sameness';
import { secrecyRules } from './secrecy';
import { staleYearRules } from './staleYears';
import { structureRules } from './structure';
import { wordingRules } from './wording';
import { yearRules } from './years';

/** A table of rules on one topic. */
export interface RuleTopic {
  readonly name_zh: string;
  readonly rules: readonly Rule[];
}

/** Every rule of the program. The order decides which finding stands first at one place. */
export const ruleTopics: readonly RuleTopic[] = [
  { name_zh: '结构', rules: [...structureRules, ...outlineRules] },
  { name_zh: '单个数字', rules: cellRules },
  { name_zh: '表内计算', rules: arithmeticRules },
  { name_zh: '数字是否合理', rules: plausibleRules },
  { name_zh: '文字与数字', rules: [...tableFigureRules, ...silentRules, ...listRules, ...twiceRules] },
  { name_zh: '年份', rules: [...yearRules, ...periodRules, ...staleYearRules] },
  { name_zh: '与上年对照', rules: [...lastYearRules, ...samenessRules] },
  { name_zh: '标题和报送函', rules: [...coverRules, ...letterHabitRules] },
  { name_zh: '文字和标点', rules: [...wordingRules, ...characterRules] },
  { name_zh: '保密和隐私', rules: secrecyRules },
];

export const allRules: readonly Rule[] = ruleTopics.flatMap((t) => t.rules);
