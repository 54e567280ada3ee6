import { placeName } from '../../renderer/core/checks';
import type { CheckResult, Finding, Level } from '../../renderer/core/checks/types';
import type { Edition } from '../../renderer/core/editions/types';
import type { Report } from '../../renderer/core/report/model';
import { oneLine } from './io';

const LEVELS: Readonly<Record<Level, string>> = { error: '错误', warning: '提醒', hint: '提示' };
const BETWEEN = ' · ';

/** Findings for people: the verdict first, then part by part of the report in printed order. Ends with a line break. */
export function checkText(result: CheckResult, edition: Edition, report: Report): string {
  const lines = [verdictLine(result)];
  let part = '';
  for (const finding of result.findings) {
    const place = placeName(edition, finding.place, 'line', report);
    const [heading = ''] = place.split(BETWEEN);
    if (heading !== part) lines.push('', heading);
    part = heading;
    lines.push(findingLine(finding, place));
  }
  return `${lines.join('\n')}\n`;
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
