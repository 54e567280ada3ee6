import { relationInstances } from '../../editions/relations';
import type { Edition, Relation } from '../../editions/types';
import type { Instance, Rule } from '../rule';
import { adviceSentence } from './adviceText';
import { pendingCases } from './pendingCases';
import { growth, TIMES } from './growth';
import { brokenRelation, relationReads } from './relationSums';

/**
 * Relations with last year's report, from the edition file. They go by row and column keys, so that they also hold across a
 * change of form wherever both forms have the line; `prevEdition` says where they have not.
 */
const lookingBack =
  (which: (relation: Relation) => boolean, closing: string) =>
  (edition: Edition): readonly Instance[] =>
    relationInstances(edition)
      .filter((r) => r.relation.crossYear === true && which(r.relation))
      .map((instance) => ({
        reads: relationReads(instance),
        check: (input) => {
          const broken = brokenRelation(instance, input);
          if (!broken) return [];
          // Only this year's cells are places here: last year's report is not open for editing.
          const [place, ...related] = [...instance.left, ...instance.right].filter((o) => !o.includes(':'));
          const message = adviceSentence(edition, instance.relation, broken, closing);
          return [{ place: place!, related, values: [...broken.sums], message }];
        },
      }));

const carryOver = lookingBack((r) => r.severity === 'error', '，请按上年年报核对');
const stocks = lookingBack((r) => r.severity === 'warning', '，请核对，情况属实的写明理由');

/** Figures beside those of the year before. */
export const lastYearRules: readonly Rule[] = [
  {
    id: 'PY01',
    level: 'error',
    editions: 'all',
    title_zh: '表三每一列：本年“上年结转”等于上年年报的“结转下年度继续办理”（换了格式的年度也一样）',
    clause_zh: '由格式中“上年结转”一行的含义得出',
    instances: carryOver,
  },
  {
    id: 'PY02',
    level: 'warning',
    editions: 'all',
    title_zh: '表二的存量与上年年报相接，上年尚未审结的复议、诉讼今年仍有交代',
    clause_zh: '审核惯例：格式没有印明；文件失效、案件是否重复统计等例外写明理由即可',
    instances: (edition) => [...stocks(edition), ...pendingCases(edition)],
  },
  {
    id: 'PY04',
    level: 'warning',
    editions: 'all',
    title_zh: `申请、复议、诉讼总计与上年相比没有大起大落（超过 ${TIMES} 倍或不到五分之一的，说明原因）`,
    clause_zh: '审核惯例：数量突变的说明原因',
    instances: growth,
  },
];
