import type { Collected } from '../../../renderer/core/district/units/collect';
import type { Standing } from '../../../renderer/core/district/units/standing';
import { oneLine } from '../io';
import type { CollectAnswer } from './answer';

/** How a unit stands, in words. */
export const STATES: Readonly<Record<Standing, string>> = {
  received: '已收',
  superseded: '已有更新的报送',
  otherYear: '其他年度',
};

/** The answer for people: what came in, what needs a decision, what was refused and why. */
export function collectText(collected: Collected, { rejected }: CollectAnswer, output: string | null): string {
  const { year, units, totals } = collected;
  const count = (state: Standing): number => units.filter((unit) => unit.state === state).length;
  const lines =
    year === null
      ? ['没有找到可以汇总的年报；请核对文件夹。']
      : [
          `已汇总 ${year} 年度年报：${count('received')} 个单位。`,
          ...some(count('superseded'), (n) => `有 ${n} 份已被同一单位更新的报送代替，没有计入。`),
          ...some(count('otherYear'), (n) => `有 ${n} 份是其他年度的，没有计入。`),
          ...some(
            Object.keys(totals?.missing ?? {}).length,
            (n) => `有 ${n} 格并非每个单位都填了数，合计不完整，请核对。`,
          ),
        ];
  const disputed = units.filter((unit) => unit.disputed && unit.state !== 'otherYear');
  const decide = disputed.map(({ organ, path }) => `请核对：“${organ}”交来内容不同的年报，其中一份在“${path}”。`);
  const refused = rejected.flatMap(({ path, problems }) => problems.map((one) => `未汇总“${path}”：${one.message}`));
  const written = output === null ? [] : [`汇总结果已保存到“${output}”。`];
  return [...lines, ...decide, ...refused, ...written].map((line) => `${oneLine(line)}\n`).join('');
}

const some = (n: number, say: (n: number) => string): readonly string[] => (n > 0 ? [say(n)] : []);
