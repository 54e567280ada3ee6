import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { letterBlocks } from '../../../renderer/core/compose/letter/letter';
import { markText } from '../../../renderer/core/compose/letter/redHead';
import { editions } from '../../../renderer/bundled/editions';
import { readReport, writeReport } from '../../../renderer/core/editions/reportFile';
import type { LetterMarks } from '../../../renderer/core/report/model';
import { fullReport } from '../../fixtures/reports';

const NONE: LetterMarks = { serial: '', secrecy: '', urgency: '' };

/** What stands between mark and title, as `style|run‹character style›`. */
function head(marks: LetterMarks | undefined, kind: 'redHead' | 'plain' = 'redHead'): string[] {
  const report = fullReport('2021', { letter: { documentNumber: '枫政函〔2026〕2号', ...(marks ? { marks } : {}) } });
  const blocks = letterBlocks(report, { ...DEFAULT_SETTINGS, letter: kind });
  const title = blocks.findIndex((b) => b.style === 'title');
  return blocks
    .slice(0, title)
    .filter((b) => b.style !== 'redMark')
    .map((b) => `${b.style}|${b.runs.map((r) => r.text + (r.style ? `‹${r.style}›` : '')).join('')}`);
}

describe('份号, 密级, 紧急程度', () => {
  test.each([
    ['none given', undefined, ['documentNumber|枫政函〔2026〕2号']],
    ['all empty', NONE, ['documentNumber|枫政函〔2026〕2号']],
    ['blanks only', { ...NONE, secrecy: ' 　' }, ['documentNumber|枫政函〔2026〕2号']],
    [
      'all three, in the order of the standard',
      { serial: '000012', secrecy: '秘密★1年', urgency: '特急' },
      ['headLine|000012\t枫政函〔2026〕2号', 'headMark|秘密★1年‹hei›', 'headMark|特急‹hei›'],
    ],
    [
      'a single one shares the line of the number',
      { ...NONE, urgency: '加急' },
      ['headLine|加急‹hei›\t枫政函〔2026〕2号'],
    ],
    [
      'the serial stays as typed',
      { ...NONE, serial: '12', secrecy: '机密' },
      ['headLine|12\t枫政函〔2026〕2号', 'headMark|机密‹hei›'],
    ],
    ['a tab typed is a blank', { ...NONE, serial: '00\t12' }, ['headLine|00 12\t枫政函〔2026〕2号']],
  ])('%s', (_, marks, want) => {
    expect(head(marks)).toEqual([...want, 'blank|', 'blank|']);
  });

  test('the plain letter has none', () => {
    expect(head({ serial: '000012', secrecy: '秘密', urgency: '特急' }, 'plain')).toEqual([]);
  });

  test.each([undefined, { serial: '000012', secrecy: '秘密★1年', urgency: '特急' }])(
    '%o survives its file',
    (marks) => {
      const report = fullReport('2021', { letter: marks ? { marks } : {} });
      const back = readReport(editions, writeReport(report));
      expect(back.ok && back.value.letter.marks).toEqual(marks);
      expect(back.ok && 'marks' in back.value.letter).toBe(marks !== undefined);
    },
  );
});

describe('whose name is the mark', () => {
  const TWENTY = '重庆市酉阳土家族苗族自治县木叶乡人民政府';
  test.each([
    ['a name that comes out large', '枫桥坞镇人民政府', '枫桥坞镇政府', '枫桥坞镇人民政府'],
    ['nineteen characters: 22 pt', TWENTY.slice(1), '木叶乡人民政府', TWENTY.slice(1)],
    ['twenty characters, a short name of an organ', TWENTY, '木叶乡人民政府', '木叶乡人民政府'],
    ['the short name is a place only', TWENTY, '木叶乡', TWENTY],
    ['no short name', TWENTY, '', TWENTY],
    ['a short name no shorter', TWENTY, `${TWENTY}办公室`, TWENTY],
    ['a street office', `${TWENTY}木叶街道办事处`, '木叶街道办事处', '木叶街道办事处'],
    ['no name at all', ' ', '木叶乡人民政府', '＿'.repeat(8)],
  ])('%s', (_, name, shortName, want) => {
    const report = fullReport('2021');
    expect(markText({ ...report, organ: { ...report.organ, name, shortName } })).toBe(want);
  });
});
