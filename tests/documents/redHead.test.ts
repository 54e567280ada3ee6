import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { fullReport, type ReportOverrides } from '../fixtures/reports';
import { FORTY, longBody, type Case } from './cases';
import type { Measured, Page } from './pages';
import { printed, PRINTING } from './printed';
import { missingPrograms } from './programs';

/** The printed 函 with red head: every distance of GB/T 9704-2012, 10.1, measured on ink. Millimetres. */
const LONG = '重庆市酉阳土家族苗族自治县木叶乡人民政府';
const LONGEST = `${LONG}政务公开与政务服务工作领导小组办公室`;
const LAST_BASELINE = 259.6;
const LINE_MM = (579 / 1440) * 25.4;

interface RedCase extends Case {
  readonly pages: number;
  /** lines of 抄送 at the foot of the last page */
  readonly foot: number;
}

function redCase(name: string, organ: string, pages: number, foot: number, letter: ReportOverrides['letter']): RedCase {
  const report = fullReport('2021', {
    organ: { name: organ },
    letter: { signer: organ, documentNumber: '青政函〔2026〕3号', copyTo: FORTY.slice(0, 2), ...letter },
  });
  return { name, report, settings: { files: 'two', letter: 'redHead' }, pages, foot };
}

const fill = (lines: number): string => Array.from({ length: lines }, (_, i) => `正文写到第${i}行。`).join('\n');

const cases: readonly RedCase[] = [
  redCase('short name', '青石乡人民政府', 1, 1, {}),
  redCase('eleven characters, no copies', '松岭市青杠街道办事处', 1, 0, {
    copyTo: [],
    sealed: true,
    body: '请予审核。',
  }),
  redCase('long name, sealed', LONG, 2, 1, { sealed: true, body: longBody(6) }),
  redCase('name of thirty-eight characters', LONGEST, 1, 0, { body: '请予审核。', copyTo: [] }),
  redCase('three pages', '青石乡人民政府', 3, 1, { body: longBody(22) }),
  redCase('no document number', '青石乡人民政府', 1, 1, { documentNumber: '' }),
  redCase('forty copies', '青石乡人民政府', 2, 13, { copyTo: FORTY }),
  redCase('the last body that leaves room on page 1', '青石乡人民政府', 1, 2, {
    body: fill(5),
    copyTo: FORTY.slice(0, 6),
  }),
  redCase('one line more', '青石乡人民政府', 2, 2, { body: fill(6), copyTo: FORTY.slice(0, 6) }),
];

const missing = missingPrograms(PRINTING);
let measured: ReadonlyMap<string, Measured> = new Map();

beforeAll(async () => {
  if (missing.length === 0) measured = await printed(cases);
});

describe.each(cases.map((of, n) => ({ ...of, key: `${n}-letter` })))(
  'red head: $name',
  ({ key, report, pages, foot }) => {
    const pagesOf = (ctx: TestContext): readonly [Page, ...Page[]] => {
      if (missing.length > 0) ctx.skip(`not installed: ${missing.join(', ')}`);
      return measured.get(key)!.pages as unknown as readonly [Page, ...Page[]];
    };
    const near = (got: number, want: number, tolerance: number): void => {
      expect(Math.abs(got - want), `${got} for ${want} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
    };

    test('mark: one red line of the whole name, its ink 30 from the edge and 4 above the line', (ctx) => {
      const [{ lines, redRules }] = pagesOf(ctx);
      const red = lines.filter((l) => l.red);
      expect(red.map((l) => l.text)).toEqual([report.organ.name]);
      near(red[0]!.top, 30, 1);
      near(redRules[0]!.top - red[0]!.bottom, 4, 0.8);
    });

    test('two double lines of 170, thick outside, the lower one 20 from the edge; on page 1 only', (ctx) => {
      const [{ redRules }, ...later] = pagesOf(ctx);
      expect(redRules).toHaveLength(4);
      for (const { left, right } of redRules) {
        near(right - left, 170, 1);
        near((left + right) / 2, 106, 0.2);
      }
      const [a, b, c, d] = redRules.map((r) => r.bottom - r.top) as [number, number, number, number];
      expect(a).toBeGreaterThan(2 * b);
      expect(d).toBeGreaterThan(2 * c);
      near(redRules[1]!.top - redRules[0]!.bottom, 0.4, 0.1);
      near(redRules[3]!.top - redRules[2]!.bottom, 0.4, 0.1);
      near(297 - redRules[3]!.bottom, 20, 0.7);
      expect(later.flatMap((p) => p.redRules)).toEqual([]);
    });

    test('发文字号 at the right edge, 7/8 of a character below the line; the title two lines on', (ctx) => {
      const [{ lines, redRules }] = pagesOf(ctx);
      const [number, title] = lines.filter((l) => l.top > redRules[1]!.bottom);
      expect(number!.text).toMatch(/〔2026〕.*号$/);
      near(number!.end, 184, 1.5);
      // Ruled blanks stand lower than characters, brackets do not.
      near(number!.top - redRules[1]!.bottom, 4.94, 0.8);
      near(title!.baseline - number!.baseline, 3 * LINE_MM, 0.3);
    });

    test('抄送 ends on the last line of the last page and touches no other line', (ctx) => {
      const all = pagesOf(ctx);
      expect(all).toHaveLength(pages);
      const at = all.map((p) => p.lines.findIndex((l) => l.text.startsWith('抄送：')));
      expect(at.slice(0, -1).filter((i) => i >= 0)).toEqual([]);
      const { lines } = all.at(-1)!;
      const copies = at.at(-1)! < 0 ? [] : lines.slice(at.at(-1));
      expect(copies).toHaveLength(foot);
      if (foot === 0) return;
      near(copies.at(-1)!.baseline, LAST_BASELINE, 0.5);
      expect(copies.map((l) => l.text).join('')).toBe(`抄送：${report.letter.copyTo.join('，')}。`);
      near(copies[0]!.left, 28 + 4.94, 0.8);
      // Turn-over lines begin under the first name.
      for (const { left } of copies.slice(1)) near(left, 28 + 4 * 4.94, 0.8);
      const gaps = lines.slice(1).map((l, i) => l.baseline - lines[i]!.baseline);
      expect(Math.min(...gaps)).toBeGreaterThan(LINE_MM - 0.3);
    });

    test('no page number on page 1, even and odd from page 2', (ctx) => {
      const numbers = pagesOf(ctx).map((p) => p.footer);
      expect(numbers.map((f) => f?.text ?? null)).toEqual([null, '—2—', '—3—'].slice(0, pages));
      if (numbers[1]) near(numbers[1].left, 28 + 4.94, 1.2);
      if (numbers[2]) near(numbers[2].right + 4.94, 184 - 4.94, 1.2);
    });
  },
);
