import { beforeAll, expect, test, type TestContext } from 'vitest';
import { fullReport } from '../fixtures/reports';
import type { Case } from './cases';
import type { Line, Measured } from './pages';
import { printed, PRINTING } from './printed';
import { missingPrograms } from './programs';

/** Lines that looked wrong on paper: stretched before a long address, a turn-over of one character. */
const CONTACT =
  '本报告可在县人民政府门户网站政府信息公开专栏（http://www.example.gov.cn/zwgk/xxgkndbg/index.html）查阅和下载，邮编990102，电话0800-6210035，电子邮箱：zhengwugongkai@example.gov.cn。';

const cases: readonly Case[] = [
  { name: 'addresses', report: fullReport('2021', { preface: CONTACT }), settings: { files: 'two' } },
  ...['青石镇人民政府', '枫桥坞镇人民政府', '松岭市枫桥坞镇人民政府'].map((name) => ({
    name,
    report: fullReport('2021', { organ: { name }, letter: { signer: name } }),
    settings: { files: 'two' } as const,
  })),
];

const missing = missingPrograms(PRINTING);
let measured: ReadonlyMap<string, Measured> = new Map();

beforeAll(async () => {
  if (missing.length === 0) measured = await printed(cases);
});

function linesOf(ctx: TestContext, key: string): readonly Line[] {
  if (missing.length > 0) ctx.skip(`not installed: ${missing.join(', ')}`);
  return measured.get(key)!.pages[0]!.lines;
}

test('no line before an address is stretched', (ctx) => {
  const lines = linesOf(ctx, '0-report').slice(2, 8);
  const text = lines.map((l) => l.text.replace(/\s/g, '')).join('');
  expect(text).toContain(CONTACT.slice(0, 30));
  const preface = lines.filter((l) => CONTACT.includes(l.text.replace(/\s/g, '').slice(0, 12)));
  expect(preface.length).toBeGreaterThan(2);
  // Mean room a glyph takes; a full line of Chinese has 5.56 (28 characters on 156 mm), figures and letters have less.
  for (const { left, right, glyphs } of preface) expect((right - left) / (glyphs - 1)).toBeLessThan(5.7);
});

test.for([1, 2, 3])('附件 turns over with four characters or more, or not at all: case %i', (n, ctx) => {
  const lines = linesOf(ctx, `${n}-letter`);
  const at = lines.findIndex((l) => l.text.startsWith('附件：'));
  const [first, second] = [lines[at]!, lines[at + 1]!];
  expect(first.left).toBeCloseTo(28 + 2 * 5.556, 0);
  const name = cases[n]!.report.title.replace(/\s/g, '');
  const printedName = (first.text + (second.baseline - first.baseline < 11 ? second.text : '')).replace(/\s/g, '');
  expect(printedName).toBe(`附件：${name}`);
  if (printedName === first.text.replace(/\s/g, '')) return;
  expect(second.glyphs).toBeGreaterThanOrEqual(4);
  // Turn-over lines begin under the name's first character.
  expect(second.left).toBeCloseTo(28 + 5 * 5.556, 0);
});
