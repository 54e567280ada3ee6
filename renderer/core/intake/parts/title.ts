import { dateLine } from './calendar';
import { squeeze } from './fold';
import { isAttachmentMark } from './letter';
import type { Line } from './lines';

export interface FoundTitle {
  readonly title: string;
  /** [start, end) among the lines given */
  readonly start: number;
  readonly end: number;
  /** the title as printed where brackets were dropped, else null */
  readonly printed: string | null;
}

const MOST_LINES = 4;
/** The end of a report's title, also in the orders clerks have got wrong. */
const SUBJECT = /(政府信息公开|信息公开|政务公开)/;
const REPORT = /(年度报告|工作报告|年报|年度报|情况报告|工作总结|报告)$/;
const ORGAN = /(人民政府|办事处|管理委员会|管委会|委员会|[镇乡]|街道)/;

/**
 * The report's title among the lines in front of its first section: up to four short lines that together name the subject
 * and end as a report does. Likeliest is what names year and organ; of equals the one nearest the text, since pages print
 * the title in their menu and head, too.
 */
export function findTitle(lines: readonly Line[]): FoundTitle | null {
  let best: { readonly score: number; readonly start: number; readonly end: number } | null = null;
  for (let end = 1; end <= lines.length; end++) {
    for (let start = end - 1; start >= Math.max(0, end - MOST_LINES) && isPart(lines[start]!); start--) {
      const score = scoreOf(lines.slice(start, end));
      if (score !== null && (best === null || score >= best.score)) best = { score, start, end };
    }
  }
  if (!best) return null;
  const printed = lines
    .slice(best.start, best.end)
    .map(({ text }) => text)
    .join('');
  const title = printed.replace(/^[（(]([^（）()]{2,40})[)）]/u, '$1');
  return { ...best, title, printed: title === printed ? null : printed };
}

const isPart = ({ text }: Line): boolean =>
  text.length <= 60 &&
  !/[。；;！？：:>＞|_]/.test(text) &&
  dateLine(text) === null &&
  !isAttachmentMark(text) &&
  !/^附件\s*\d*$/.test(text);

function scoreOf(lines: readonly Line[]): number | null {
  const text = squeeze(lines.map((line) => line.text).join(''));
  if (text.length > 80 || !SUBJECT.test(text) || !REPORT.test(text.replace(/[（(].{0,12}[)）]$/, ''))) return null;
  const year = /(\d{4}|[〇零○一二三四五六七八九]{4})年/u.test(text) ? 3 : 0;
  const organ = ORGAN.test(text) ? 2 : 0;
  const centred = lines.every((line) => line.centred || line.outline > 0) ? 0.5 : 0;
  return 1 + year + organ + centred - 0.4 * (lines.length - 1);
}
