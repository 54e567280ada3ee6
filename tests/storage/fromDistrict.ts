import type { Reply, Task } from '../../renderer/core/district';
import type { Handoff } from '../../renderer/storage';

export const handoff = (id: string, more: Partial<Handoff> = {}): Handoff => ({
  id,
  reportId: 'r1',
  organName: '青石乡人民政府',
  recipient: '临河县人民政府办公室',
  year: 2021,
  edition: '2021',
  revision: 1,
  code: '0123-4567-89AB-CDEF',
  folder: '青石乡人民政府2021年政府信息公开年报报送包',
  place: 'E:\\',
  at: 1,
  readBack: true,
  files: [],
  manifest: { path: 'manifest.json', size: 1, sha256: '2'.repeat(64) },
  counts: { error: 0, warning: 0, hint: 0 },
  reasons: 0,
  lastVerified: null,
  reply: null,
  ...more,
});

export const returned = (more: Partial<Reply> = {}): Reply =>
  ({
    kind: 'return',
    format: 'nianbao-reply',
    schemaVersion: 1,
    district: '临河县人民政府办公室',
    on: '2022-01-18',
    organ: '青石乡人民政府',
    year: 2021,
    reportId: 'r1',
    revision: 1,
    code: '0123-4567-89AB-CDEF',
    remarks: [
      { place: 'overview:0-2', quote: '全年', text: '请写明公开渠道。' },
      { place: '', quote: '', text: '请核对全文。' },
    ],
    ...more,
  }) as Reply;

export const task = (more: Partial<Task> = {}): Task => ({
  format: 'nianbao-task',
  schemaVersion: 1,
  id: 't1',
  revision: 1,
  year: 2021,
  district: '临河县人民政府办公室',
  deadline: '2022-01-20',
  recipient: '临河县人民政府办公室',
  notice: { title: '', number: '' },
  templates: [],
  words: { confusables: [], allowed: [] },
  townships: [{ name: '青石乡人民政府', shortName: '青石乡' }],
  ...more,
});
