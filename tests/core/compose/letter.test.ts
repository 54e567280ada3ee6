import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { letterBlocks } from '../../../renderer/core/compose/letter/letter';
import { fullReport, type ReportOverrides } from '../../fixtures/reports';

const lines = (overrides: ReportOverrides, settings = DEFAULT_SETTINGS): string[] =>
  letterBlocks(fullReport('2021', overrides), settings).map((b) => `${b.style}|${b.runs.map((r) => r.text).join('')}`);

describe('plain letter', () => {
  test('order of its parts', () => {
    expect(lines({ letter: { body: '请予审核。' } })).toEqual([
      'title|枫桥坞镇人民政府关于报送2025年\n政府信息公开工作年度报告的函',
      'blank|',
      'recipient|云岭县人民政府办公室：',
      'body|请予审核。',
      'blank|',
      'attachment|附件：枫桥坞镇人民政府2025年政府信息公开工作年度报告',
      'blank|',
      'signature|枫桥坞镇人民政府',
      'signature|2026年1月18日',
      'note|（联系人：周一鸣，电话：0700-7310026）',
    ]);
  });

  test.each([
    ['only a telephone', { name: '', person: '', phone: '0700' }, 'note|（电话：0700）'],
    ['the office for a person', { name: '党政办', person: '', phone: '0700' }, 'note|（联系人：党政办，电话：0700）'],
    ['only a person', { name: '', person: '周', phone: '' }, 'note|（联系人：周）'],
    ['neither person nor telephone', { name: '党政办', person: '', phone: ' ' }, 'signature|2026年1月18日'],
  ])('contact: %s', (_, contact, last) => {
    expect(lines({ letter: { contact } }).at(-1)).toBe(last);
  });

  test('a recipient typed with its colon gets one colon', () => {
    expect(lines({ letter: { recipient: '县政府办：' } })[2]).toBe('recipient|县政府办：');
  });

  test('what is not filled is a visible blank, never a word of the program', () => {
    const empty = lines({ title: '', letter: { title: '', recipient: '', body: '', signer: '', date: '' } });
    expect(empty).toEqual([
      `title|${'＿'.repeat(12)}`,
      'blank|',
      `recipient|${'＿'.repeat(8)}：`,
      'blank|',
      `attachment|附件：${'＿'.repeat(12)}`,
      'blank|',
      'signature|枫桥坞镇人民政府',
      'signature|\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日',
      'note|（联系人：周一鸣，电话：0700-7310026）',
    ]);
  });

  test('a date that is no date is printed as typed', () => {
    expect(lines({ letter: { date: '2026年元月' } })).toContain('signature|2026年元月');
  });

  test('blank lines above the title are a setting', () => {
    const two = lines({}, { ...DEFAULT_SETTINGS, letterBlankLines: 2 });
    expect(two.slice(0, 3).map((l) => l.split('|')[0])).toEqual(['blank', 'blank', 'title']);
  });
});
