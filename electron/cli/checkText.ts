import { placeName } from '../../renderer/core/checks';
import type { CheckResult, Finding, Level } from '../../renderer/core/checks/types';
import type { Edition } from '../../renderer/core/editions/types';
import type { Report } from '../../renderer/core/report/model';
import { oneLine } from './io';

const LEVELS: Readonly<Record<Level, string>> = { error: '错误', warning: '提醒', hint: '提示' };
const BETWEEN = ' · ';

/** Cell not filled: one finding a cell, two hundred on a fresh form. */
const NOT_FILLED = 'AR01';
/** So many empty cells are still named one by one: nobody finds the last few by their number alone. */
const NAMED = 5;

/**
 * Findings for people: the verdict first, then part by part of the report in printed order. Empty cells of one table are
 * one line, where the first of them stands. Ends with a line break.
 */
export function checkText(result: CheckResult, edition: Edition, report: Report): string {
  const lines = [verdictLine(result)];
  const named = result.findings.map((finding): Named => {
    const place = placeName(edition, finding.place, 'line', report);
    const [heading = ''] = place.split(BETWEEN);
    return { finding, place, heading };
  });
  const empty = emptyCells(named);
  let part = '';
  for (const { finding, place, heading } of named) {
    const together = finding.rule === NOT_FILLED ? (empty.get(heading) ?? []) : [];
    if (together.length > 1 && together[0] !== place) continue;
    if (heading !== part) lines.push('', heading);
    part = heading;
    lines.push(together.length > 1 ? emptyLine(finding, heading, together) : findingLine(finding, place));
  }
  return `${lines.join('\n')}\n`;
}

interface Named {
  readonly finding: Finding;
  readonly place: string;
  /** the part of the report, first piece of `place` */
  readonly heading: string;
}

/** The names of the empty cells by the table's heading. */
function emptyCells(named: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const byTable = new Map<string, string[]>();
  for (const { finding, place, heading } of named) {
    if (finding.rule !== NOT_FILLED) continue;
    const cells = byTable.get(heading);
    if (cells) cells.push(place);
    else byTable.set(heading, [place]);
  }
  return byTable;
}

function emptyLine({ level, rule }: Finding, heading: string, cells: readonly string[]): string {
  const names = cells.map((cell) => cell.split(BETWEEN).slice(1).join(BETWEEN)).join('；');
  const few = cells.length <= NAMED ? `空着的是：${names}。` : '';
  return oneLine(`［${LEVELS[level]}］${heading}：还有 ${cells.length} 格没有填。没有发生的填 0。${few}（${rule}）`);
}

function verdictLine({ verdict, counts }: CheckResult): string {
  const parts = [`错误 ${counts.error} 处`, `提醒 ${counts.warning} 处`, `提示 ${counts.hint} 处`].join('，');
  if (verdict === 'errors') return `核查结果：有错误，改正后才能报送（${parts}）。`;
  if (verdict === 'warnings') return `核查结果：没有错误，有需要确认的地方（${parts}）。`;
  return counts.hint > 0 ? `核查结果：没有发现错误（${parts}）。` : '核查结果：没有发现问题。';
}

/**
 * The heading above names the part, and most messages name their place; put in front is only what neither says, such as
 * the paragraph of a text. Labels of fixes are verbs ("改为 13"): a command line offers no button, so they are advice.
 */
function findingLine({ level, message, rule, fix }: Finding, place: string): string {
  const unsaid = place.split(BETWEEN).slice(1);
  const where = unsaid.filter((part) => !message.includes(part)).join(BETWEEN);
  const advice = fix === null ? '' : `建议：${fix.label}。`;
  return oneLine(`［${LEVELS[level]}］${where && `${where}：`}${message}${advice}（${rule}）`);
}
