import { NEIGHBOUR_SHARE } from '../../kernel/sameness/share';
import type { Rule } from '../rule';

/** A rule of the catalogue that one report value cannot show: who checks it stands in its clause. */
export type RuleElsewhere = Omit<Rule, 'instances'>;

/** Checked at the district desk, over the texts of all townships (`core/district/sameness`). */
export const neighbourRule: RuleElsewhere = {
  id: 'PY08',
  level: 'warning',
  editions: 'all',
  title_zh: `文字不与本区县其他乡镇雷同：与任何一家相同的不到 ${NEIGHBOUR_SHARE}%`,
  clause_zh:
    '国办公开办函〔2021〕30号关于年报雷同的责任规定；由区县汇总台核查，格式用语、下发的范本和法规名称不计；' +
    '比例为审核起步值，按八个字连续相同计算',
};
