import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeValue, readValue } from '../../../../renderer/core/intake/values';
import { cellText, type CellKind } from '../../../../renderer/core/report/cellText';

const amount = (value: string | null, unit: '元' | '万元' | null = null) => ({ value, unit });

/** text, kind, value, note */
const READ: [string, CellKind, unknown, string?][] = [
  ['0', 'count', 0],
  ['　17 ', 'count', 17],
  ['', 'count', null],
  [' \u00a0\u200b', 'count', null],
  ['００', 'count', 0, 'cleaned'],
  ['1,234', 'count', 1234, 'cleaned'],
  ['1，234，567', 'count', 1234567, 'cleaned'],
  ['12 件', 'count', 12, 'cleaned'],
  ['3项', 'count', 3, 'cleaned'],
  ['+19', 'count', 19, 'cleaned'],
  ['007', 'count', 7, 'cleaned'],
  ['零', 'count', 0, 'cleaned'],
  ['〇', 'count', 0, 'cleaned'],
  ['[bookmark: _GoBack] 4', 'count', 4, 'cleaned'],
  ['12*', 'count', 12, 'guessed'],
  ['12（注1）', 'count', 12, 'guessed'],
  ['-', 'count', null, 'unread'],
  ['／', 'count', null, 'unread'],
  ['——', 'count', null, 'unread'],
  ['\\', 'count', null, 'unread'],
  ['无', 'count', null, 'unread'],
  ['2 0', 'count', null, 'unread'],
  ['1\n2', 'count', null, 'unread'],
  ['1,23', 'count', null, 'unread'],
  ['1.0', 'count', null, 'unread'],
  ['0.0', 'count', null, 'unread'],
  ['约30', 'count', null, 'unread'],
  ['l2', 'count', null, 'unread'],
  ['O', 'count', null, 'unread'],
  ['⑤', 'count', null, 'unread'],
  ['12①', 'count', null, 'unread'],
  ['12万', 'count', null, 'unread'],
  ['-5', 'count', null, 'unread'],
  ['1e3', 'count', null, 'unread'],
  ['12345678901', 'count', null, 'unread'],
  ['3/5', 'count', null, 'unread'],
  ['-10', 'signedCount', -10],
  ['－7', 'signedCount', -7, 'cleaned'],
  ['− 7', 'signedCount', -7, 'cleaned'],
  ['-0', 'signedCount', 0, 'cleaned'],
  ['+5/-3', 'signedCount', null, 'unread'],
  ['-', 'signedCount', null, 'unread'],
  ['12.30', 'moneyWan', '12.30'],
  ['240万元', 'moneyWan', '240', 'cleaned'],
  ['251000元', 'moneyWan', '25.1', 'cleaned'],
  ['１,234.5', 'moneyWan', '1234.5', 'cleaned'],
  ['0.0', 'moneyWan', '0.0'],
  ['00', 'moneyWan', '0', 'cleaned'],
  ['0.001元', 'moneyWan', null, 'unread'],
  ['-3', 'moneyWan', null, 'unread'],
  ['3亿', 'moneyWan', null, 'unread'],
  ['￥12', 'moneyWan', null, 'unread'],
  ['2.5万元', 'moneyYuan', '25000', 'cleaned'],
  ['8040', 'moneyUnitUnstated', amount('8040')],
  ['3256.6732万元', 'moneyUnitUnstated', amount('3256.6732', '万元')],
  ['251000 元', 'moneyUnitUnstated', amount('251000', '元'), 'cleaned'],
  ['240万', 'moneyUnitUnstated', amount('240', '万元'), 'cleaned'],
  ['', 'moneyUnitUnstated', amount(null)],
  ['/', 'moneyUnitUnstated', amount(null), 'unread'],
];

describe('reading a value', () => {
  it.each(READ)('%j as %s', (raw, kind, value, note) => {
    const read = readValue(raw, kind);
    expect(read.value).toEqual(value);
    expect(read.note).toBe(note);
  });

  it('takes the unit the column prints, unless the cell says its own', () => {
    expect(readValue('251000', 'moneyWan', '元')).toMatchObject({ value: '25.1', note: 'cleaned', why: 'converted' });
    expect(readValue('25.1万元', 'moneyWan', '元')).toMatchObject({ value: '25.1', note: 'cleaned' });
    expect(readValue('8040', 'moneyUnitUnstated', '元')).toMatchObject({
      value: amount('8040', '元'),
      note: 'cleaned',
    });
  });

  it('gives back every value the program prints, without a word', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (n) => {
        expect(readValue(String(n), 'signedCount')).toEqual({ value: n });
        expect(readValue(String(Math.abs(n)), 'count')).toEqual({ value: Math.abs(n) });
        const money = { value: `${Math.abs(n)}.50`, unit: '万元' as const };
        expect(readValue(cellText(money), 'moneyUnitUnstated')).toEqual({ value: money });
      }),
    );
  });

  it('never makes up a figure: the digits of a count stand in its text, in that order and next to each other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789０１,，.-+ 　\n件约万元①l〇/'), maxLength: 9 });
    fc.assert(
      fc.property(text, (raw) => {
        const { value, note } = readValue(raw, 'count');
        if (value === null) {
          expect(note === 'unread' || raw.trim() === '').toBe(true);
          return;
        }
        const digits = raw
          .replaceAll('０', '0')
          .replaceAll('１', '1')
          .replaceAll('〇', '0')
          .replace(/[^0-9]/g, '');
        expect(Number(digits)).toBe(value);
        expect(raw.trim()).not.toMatch(/\d[\s　]+\d|[.①l约万元/]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('looks through no cell that is far too long', () => {
    expect(readValue(`${' '.repeat(5_000_000)}7`, 'count')).toEqual({ value: null, note: 'unread' });
  });
});

describe('telling figures from words', () => {
  it.each(['0', '3件', '240万元', '-', '/', '无', '约30', '⑤', 'O', '五', '２０', '3256.6732万元'])(
    '%j is a figure',
    (raw) => expect(looksLikeValue(raw)).toBe(true),
  );
  it.each([
    '',
    '　',
    '规章',
    '其他主动公开文件',
    '1.属于国家秘密',
    '2、重复申请',
    '第二十条第（一）项',
    '公开2020年文件目录一览',
  ])('%j is not', (raw) => expect(looksLikeValue(raw)).toBe(false));
});
