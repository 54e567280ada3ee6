import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareTitle, publishNames } from '../../../../renderer/core/compose/publish/names';
import { sheetNames } from '../../../../renderer/core/compose/publish/workbook/sheetNames';
import { fullReport } from '../../../fixtures/reports';

test('a long organ name is cut at its front, and what the file is stays readable', () => {
  const { page, tables } = publishNames(
    fullReport('2021', { organ: { name: `${'某某自治州'.repeat(10)}板溪镇人民政府` } }),
  );
  expect([...page].length).toBe(60);
  expect(page).toMatch(/板溪镇人民政府2025年政府信息公开工作年度报告\.html$/);
  expect([...tables].length).toBe(60);
  expect(tables).toMatch(/板溪镇人民政府2025年政府信息公开工作年度报告统计表\.xlsx$/);
});

test('characters no file system takes do not reach the names', () => {
  expect(publishNames(fullReport('2021', { organ: { name: '甲/乙:丙' } })).page).toBe(
    '甲_乙_丙2025年政府信息公开工作年度报告.html',
  );
});

test.each([
  ['二', '二、主动公开政府信息情况', '主动公开政府信息情况'],
  ['二', '主动公开政府信息情况', '主动公开政府信息情况'],
  ['十二', '十二、其他', '其他'],
])('%s of %s is taken off', (ordinal, title, bare) => expect(bareTitle({ ordinal, title })).toBe(bare));

test('sheet names: what a spreadsheet refuses is gone', () => {
  expect(sheetNames(['a/b:c*[d]?', "'引'", 'History', '', '表', '表', 'A', 'a'])).toEqual([
    'abcd',
    '引',
    'History（2）',
    '表4',
    '表',
    '表（2）',
    'A',
    'a（2）',
  ]);
});

test('sheet names are legal and distinct whatever is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 45 }), { maxLength: 6 }), (wanted) => {
      const names = sheetNames(wanted);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/^'|'$|[[\]/\\:*?]|\p{Cc}|\p{Cs}/u);
      }
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }),
  );
});
