import { LINE_LIMIT, TEXT_LIMIT } from '../report/schema';
import { TEXT_SECTIONS, type Report } from '../report/model';
import type { ImportNote } from './note';

/**
 * The report within the lengths a stored report may have: what is longer is cut and told, so that nothing comes in that
 * could not be saved and read again.
 */
export function withinLimits(report: Report): { readonly report: Report; readonly notes: readonly ImportNote[] } {
  const notes: ImportNote[] = [];
  const cut = (place: string, text: string, limit: number): string => {
    if (text.length <= limit) return text;
    notes.push({
      kind: 'unread',
      place,
      raw: text.slice(limit, limit + LINE_LIMIT),
      message: `这一处文字超过 ${limit} 个字，后面的没有收入，请核对。`,
    });
    return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  };
  const line = (place: string, text: string): string => cut(place, text, LINE_LIMIT);
  const texts = Object.fromEntries(TEXT_SECTIONS.map((key) => [key, cut(key, report[key], TEXT_LIMIT)]));
  const { letter } = report;
  return {
    report: {
      ...report,
      ...texts,
      title: line('title', report.title),
      organ: { ...report.organ, name: line('organ.name', report.organ.name) },
      letter: {
        ...letter,
        title: line('letter.title', letter.title),
        recipient: line('letter.recipient', letter.recipient),
        body: cut('letter.body', letter.body, TEXT_LIMIT),
        signer: line('letter.signer', letter.signer),
      },
    },
    notes,
  };
}
