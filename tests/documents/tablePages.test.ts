import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { gridCells } from '../../renderer/core/editions/grid';
import { editionOf, fullReport } from '../fixtures/reports';
import type { Case } from './cases';
import type { Measured } from './pages';
import { printed, PRINTING } from './printed';
import { missingPrograms } from './programs';

/**
 * Where pages end inside and before the tables. The same report with ever more text moves the tables over the page end, so
 * that every place a page can break at is met. Millimetres.
 */
const TYPE_AREA = { top: 37, bottom: 262, height: 225 } as const;
const STEPS = [0, 4, 9, 13, 18];

const filled = (lines: number): string => Array.from({ length: lines }, (_, i) => `正文写到第${i}行。`).join('\n');

const cases: readonly (Case & { readonly edition: string })[] = ['2019', '2021'].flatMap((edition) => [
  ...STEPS.map((lines) => ({
    name: `${edition}, ${lines} lines before the tables`,
    edition,
    report: fullReport(edition, { preface: '序言。', overview: filled(lines), problems: filled(3) }),
    settings: { files: 'two' } as const,
  })),
  {
    name: `${edition}, sections empty`,
    edition,
    report: fullReport(edition, { preface: filled(16), overview: '', problems: '', other: '' }),
    settings: { files: 'two' } as const,
  },
]);

const missing = missingPrograms(PRINTING);
let measured: ReadonlyMap<string, Measured> = new Map();

beforeAll(async () => {
  if (missing.length === 0) measured = await printed(cases);
});

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** The labels beside each group label that is to stay whole: every merged label but the outermost. */
function groupsOf(edition: string): string[][] {
  const cells = gridCells(editionOf(edition).tables['applications']!);
  const merged = cells.filter((c) => c.rowSpan > 1 && c.col === 1 && c.text !== undefined);
  return merged.map((group) =>
    cells
      .filter((c) => c.col === 2 && c.row >= group.row && c.row < group.row + group.rowSpan)
      // The first line of a label that takes several.
      .map((c) => squeezed(c.text ?? '').slice(0, 6)),
  );
}

describe.each(cases.map((of, n) => ({ ...of, key: `${n}-report` })))('$name', ({ key, edition }) => {
  const pagesOf = (ctx: TestContext) => {
    if (missing.length > 0) ctx.skip(`not installed: ${missing.join(', ')}`);
    return measured.get(key)!.pages.map((p) => ({ ...p, texts: p.lines.map((l) => squeezed(l.text)) }));
  };

  test('a group of the applications table stands on one page', (ctx) => {
    const pages = pagesOf(ctx);
    const groups = groupsOf(edition);
    expect(groups.length).toBeGreaterThan(2);
    for (const group of groups) {
      const at = group.map((label) => pages.findIndex((p) => p.texts.some((t) => t.includes(label))));
      expect(at.length).toBeGreaterThan(1);
      expect([...new Set(at)], group.join(' ')).toHaveLength(1);
      expect(at[0]).toBeGreaterThanOrEqual(0);
    }
  });

  test('its heading, head and first two rows stand on one page, and each page repeats the head', (ctx) => {
    const pages = pagesOf(ctx);
    const has = (label: string) => pages.flatMap((p, i) => (p.texts.some((t) => t.includes(label)) ? [i] : []));
    const [heading] = has('三、收到和处理');
    expect(has('一、本年新收')).toEqual([heading]);
    expect(has('二、上年结转')).toEqual([heading]);
    const last = has('四、结转下年')[0]!;
    expect(has('申请人情况')).toEqual(Array.from({ length: last - heading! + 1 }, (_, i) => heading! + i));
    // Never the head with one row alone.
    expect(has('（七）总计')).toEqual([last]);
  });

  test('no page but the last leaves more than a third of itself white', (ctx) => {
    for (const { lines } of pagesOf(ctx).slice(0, -1)) {
      const white = TYPE_AREA.bottom - lines.at(-1)!.bottom;
      expect(white).toBeLessThan(TYPE_AREA.height / 3);
    }
  });

  test('labels keep off the border, figures stay in the middle', (ctx) => {
    const lines = pagesOf(ctx).flatMap((p) => p.lines.map((l) => ({ ...l, text: squeezed(l.text) })));
    const labels = lines.filter((l) => /^(行政许可|行政处罚|一、本年新收|四、结转下年)/.test(l.text));
    expect(labels.length).toBeGreaterThan(3);
    // The border stands at 28, the label's first character has up to 0.4 of white of its own.
    for (const { left } of labels) expect(left - 28).toBeGreaterThan(1.2);
  });
});
