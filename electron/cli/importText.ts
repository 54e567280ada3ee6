import { valueCells } from '../../renderer/core/editions/grid';
import { placeName } from '../../renderer/core/editions/placeName';
import type { Editions } from '../../renderer/core/editions/registry';
import type { Imported, ImportNote } from '../../renderer/core/intake';
import { getCell } from '../../renderer/core/report/cells';
import { isBlank } from '../../renderer/core/report/model';
import { oneLine } from './io';

const KINDS: Readonly<Record<ImportNote['kind'], string>> = {
  unread: '没有读出',
  guessed: '需要确认',
  missing: '缺少',
  cleaned: '已整理',
};

/** Longest piece of the source shown in a line. */
const RAW_LIMIT = 60;

/** What came in, for people: the report's heading, how full its tables are, then the notes, the gravest kind first. */
export function importText({ report, notes }: Imported, editions: Editions, written: string | null): string {
  const edition = editions.byId(report.edition);
  const cells = edition ? valueCells(edition) : [];
  const filled = cells.filter(({ place }) => !isBlank(getCell(report, place))).length;
  const lines = [
    `已读出：${report.title || '（没有标题）'}`,
    `机关：${report.organ.name || '（没有读出）'}；年度：${report.year}；表格数字：${filled}／${cells.length} 格。`,
    ...Object.entries(KINDS).flatMap(([kind, heading]) => {
      const own = notes.filter((note) => note.kind === kind);
      return own.length === 0 ? [] : ['', `${heading}（${own.length} 处）`, ...own.map(noteLine)];
    }),
    ...(notes.length === 0 ? ['没有需要核对的地方。'] : []),
    ...(written === null ? [] : ['', `已写入“${written}”。`]),
  ];
  return `${lines.join('\n')}\n`;

  function noteLine({ place, raw, message }: ImportNote): string {
    const name = edition && /^[a-z]\w*\.\w+\.\w+$/i.test(place) ? placeName(edition, place, 'line', report) : '';
    const shown = raw.length > RAW_LIMIT ? `${raw.slice(0, RAW_LIMIT)}…` : raw;
    return oneLine(
      `${name !== '' && !message.includes(name) ? `${name}：` : ''}${message}${shown === '' ? '' : `原文：${shown}`}`,
    );
  }
}
