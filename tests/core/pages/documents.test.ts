import fc from 'fast-check';
import { zipSync, unzipSync, strToU8, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { layOut, type Page, type TextItem } from '../../../renderer/core/pages';
import { beginsNoLine } from '../../../renderer/core/pages/lines/characters';
import { cases } from '../../documents/cases';
import { fullReport } from '../../fixtures/reports';
import { composeAll, partsOf } from '../compose/docxParts';
import { timesMeasure } from './measures';

const textItems = (page: Page): readonly TextItem[] => page.items.filter((i): i is TextItem => i.kind === 'text');
const FOOTER = 760;
/** Letters of a text in the order of their code: cells of one row are not drawn in the order they are written. */
const sorted = (text: string): string => [...text].sort().join('');

/** All text of the document part, in order. */
const written = (bytes: Uint8Array): string =>
  [
    ...partsOf(bytes)
      .get('word/document.xml')!
      .matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g),
  ]
    .map(([, t]) => t)
    .join('');

const drawn = (pages: readonly Page[]): string =>
  pages
    .flatMap((page) =>
      textItems(page)
        .filter((i) => i.baseline < FOOTER)
        .map((i) => i.text),
    )
    .join('');

function expectInside(pages: readonly Page[]): void {
  const outside = pages.flatMap(({ items, width, height }) =>
    items.filter((i) =>
      i.kind === 'rect'
        ? i.x < 0 || i.y < 0 || i.x + i.width > width || i.y + i.height > height
        : i.x < 70 || i.baseline > height || i.x + timesMeasure(i.text, i.font, i.size, i.bold) > width,
    ),
  );
  expect(outside).toEqual([]);
}

describe.each(cases)('$name', ({ report, settings }) => {
  test('all text is drawn, once but for repeated heads of tables, inside the sheet', async () => {
    for (const { bytes } of await composeAll(report, settings)) {
      const pages = layOut(bytes, timesMeasure);
      expectInside(pages);
      const [all, once] = [drawn(pages), written(bytes).replace(/&amp;/g, '&')];
      const heads = (all.match(/申请人情况/g) ?? []).length;
      if (heads <= 1) expect(sorted(all)).toBe(sorted(once));
      else expect(all.length).toBeGreaterThan(once.length);
      for (const c of new Set(once)) expect(all.split(c).length).toBeGreaterThanOrEqual(once.split(c).length);
    }
  });
});

describe('any letter', () => {
  const letters = fc.constantFrom(...'国政公开信息，。、；：？！（）《》“”〔〕—…2025年ab- .%𠮷');
  const body = fc
    .array(
      fc.array(letters, { maxLength: 90 }).map((l) => l.join('')),
      { minLength: 1, maxLength: 8 },
    )
    .map((paragraphs) => `正文${paragraphs.join('\n')}`);

  test('its text is drawn whole; no line of it begins with a closing mark above a line that could give it a letter', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const files = await composeAll(fullReport('2021', { letter: { body: text } }), {
          letter: 'redHead',
        });
        const { bytes } = files[0]!;
        const pages = layOut(bytes, timesMeasure);
        expect(sorted(drawn(pages))).toBe(sorted(written(bytes)));
        const marks = pages.flatMap(textItems).filter((i) => i.x < 79.5 && beginsNoLine([...i.text][0]!));
        // Only a paragraph that begins with the mark itself, or a line of nothing but marks, may.
        for (const { text: line } of marks)
          expect(text).toMatch(new RegExp(`[^\\p{Script=Han}]{5}${escaped(line[0]!)}`, 'u'));
      }),
      { numRuns: 40 },
    );
  });
  const escaped = (c: string): string => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
});

test('a red head: four red lines, the mark red and large, on page 1 only', async () => {
  const { report, settings } = cases.find(({ name }) => name === 'red head, two files, two pages')!;
  const pages = layOut((await composeAll(report, settings))[0]!.bytes, timesMeasure);
  const red = pages.map(({ items }) => items.filter((i) => i.color === 'FF0000').map((i) => i.kind));
  expect(red).toEqual([['rect', 'rect', 'rect', 'rect', 'text'], []]);
  expect(textItems(pages[0]!).some((i) => i.baseline > FOOTER + 4)).toBe(false);
});

test('a section of 100,000 characters is laid out in time that grows with its length only', async () => {
  const sentence = '镇里把公开事项逐条落到站所和村居，2025年共12项，拟文时同步定公开属性。';
  const make = async (characters: number) => {
    const overview = sentence.repeat(Math.ceil(characters / sentence.length));
    const files = await composeAll(fullReport('2021', { overview }));
    return files.find(({ kind }) => kind === 'report')!.bytes;
  };
  let asked = 0;
  const counting: typeof timesMeasure = (...of) => {
    asked++;
    return timesMeasure(...of);
  };
  const pages = layOut(await make(100_000), counting);
  expect(pages.length).toBeGreaterThan(150);
  // Measurements are what costs in a browser: as many as there are different characters, not letters.
  expect(asked).toBeLessThan(1000);
});

test.each([
  ['a picture in the text', '</w:pPr>', '</w:pPr><w:r><w:drawing/></w:r>', /drawing/],
  ['a tab', '<w:t xml', '<w:tab/><w:t xml', /a tab/],
  [
    'line spacing by the typeface',
    '<w:pStyle w:val="body"/>',
    '<w:pStyle w:val="body"/><w:spacing w:line="240"/>',
    /auto/,
  ],
  ['underlined text', '<w:r><w:t', '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t', /w:u/],
  ['a style that is not there', 'w:val="body"', 'w:val="other"', /no style other/],
  ['a table row that may part', '<w:cantSplit/>', '', /split/],
])('%s is refused by name, not drawn wrong', async (_what, from, to, message) => {
  const bytes = (await composeAll(fullReport('2021'))).find(({ kind }) => kind === 'report')!.bytes;
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']!);
  expect(xml).toContain(from);
  const changed = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
  expect(() => layOut(changed, timesMeasure)).toThrow(message);
});
