import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { MARGIN } from '../../../renderer/core/compose/layout/page';
import {
  CLOSING_LINE,
  footRoom,
  footTop,
  markSize,
  redHead,
  RULE,
} from '../../../renderer/core/compose/layout/redHead';
import { copies } from '../../../renderer/core/compose/letter/copies';
import { letterBlocks } from '../../../renderer/core/compose/letter/letter';
import { lineCount } from '../../../renderer/core/compose/text/lineCount';
import { fullReport, type ReportOverrides } from '../../fixtures/reports';

const SETTINGS = { ...DEFAULT_SETTINGS, letter: 'redHead' } as const;
const blocks = (overrides: ReportOverrides) => letterBlocks(fullReport('2021', overrides), SETTINGS);
const lines = (overrides: ReportOverrides): string[] =>
  blocks(overrides).map((b) => `${b.style}|${b.runs.map((r) => r.text).join('')}`);

describe('mark', () => {
  test.each([
    [1, 72],
    [7, 72],
    [11, 72],
    [12, 70],
    [16, 53],
    [20, 42],
    [22, 38],
    [38, 22],
    [1000, 2],
  ])('%i characters: %i half-points', (characters, size) => {
    expect(markSize(characters)).toBe(size);
  });

  test.each([12, 17, 23, 31, 60])('%i characters keep to 96 %% of the line', (characters) => {
    const points = markSize(characters) / 2;
    expect(points * characters).toBeLessThanOrEqual(442 * 0.96);
    expect((points + 0.5) * characters).toBeGreaterThan(442 * 0.96);
  });

  test('characters outside the basic plane count once', () => {
    expect(redHead('𠮷'.repeat(11)).mark.size).toBe(72);
  });
});

describe('places', () => {
  const mm = (emu: number): number => Math.round(emu / 3600) / 10;
  const head = redHead('青石乡人民政府');

  test('upper double line thick over thin, lower one thin over thick, ending 20 mm from the edge', () => {
    expect(head.rules.map(({ top, weight }) => [mm(top), mm(weight)])).toEqual([
      [45.8, 0.8],
      [47, 0.3],
      [275.5, 0.3],
      [276.2, 0.8],
    ]);
    expect([RULE.left, RULE.length].map(mm)).toEqual([21, 170]);
  });

  test.each(['青石乡人民政府', '松岭市临溪区青杠街道办事处', '民'.repeat(60)])(
    'a mark of any size keeps its distances: %s',
    (mark) => {
      const { mark: m, rules, numberBefore } = redHead(mark);
      const size = (m.size / 144) * 25.4;
      const inkTop = (m.top / 1440) * 25.4 + 0.15 * size;
      expect(inkTop).toBeCloseTo(30, 1);
      expect(rules[0]!.top / 36000 - (30 + 0.93 * size)).toBeCloseTo(4, 1);
      const lower = (rules[1]!.top + rules[1]!.weight) / 36000;
      expect(((MARGIN.top + numberBefore) / 1440) * 25.4 + 3.37 - lower).toBeCloseTo(4.94, 1);
      expect(m.line).toBe(Math.round(m.size * 12.5));
    },
  );
});

describe('letter', () => {
  test('order of its parts', () => {
    const letter = { body: '请予审核。', documentNumber: '枫政函〔2026〕2号', copyTo: ['县司法局', '县档案馆'] };
    expect(lines({ letter })).toEqual([
      'redMark|枫桥坞镇人民政府',
      'documentNumber|枫政函〔2026〕2号',
      'blank|',
      'blank|',
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
      'copies|抄送：县司法局，县档案馆。',
      'closing|',
    ]);
  });

  test.each([
    ['枫政函〔2026〕2号', '枫政函〔2026〕2号'],
    [' 枫政函[2026]2号', '枫政函〔2026〕2号'],
    ['枫政函（2026）2号', '枫政函〔2026〕2号'],
    ['枫政函【2026】2号', '枫政函〔2026〕2号'],
    ['枫政函2号', '枫政函2号'],
    ['', '＿＿＿＿〔2026〕＿＿号'],
  ])('发文字号 %j', (documentNumber, want) => {
    expect(lines({ letter: { documentNumber } })[1]).toBe(`documentNumber|${want}`);
  });

  test('without number and date the blank has the year after the report', () => {
    expect(lines({ year: 2024, letter: { documentNumber: '', date: '' } })[1]).toContain('〔2025〕');
  });

  test('without copies it ends as a plain letter does, and a missing name is a blank', () => {
    const report = fullReport('2021', { letter: { copyTo: [' ', ''] } });
    const made = letterBlocks({ ...report, organ: { ...report.organ, name: ' ' } }, SETTINGS);
    expect(made[0]!.runs[0]!.text).toBe('＿'.repeat(8));
    expect(made.at(-1)!.style).toBe('note');
  });

  test('the plain letter has nothing of it', () => {
    const plain = letterBlocks(fullReport('2021', { letter: { copyTo: ['县司法局'] } }), DEFAULT_SETTINGS);
    expect(plain.some((b) => /redMark|documentNumber|copies|closing/.test(b.style) || b.frame)).toBe(false);
  });
});

describe('抄送', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `第${i + 10}县司法局`);
  const top = (count: number) => copies(names(count), []).blocks[0]!.frame?.top;

  test('marks typed behind a name are not doubled', () => {
    const [list] = copies(['县司法局，', '县档案馆；'], []).blocks;
    expect(list!.runs[0]!.text).toBe('抄送：县司法局，县档案馆。');
  });

  test('forty names: frame and room above the end are as high as their lines', () => {
    const [list, closing] = copies(names(40), []).blocks;
    const height = 11 * 579;
    expect(list!.frame).toEqual({ top: MARGIN.top + 22 * 579 - height + 4, height, rule: 'atLeast', wrap: 'over' });
    expect(closing!.before).toBe(height + 4);
    expect(top(1)).toBe(MARGIN.top + 21 * 579 + 4);
  });

  test('keeps with the signature as long as one page can hold both; more than a page follows the text', () => {
    const short = blocks({ letter: { copyTo: names(40) } });
    const [signatureOf, long] = [short, blocks({ letter: { copyTo: names(70) } })];
    const note = (all: typeof short) => all.find((b) => b.style === 'note')!.keepNext ?? false;
    expect([note(signatureOf), note(long)]).toEqual([true, false]);
    const [blank, list, ...rest] = copies(names(100), []).blocks;
    expect([blank!.style, list!.style, list!.frame, rest]).toEqual(['blank', 'copies', undefined, []]);
  });
});

test.each([1, 2, 13, 22])('text, %i lines at the foot and the closing line never meet', (lines) => {
  const bottom = MARGIN.top + (225 / 25.4) * 1440;
  const lowestText = bottom - footRoom(lines) - CLOSING_LINE;
  expect(lowestText).toBeLessThanOrEqual(footTop(lines) + 1);
  expect(footTop(lines) + lines * 579 + CLOSING_LINE).toBeLessThanOrEqual(bottom);
});

describe('lines a text takes', () => {
  test.each([
    ['', 10, 1],
    ['国'.repeat(10), 10, 1],
    ['国'.repeat(11), 10, 2],
    [`${'国'.repeat(10)}，`, 10, 1],
    [`${'国'.repeat(10)}，国`, 10, 2],
    [`${'国'.repeat(9)}ABCD`, 10, 2],
    ['A'.repeat(50), 10, 3],
  ])('%j at %i', (text, capacity, want) => {
    expect(lineCount(text, capacity)).toBe(want);
  });
});
