import { editions } from '../../../renderer/bundled/editions';
import type { List } from '../../../renderer/core/compose/district/listSheet';
import type { Collected } from '../../../renderer/core/district/units/collect';
import { blankTables } from '../../../renderer/core/editions/blank';
import { placeName } from '../../../renderer/core/editions/placeName';
import type { Problem } from '../../../renderer/core/kernel/problem';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import type { CollectAnswer } from './answer';
import { STATES } from './text';

/** The answer as a workbook: totals in the form's own tables, then who handed in, where figures lack, what was refused. */
export async function collectWorkbook(
  collected: Collected,
  answer: CollectAnswer,
): Promise<Result<Uint8Array, Problem>> {
  const newest = editions.all.at(-1);
  const edition = collected.year === null ? newest && ok(newest) : editions.forYear(collected.year);
  if (!edition) return err(problem('internal'));
  if (!edition.ok) return edition;
  // Loaded here and not at the top: most runs have no use for the library.
  const { totalsWorkbook } = await import('../../../renderer/core/compose/district/totalsWorkbook');
  const missing = Object.entries(collected.totals?.missing ?? {});
  const lists: List[] = [
    {
      name: '报送情况',
      headings: ['单位', '年度', '状态', '内容不同', '已填格数', '空格数', '不能识别', '位置'],
      rows: answer.units.map(({ organ, year, state, disputed, counts, path }) => [
        ...[organ, year, STATES[state], disputed ? '请核对' : ''],
        ...[counts.filled, counts.blank, counts.unreadable, path],
      ]),
    },
    {
      name: '缺数情况',
      headings: ['表格位置', '没有数的单位数'],
      rows: missing.map(([place, units]) => [placeName(edition.value, place), units]),
    },
    {
      name: '未汇总',
      headings: ['位置', '原因'],
      rows: answer.rejected.flatMap(({ path, problems }) => problems.map(({ message }) => [path, message])),
    },
  ];
  const tables = collected.totals?.tables ?? blankTables(edition.value);
  const source = { organ: '', year: collected.year ?? edition.value.appliesToYears.from, tables, lists };
  return ok(await totalsWorkbook(source, edition.value));
}
