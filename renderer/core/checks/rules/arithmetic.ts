import { derivedCells } from '../../editions/derived';
import { relationInstances, type RelationInstance } from '../../editions/relations';
import type { Edition } from '../../editions/types';
import { getCell } from '../../report/cells';
import type { Fix } from '../types';
import type { Instance, Rule } from '../rule';
import { total } from './relationSums';
import { brokenSum, figure, type Operand } from './relationText';

/** The relations of an edition with this id, one instance each. An edition without it has nothing to check. */
const relation =
  (id: string): Rule['instances'] =>
  (edition) =>
    relationInstances(edition)
      .filter((r) => r.relation.id === id)
      .map((r) => sumInstance(edition, r));

/** Equality within one year: sum of the left operands = sum of the right ones. */
function sumInstance(edition: Edition, { left, right }: RelationInstance): Instance {
  const derived = derivedCells(edition).find(
    (d) => d.place === left[0] && d.parts.length === right.length && d.parts.every((p, i) => p === right[i]),
  );
  return {
    reads: [...left, ...right],
    check: ({ report }) => {
      const read = (places: readonly string[]): Operand[] | null => {
        const out: Operand[] = [];
        for (const place of places) {
          const value = getCell(report, place);
          // A blank or unreadable operand: nothing can be said; AR01 or AR02 reports that cell.
          if (typeof value !== 'number') return null;
          out.push({ place, value });
        }
        return out;
      };
      const [l, r] = [read(left), read(right)];
      if (!l || !r) return [];
      const sums = [total(l), total(r)] as const;
      if (sums[0] === sums[1]) return [];
      return [
        {
          place: left[0]!,
          related: [...left.slice(1), ...right],
          values: [...sums],
          message: brokenSum(edition, l, r, sums),
          fix: derived ? totalFix(derived.place, sums[1]) : null,
        },
      ];
    },
  };
}

/** Only for totals that are by definition the sum, and only to a figure that can stand in the form. */
const totalFix = (place: string, sum: number): Fix | null =>
  Number.isInteger(sum) && sum >= 0 ? { label: `改为 ${figure(sum)}`, cells: { [place]: sum } } : null;

/** Sums of tables three and four, from the relations of the edition file. */
export const arithmeticRules: readonly Rule[] = [
  {
    id: 'AR05',
    level: 'error',
    editions: 'all',
    title_zh: '表三每一行：自然人与五类法人或其他组织相加等于总计',
    clause_zh: '由格式中“总计”一栏的含义得出',
    instances: relation('T3_ROW_TOTAL'),
  },
  {
    id: 'AR06',
    level: 'error',
    editions: 'all',
    title_zh: '表三每一列：办理结果（一）至（六）各项相加等于（七）总计',
    clause_zh: '由格式中“（七）总计”一行的含义得出',
    instances: relation('T3_RESULTS_SUM'),
  },
  {
    id: 'AR07',
    level: 'error',
    editions: 'all',
    title_zh: '表三每一列：本年新收加上年结转等于办理结果总计加结转下年度',
    clause_zh: '格式表三左上角印明的勾稽关系',
    instances: relation('T3_BALANCE'),
  },
  {
    id: 'AR08',
    level: 'error',
    editions: 'all',
    title_zh: '表四每一组：结果维持、结果纠正、其他结果、尚未审结相加等于总计',
    clause_zh: '由格式中“总计”一栏的含义得出',
    instances: relation('T4_BLOCK_TOTAL'),
  },
];
