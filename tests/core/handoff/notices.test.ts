import { describe, expect, it } from 'vitest';
import { noticesOf, type Held, type Manifest, type NoticeKind } from '../../../renderer/core/handoff';

const NOW = Date.UTC(2026, 1, 1);
const manifest: Manifest = {
  format: 'nianbao-package',
  schemaVersion: 1,
  organ: '甲镇人民政府',
  year: 2025,
  edition: '2021',
  revision: 2,
  createdAt: '2026-01-15T08:00:00.000Z',
  files: [],
};
const none: Held = { packages: [], year: 2025, organs: ['甲镇人民政府'] };
const holding = (revision: number, code: string, more: object = {}): Held => ({
  ...none,
  packages: [{ organ: '甲镇人民政府', year: 2025, revision, code, ...more }],
});

describe('what is noticed about a sound package', () => {
  it.each<[string, Partial<Manifest>, Held, NoticeKind[]]>([
    ['nothing about an expected one', {}, none, []],
    ['another year than the one collected (row 66)', {}, { ...none, year: 2024 }, ['otherYear']],
    ['an organ the task does not list (row 66)', { organ: '乙镇人民政府' }, none, ['unknownOrgan']],
    ['nothing about year and organ where neither is given', {}, { packages: [], year: null, organs: null }, []],
    ['the same package again (row 67)', {}, holding(2, 'MINE'), ['seenBefore']],
    ['two sticks with different content under one number', {}, holding(2, 'OTHER'), ['sameRevision']],
    ['one older than held (row 68)', {}, holding(3, 'OTHER'), ['olderThanHeld']],
    ['one newer than held', {}, holding(1, 'OTHER'), ['newerThanHeld']],
    ['nothing about what another organ handed in', {}, holding(3, 'OTHER', { organ: '乙镇人民政府' }), []],
    ['nothing about what was handed in for another year', {}, holding(3, 'OTHER', { year: 2024 }), []],
    ['a clock far ahead (row 69)', { createdAt: '2099-01-01T00:00:00.000Z' }, none, ['oddDate']],
    ['a clock far behind (row 69)', { createdAt: '1970-01-01T00:00:00.000Z' }, none, ['oddDate']],
    ['nothing about a clock a day ahead', { createdAt: '2026-02-02T00:00:00.000Z' }, none, []],
  ])('%s', (_, change, held, notices) => {
    expect(noticesOf({ ...manifest, ...change }, 'MINE', held, NOW)).toEqual(notices);
  });
});
