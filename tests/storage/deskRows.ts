import type { DeskContent, NewDeskPackage } from '../../renderer/storage';
import { blankReport } from './support';

/** A package as an import would hand it over. */
export const given = (more: Partial<NewDeskPackage> = {}): NewDeskPackage => ({
  year: 2025,
  organ: '青石乡人民政府',
  edition: '2021',
  reportId: 'r-1',
  revision: 1,
  code: 'AAAA-AAAA-AAAA-AAAA',
  codeState: 'unchecked',
  createdAt: '2026-01-12T02:00:00.000Z',
  receivedOn: '2026-01-13',
  source: 'U盘/青石乡',
  size: 10,
  counts: { error: 0, warning: 1, hint: 0 },
  notices: [],
  warnings: [],
  ...more,
});

export const contentOf = (more: Partial<NewDeskPackage> = {}): DeskContent => ({
  report: blankReport(more.reportId ?? 'r-1', 2025, more.organ),
  files: [{ name: 'report.json', bytes: new Uint8Array([1, 2, 3]) }],
});
