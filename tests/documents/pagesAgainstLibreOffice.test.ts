import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { layOut, type Page, type TextItem } from '../../renderer/core/pages';
import { composeAll } from '../core/compose/docxParts';
import { timesMeasure } from '../core/pages/measures';
import { fullReport } from '../fixtures/reports';
import { cases, type Case, longBody } from './cases';
import type { Measured, Page as Printed } from './pages';
import { printed, PRINTING } from './printed';
import { missingPrograms } from './programs';

/**
 * Our pages beside the pages LibreOffice prints of the same bytes. Laid out with LibreOffice's habits where it is known to
 * differ from Word (renderer/core/pages/lines/habits.ts): a narrower gap between Han and figures that cannot be turned off,
 * no letter spacing at the end of a stretch of one script, text of a merged cell that ends with its page at the top.
 * Letters are Liberation Serif there, as wide as Times New Roman. Not compared: the left end of page numbers on odd pages,
 * whose 宋体 figures LibreOffice takes from another typeface; single lines of table pages, whose cells overlap in height.
 */
const MM = 25.4 / 72;
const TOLERANCE = { baseline: 0.15, x: 0.7 };
const TYPE_AREA_BOTTOM = 262.5;

const more: readonly Case[] = [
  {
    name: 'names of six characters, red head, long text',
    report: fullReport('2021', {
      organ: { name: '红岩镇政府' },
      letter: { signer: '红岩镇政府', sealed: true, documentNumber: '红政函〔2026〕18号', body: longBody(20) },
    }),
    settings: { letter: 'redHead' },
  },
  {
    name: 'texts of many pages with figures, letters and marks',
    report: fullReport('2019', {
      overview: Array.from(
        { length: 40 },
        (_, n) =>
          `（${n + 1}）第${n}项。本年共办理${n * 37}件，占${n}.5%，其中“一网通办”${n * 11}件；网站（编号A${n}B）更新${n * 101}条——比上年多${n}条。` +
          '群众来访逐一登记，限时答复，能够当场办结的当场办结。'.repeat(n % 5),
      ).join('\n'),
    }),
    settings: { files: 'one' },
  },
];
const all = [...cases, ...more];

const missing = missingPrograms(PRINTING);
let measured: ReadonlyMap<string, Measured> = new Map();

beforeAll(async () => {
  if (missing.length === 0) measured = await printed(all);
});

interface Line {
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** A mark hanging past the edge of the type area (184 mm) is often missing among the printed glyphs; not compared. */
const EDGE = 183.5;

/** Letters with ink by their lines, as tests/documents/pages.ts groups them: millimetres, origins of first and last letter. */
function linesOf(page: Page): readonly Line[] {
  const letters = page.items
    .filter((i): i is TextItem => i.kind === 'text')
    .flatMap((item) => {
      let x = item.x;
      return [...item.text].map((text) => {
        const letter = { x: x * MM, y: item.baseline * MM, text };
        x += timesMeasure(text, item.font, item.size, item.bold) + item.spacing;
        return letter;
      });
    })
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const groups: (typeof letters)[] = [];
  for (const letter of letters) {
    const group = groups.at(-1);
    if (group && letter.y - group[0]!.y < 0.7) group.push(letter);
    else groups.push([letter]);
  }
  return groups.map((group) => {
    const xs = group.map(({ x }) => x);
    const text = [...group]
      .sort((a, b) => a.x - b.x)
      .map((l) => l.text)
      .join('');
    return { baseline: group[0]!.y, left: Math.min(...xs), right: Math.max(...xs), text };
  });
}

/** One glyph in LibreOffice's typeface. */
const DASH = /——/g;

const squeezed = (text: string): string => text.replace(/\s/g, '').replace(/&amp;/g, '&');

function expectSamePage(ours: Page, theirs: Printed): void {
  const lines = linesOf(ours).filter((l) => l.baseline <= TYPE_AREA_BOTTOM);
  const footer = linesOf(ours).find((l) => l.baseline > TYPE_AREA_BOTTOM);
  expect(squeezed(footer?.text ?? '')).toBe(squeezed(theirs.footer?.text ?? ''));
  const [first, last] = [theirs.lines[0]!, theirs.lines.at(-1)!];
  expect(Math.abs(lines[0]!.baseline - first.baseline)).toBeLessThan(TOLERANCE.baseline);
  expect(Math.abs(lines.at(-1)!.baseline - last.baseline)).toBeLessThan(TOLERANCE.baseline);
  const [drawn, glyphs] = [
    lines.flatMap((l) => [...l.text.replace(DASH, '—')]).length,
    theirs.lines.reduce((sum, l) => sum + l.glyphs, 0),
  ];
  expect(glyphs).toBeLessThanOrEqual(drawn);
  expect(glyphs).toBeGreaterThanOrEqual(drawn - lines.filter((l) => l.right > EDGE).length);
  if (theirs.rules.length > 0) return;
  const texts = theirs.lines.map((l) => squeezed(l.text));
  const hidden = (line: Line, n: number): boolean => line.right > EDGE && line.text.slice(0, -1) === texts[n];
  expect(lines.map((l, n) => (hidden(l, n) ? l.text.slice(0, -1) : l.text))).toEqual(texts);
  const off = lines.flatMap((line, n) => {
    const other = theirs.lines[n]!;
    const by = {
      baseline: line.baseline - other.baseline,
      left: line.left - other.left,
      right: line.right > EDGE ? 0 : line.right - other.right,
    };
    const far =
      Math.abs(by.baseline) > TOLERANCE.baseline || Math.max(Math.abs(by.left), Math.abs(by.right)) > TOLERANCE.x;
    return far ? [{ text: line.text, ...by }] : [];
  });
  expect(off).toEqual([]);
}

describe.each(all.map((of, n) => ({ ...of, n })))('$name', ({ report, settings, n }) => {
  test('the same pages: number, lines, places', async (ctx: TestContext) => {
    if (missing.length > 0) ctx.skip(`not installed: ${missing.join(', ')}`);
    for (const { kind, bytes } of await composeAll(report, settings)) {
      const ours = layOut(bytes, timesMeasure, { like: 'libreOffice' });
      const theirs = measured.get(`${n}-${kind}`)!;
      expect(ours.length).toBe(theirs.pages.length);
      ours.forEach((page, i) => expectSamePage(page, theirs.pages[i]!));
    }
  });
});
