import { describe, expect, test } from 'vitest';
import { editions } from '../../../renderer/bundled/editions';
import { reportFromJson } from '../../../renderer/core/editions/reportFile';
import { sentence } from '../../../renderer/core/kernel/problem';
import { fullReport, type ReportOverrides } from '../../fixtures/reports';
import { composeAll, partsOf } from './docxParts';

const HUGE = '山洪预警、低保名单和公益岗位逐条上栏，答复口径由司法所把关。'.repeat(3334);
const SIXTY = `${'云岭'.repeat(28)}人民政府`;
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `云岭县第${i + 1}办公室`);
const NASTY = '\u0000\u0008\ud83d甲<b>&"\']]>\u202e乙\ufffe\t\r\n丙';

describe('laid out, not refused', () => {
  const cases: readonly (readonly [string, ReportOverrides])[] = [
    ['sections of 100,000 characters', { preface: HUGE, overview: HUGE, problems: HUGE, other: HUGE }],
    ['one paragraph without a mark', { overview: '国'.repeat(100_000) }],
    ['twenty thousand paragraphs', { overview: '国\n'.repeat(20_000) }],
    ['a name of sixty characters', { organ: { name: SIXTY }, letter: { signer: SIXTY } }],
    ['forty recipients of copies', { letter: { copyTo: names(40) } }],
    ['a hundred and sixty', { letter: { copyTo: names(160) } }],
    [
      'marks full of junk',
      { letter: { marks: { serial: NASTY, secrecy: NASTY.repeat(40), urgency: '🀄'.repeat(300) } } },
    ],
    [
      'junk in every line',
      {
        title: NASTY,
        preface: NASTY,
        overview: NASTY,
        letter: { title: NASTY, recipient: NASTY, body: NASTY, signer: NASTY, date: NASTY, documentNumber: NASTY },
      },
    ],
  ];

  test.each(cases)('%s', async (_, overrides) => {
    for (const letter of ['plain', 'redHead'] as const) {
      const [file] = await composeAll(fullReport('2021', overrides), { files: 'one', letter });
      for (const [name, xml] of partsOf(file!.bytes)) {
        expect(name.endsWith('.xml') && /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)).toBe(false);
        expect(xml).not.toMatch(/>undefined<|>null<|NaN|\[object/);
        // encodeURI refuses lone surrogates.
        expect(() => encodeURI(xml.slice(0, 200_000))).not.toThrow();
      }
    }
  });
});

describe('over the limits: refused when read, in one plain sentence', () => {
  const read = (change: Record<string, unknown>): string => {
    const report = JSON.parse(JSON.stringify(fullReport('2021'))) as Record<string, object>;
    const letter = { ...report['letter'], ...(change['letter'] as object | undefined) };
    const made = reportFromJson(editions, { ...report, ...change, letter });
    return made.ok ? 'read' : sentence(made.error);
  };

  test.each([
    ['a section', { overview: '字'.repeat(200_001) }, '“overview”的文字超过 200000 个字，未读取；请删减后再试。'],
    [
      'a one-line field',
      { letter: { signer: '字'.repeat(2001) } },
      '“letter.signer”的文字超过 2000 个字，未读取；请删减后再试。',
    ],
    [
      'a mark',
      { letter: { marks: { serial: '1'.repeat(2001) } } },
      '“letter.marks.serial”的文字超过 2000 个字，未读取；请删减后再试。',
    ],
    [
      'too many recipients of copies',
      { letter: { copyTo: names(1001) } },
      '年报文件里“letter.copyTo”超过 1000 项，未读取；请删减后再试。',
    ],
    ['the longest of each', { overview: '字'.repeat(200_000), letter: { copyTo: names(1000) } }, 'read'],
  ])('%s', (_, change, want) => {
    expect(read(change)).toBe(want);
  });
});
