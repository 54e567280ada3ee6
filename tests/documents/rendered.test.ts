import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { breakTitle } from '../../renderer/core/compose/text/breakTitle';
import { dateText } from '../../renderer/core/report/dates';
import { editionOf } from '../fixtures/reports';
import { cases, type Case } from './cases';
import type { Measured, Page } from './pages';
import { printed, PRINTING } from './printed';
import { missingPrograms } from './programs';

/**
 * The essentials of GB/T 9704-2012 on the printed page, as LibreOffice prints it. It shows positions, not fonts: a missing
 * typeface is replaced by another one silently (the golden files hold the font names).
 */
const LINE_MM = (579 / 1440) * 25.4;
const CHARACTER_MM = (315 / 1440) * 25.4;
const RIGHT_EDGE = 184;

const missing = missingPrograms(PRINTING);
let measured: ReadonlyMap<string, Measured> = new Map();

/** A machine without the programs counts these as skipped and says why; they never pass unseen. */
function pagesOf(ctx: TestContext, key: string): Measured {
  if (missing.length > 0) ctx.skip(`not installed: ${missing.join(', ')}`);
  return measured.get(key)!;
}

beforeAll(async () => {
  if (missing.length > 0) {
    process.stderr.write(`rendered pages are not checked, not installed: ${missing.join(', ')}\n`);
    return;
  }
  measured = await printed(cases);
});

interface Part {
  readonly key: string;
  readonly kind: 'letter' | 'report';
  readonly pages: (m: Measured) => readonly Page[];
  readonly of: Case;
}

const squeezed = (text: string): string => text.replace(/\s/g, '');

/** Letter and report of each case, in a combined file cut where the title of the report begins. */
const parts: readonly Part[] = cases.flatMap((of, n) => {
  if (of.settings.files !== 'one') {
    return (['letter', 'report'] as const).map((kind) => ({
      key: `${n}-${kind}`,
      kind,
      pages: (m: Measured) => m.pages,
      of,
    }));
  }
  const [firstLine] = of.settings.attachmentMarker === false ? breakTitle(of.report.title) : ['附件'];
  const start = (m: Measured): number => {
    const found = m.pages.findIndex((p) => squeezed(p.lines[0]?.text ?? '') === firstLine);
    if (found < 1) throw new Error('the report does not begin on a page of its own');
    return found;
  };
  return [
    { key: `${n}-combined`, kind: 'letter', pages: (m: Measured) => m.pages.slice(0, start(m)), of },
    { key: `${n}-combined`, kind: 'report', pages: (m: Measured) => m.pages.slice(start(m)), of },
  ];
});

describe.each(parts.map((part) => ({ ...part, name: `${part.of.name}: ${part.kind}` })))('$name', (part) => {
  test('A4, at most 22 lines of text on the grid, inside the type area', (ctx) => {
    const all = pagesOf(ctx, part.key);
    const pages = part.pages(all);
    expect(all.size[0]).toBeCloseTo(210, 0);
    expect(all.size[1]).toBeCloseTo(297, 0);
    expect(pages.length).toBeGreaterThan(0);
    const offGrid = pages
      // The first page of a red head begins lower, off the grid (redHead.test.ts has its places).
      .filter((p) => p.rules.length === 0 && p.redRules.length === 0)
      .flatMap((p) => p.lines.map((l) => (l.baseline - 45.2) / LINE_MM))
      .filter((row) => Math.abs(row - Math.round(row)) > 0.08 || Math.round(row) < 0 || Math.round(row) > 21);
    expect(offGrid).toEqual([]);
    for (const { lines } of pages) {
      expect(Math.min(...lines.map((l) => l.left))).toBeGreaterThan(27.5);
      // One punctuation mark may hang; these are origins, not right edges.
      expect(Math.max(...lines.map((l) => l.right))).toBeLessThan(RIGHT_EDGE + 1);
    }
  });

  test('page numbers', (ctx) => {
    const all = pagesOf(ctx, part.key);
    const pages = part.pages(all);
    const goesOn = part.kind === 'report' && part.of.settings.reportNumbers === 'continue';
    const before = goesOn ? all.pages.length - pages.length : 0;
    pages.forEach(({ footer }, i) => {
      if (part.kind === 'letter' && i === 0) return expect(footer).toBeNull();
      const number = before + i + 1;
      expect(squeezed(footer!.text)).toBe(`—${number}—`);
      expect(footer!.baseline).toBeCloseTo(270.5, 0);
      // The side goes by the number printed.
      if (number % 2 === 0) expect(Math.abs(footer!.left - (28 + 4.94))).toBeLessThan(1.2);
      // The last dash is one character (4.94 mm) wide and ends one character inside the edge.
      else expect(Math.abs(footer!.right + 4.94 - (RIGHT_EDGE - 4.94))).toBeLessThan(1.2);
    });
  });
});

