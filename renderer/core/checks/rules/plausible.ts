import { relationInstances } from '../../editions/relations';
import type { Edition, Relation } from '../../editions/types';
import { getCell } from '../../report/cells';
import type { Instance, Rule } from '../rule';
import { adviceSentence } from './adviceText';
import { casesWithoutRequests, misreadColumns } from './misread';
import { allZero, implausibleMoney, TOO_MUCH_WAN } from './plausibleAmounts';
import { columnName, rowName, sectionOf } from '../../editions/shortLabels';
import { brokenRelation, relationReads } from './relationSums';
import { figure } from './relationText';

/** The edition's id of the demand that a township makes no 规章; all its cells are one finding. */
const NO_REGULATIONS = 'T2_TOWNSHIP_NO_REGULATIONS';

/** Relations of common sense within one report, from the edition file. */
const isAdvice = (r: Relation): boolean => r.basis === 'advisory' && !r.crossYear && r.id !== NO_REGULATIONS;

const advice = (edition: Edition): readonly Instance[] =>
  relationInstances(edition)
    .filter((r) => isAdvice(r.relation))
    .map((instance) => ({
      reads: relationReads(instance),
      check: (input) => {
        const broken = brokenRelation(instance, input);
        if (!broken) return [];
        const [place, ...related] = [...instance.left, ...instance.right].filter((o) => !o.startsWith('const:'));
        const message = adviceSentence(edition, instance.relation, broken, '，请核对这几个数，情况属实的写明理由');
        return [{ place: place!, related, values: [...broken.sums], message }];
      },
    }));

function regulations(edition: Edition): readonly Instance[] {
  const cells = relationInstances(edition)
    .filter((r) => r.relation.id === NO_REGULATIONS)
    .map((r) => r.left[0]!);
  if (cells.length === 0) return [];
  const [table, row] = cells[0]!.split('.') as [string, string];
  const form = edition.tables[table]!;
  const named = (place: string): string => columnName(form, row, place.split('.')[2]!) ?? '';
  return [
    {
      reads: cells,
      check: ({ report }) => {
        const filled = cells.flatMap((place) => {
          const value = getCell(report, place);
          return typeof value === 'number' && value !== 0 ? [{ place, value }] : [];
        });
        if (filled.length === 0) return [];
        const figures = filled.map((c) => `${named(c.place)} ${figure(c.value)}`).join('、');
        const line = `${sectionOf(edition, table)?.ordinal ?? ''}、“${rowName(form, row) ?? ''}”一行`;
        return [
          {
            place: filled[0]!.place,
            related: filled.slice(1).map((c) => c.place),
            values: [...filled.map((c) => c.value), 0],
            message: `核对${line}：填了${figures}，乡镇没有规章制定权，这一行应是 0。`,
          },
        ];
      },
    },
  ];
}

/** Figures that can be right but seldom are: a township's powers, its size, and columns that are easily mixed up. */
export const plausibleRules: readonly Rule[] = [
  {
    id: 'AR09',
    level: 'warning',
    editions: 'all',
    title_zh: '全年没有申请（新收和上年结转都是 0）而有行政复议或行政诉讼的，说明由来',
    clause_zh: '审核惯例：复议、诉讼一般由申请引起；由以前年度的申请引起的，写明理由即可',
    instances: casesWithoutRequests,
  },
  {
    id: 'AR10',
    level: 'warning',
    editions: 'all',
    title_zh: '表二各行的数前后合理：公开总数不小于本年新公开，现行有效不小于制发减废止，项目数量不为负',
    clause_zh: '审核惯例：格式没有印明表二的勾稽关系；规范性文件可能因有效期届满失效',
    instances: advice,
  },
  {
    id: 'AR11',
    level: 'warning',
    editions: 'all',
    title_zh: '“规章”一行都是 0',
    clause_zh: '《中华人民共和国立法法》：规章由国务院部门和省、设区的市、自治州的人民政府制定，乡镇没有制定权',
    instances: regulations,
  },
  {
    id: 'AR12',
    level: 'warning',
    editions: ['2019'],
    title_zh: '“处理决定数量”是全年的处理决定件数，不是上一年项目数量与本年增/减之和',
    clause_zh: '审核惯例：处理决定数量按件数统计，项目数量按事项种类统计，见地方填报说明',
    instances: misreadColumns,
  },
  {
    id: 'AR13',
    level: 'warning',
    editions: 'all',
    title_zh: `金额与乡镇规模相称（不超过 ${TOO_MUCH_WAN} 万元），采购总金额写明单位`,
    clause_zh: '审核惯例：收费金额的单位在格式表头内为万元，采购总金额的表头没有单位',
    instances: implausibleMoney,
  },
  {
    id: 'AR14',
    level: 'hint',
    editions: 'all',
    title_zh: '三张表全部是 0 的，确认为零报告',
    clause_zh: '审核惯例：零报告由填报机关确认',
    instances: allZero,
  },
];