describe.each(parts.filter((p) => p.kind === 'letter').map((p) => ({ ...p, name: p.of.name })))(
  'letter: $name',
  (part) => {
    const { letter } = part.of.report;

    test('signature and date under one another, in company, where the rules put them', (ctx) => {
      const pages = part.pages(pagesOf(ctx, part.key));
      const date = letter.date === '' ? '年月日' : dateText(letter.date);
      const page = pages.findIndex((p) => p.lines.some((l) => squeezed(l.text) === date));
      const lines = pages[page]!.lines;
      const at = lines.findIndex((l) => squeezed(l.text) === date);
      const name = squeezed(lines[at - 1]!.text);
      expect(letter.signer.endsWith(name)).toBe(true);
      expect(at).toBeGreaterThan(1);
      // A name too wide for the line stands on two; signature.test.ts has its places.
      if (letter.date === '' || name !== letter.signer) return;
      const [organ, day] = [lines[at - 1]!, lines[at]!];
      const width = [...letter.signer].length;
      if (letter.sealed) {
        const dayWidth = date.replace(/\d/g, '').length + date.replace(/\D/g, '').length / 2;
        const organRight = Math.max(0, 4 + dayWidth / 2 - width / 2);
        expect(Math.abs(organ.right + CHARACTER_MM - (RIGHT_EDGE - organRight * CHARACTER_MM))).toBeLessThan(3.5);
        expect(Math.abs(day.right + CHARACTER_MM - (RIGHT_EDGE - 4 * CHARACTER_MM))).toBeLessThan(3.5);
      } else {
        const left = RIGHT_EDGE - (2 + width) * CHARACTER_MM;
        expect(Math.abs(organ.left - left)).toBeLessThan(1);
        expect(Math.abs(day.left - left - 2 * CHARACTER_MM)).toBeLessThan(1);
      }
    });

    test('a letter of normal length takes one page, and page 1 shows text of the body', (ctx) => {
      const pages = part.pages(pagesOf(ctx, part.key));
      expect(pages.length).toBe(part.of.name.includes('two pages') ? 2 : 1);
      const body = squeezed(letter.body);
      expect(pages[0]!.lines.some((l) => l.glyphs > 5 && body.includes(squeezed(l.text).slice(0, 8)))).toBe(true);
    });
  },
);

describe.each(parts.filter((p) => p.kind === 'report').map((p) => ({ ...p, name: p.of.name })))(
  'report: $name',
  (part) => {
    test('marker on line 1 and title on line 3, or title on line 1', (ctx) => {
      const [first] = part.pages(pagesOf(ctx, part.key));
      const title = breakTitle(part.of.report.title);
      const marked = part.of.settings.files === 'one' && part.of.settings.attachmentMarker !== false;
      const row = (n: number) => first!.lines.find((l) => Math.abs(l.baseline - (45.2 + n * LINE_MM)) < 0.8);
      expect(squeezed(row(0)!.text)).toBe(marked ? '附件' : title[0]);
      if (marked) expect(row(1)).toBeUndefined();
      const at = marked ? 2 : 0;
      expect(title.map((_, n) => squeezed(row(at + n)!.text))).toEqual(title);
      expect(row(at + title.length)).toBeUndefined();
    });

    test('tables inside the type area; no heading at a page end, no page nearly empty but the last', (ctx) => {
      const pages = part.pages(pagesOf(ctx, part.key));
      const rules = pages.flatMap((p) => p.rules);
      expect(rules.length).toBeGreaterThan(20);
      expect(Math.min(...rules.map((r) => r.left))).toBeGreaterThan(27.4);
      expect(Math.max(...rules.map((r) => r.right))).toBeLessThan(184.6);
      const headings = editionOf(part.of.report.edition).sections.map((s) => s.title);
      for (const { lines } of pages.slice(0, -1)) {
        expect(headings).not.toContain(squeezed(lines.at(-1)!.text));
        expect(lines.length).toBeGreaterThan(2);
      }
    });
  },
);

test('a page of solid text holds 22 lines of 28 characters', (ctx) => {
  const { pages } = pagesOf(ctx, `${cases.findIndex((c) => c.name.includes('solid'))}-report`);
  expect(pages[1]!.lines.map((l) => l.glyphs)).toEqual(Array.from({ length: 22 }, () => 28));
  expect(pages[1]!.lines[0]!.baseline).toBeCloseTo(45.2, 0);
  expect(pages[1]!.lines[21]!.baseline).toBeCloseTo(259.6, 0);
});
