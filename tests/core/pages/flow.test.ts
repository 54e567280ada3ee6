import { describe, expect, test } from 'vitest';
import type { FurniturePart, Paragraph } from '../../../renderer/core/pages/read/content';
import { cell, pagesOf, paragraph, row, table, textsAt } from './values';

const many = (count: number, format = {}): Paragraph[] =>
  Array.from({ length: count }, (_, n) => paragraph(String.fromCharCode(0x4e00 + n), format));

/** Number of texts on each page. */
const counts = (blocks: Parameters<typeof pagesOf>[0]) => pagesOf(blocks).map((page) => textsAt(page).length);

describe('page breaks', () => {
  test('five lines a page, on four fifths of their height', () => {
    const pages = pagesOf(many(7));
    expect(textsAt(pages[0]).map((t) => t.split('@')[1])).toEqual(['26', '46', '66', '86', '106']);
    expect(textsAt(pages[1]).map((t) => t.split('@')[1])).toEqual(['26', '46']);
  });

  test.each([
    ['a paragraph parts', [...many(4), paragraph('甲'.repeat(20))], [5, 1]],
    ['lines kept together go whole', [...many(4), paragraph('甲'.repeat(20), { keepLines: true })], [4, 2]],
    ['a heading goes with the first line below it', [...many(4), ...many(1, { keepNext: true }), ...many(1)], [4, 2]],
    ['a chain goes whole', [...many(3), ...many(2, { keepNext: true }), ...many(1)], [3, 3]],
    ['a chain longer than a page is let go', [...many(1), ...many(7, { keepNext: true }), ...many(1)], [5, 4]],
    ['a break before', [...many(1), ...many(1, { pageBreakBefore: true })], [1, 1]],
    ['no break before at the very top', many(1, { pageBreakBefore: true }), [1]],
    ['nothing at all is one page', [], [0]],
  ])('%s', (_what, blocks, expected) => {
    expect(counts(blocks)).toEqual(expected);
  });

  test('space above stands at the top of the first page, not of a page the text runs on to', () => {
    const pages = pagesOf([paragraph('甲', { before: 15 }), ...many(3), paragraph('乙', { before: 15 })]);
    expect(textsAt(pages[0])[0]).toBe('甲@41');
    expect(textsAt(pages[1])).toEqual(['乙@26']);
  });
});

describe('tables', () => {
  const line = (n: number, header = false) => row([cell(0, '甲乙丙丁戊己'[n]!), cell(1, '')], header);

  test('the head is repeated, rows stay whole', () => {
    const pages = pagesOf([table([line(0, true), line(1), line(2), line(3), line(4), line(5)])]);
    expect(pages.map((p) => textsAt(p).map((t) => t.split('@')[0]))).toEqual([
      ['甲', '乙', '丙', '丁'],
      ['甲', '戊', '己'],
    ]);
  });

  test('a row is the border higher than its text, text in the middle of what is below the border', () => {
    expect(textsAt(pagesOf([table([line(1), line(2)]), paragraph('后')])[0])).toEqual(['乙@27', '丙@48', '后@69']);
  });

  test('a merged cell: text once, in the middle of its part; border only where it ends', () => {
    const merged = (text: string, merge: 'start' | 'continue', n: number) =>
      row([cell(0, text, { merge }), cell(1, `${n}`)]);
    const rows = [merged('并', 'start', 1), merged('', 'continue', 2), merged('', 'continue', 3)];
    const [page] = pagesOf([table(rows)]);
    expect(textsAt(page)).toContain('并@48');
    const horizontal = page!.items.flatMap((i) => (i.kind === 'rect' && i.width > i.height ? [[i.x, i.width]] : []));
    // The outer two run over both columns, the inner two over the second only.
    expect(horizontal).toEqual([
      [9.5, 101],
      [59.5, 51],
      [59.5, 51],
      [9.5, 101],
    ]);
    const parted = pagesOf([...many(3), table(rows)]);
    expect(textsAt(parted[0])).toContain('并@87');
    expect(textsAt(parted[1]).filter((t) => t.startsWith('并'))).toEqual([]);
  });

  test('a row higher than a page is refused', () => {
    expect(() => pagesOf([table([row([cell(0, '甲'.repeat(40)), cell(1, '')])])])).toThrow(/higher than a page/);
  });
});

describe('what stands beside the text', () => {
  const numbered: Paragraph = {
    ...paragraph(''),
    runs: [{ text: '', pageNumber: true, format: paragraph('1').runs[0]!.format }],
  };
  const part = (p: Paragraph): FurniturePart => ({ paragraphs: [p], rectangles: [] });

  test('page numbers count from the start given; first, odd and even have their own', () => {
    const footers = {
      first: part(paragraph('首')),
      default: part(numbered),
      even: part({ ...numbered, format: { ...numbered.format, left: 30 } }),
    };
    const pages = pagesOf(many(15), { footers, titlePage: true, start: 4 });
    const footer = pages.map(({ items }) => items.flatMap((i) => (i.kind === 'text' ? [[i.text, i.x]] : []))[0]);
    expect(footer.slice(0, 3)).toEqual([
      ['首', 10],
      ['5', 10],
      ['6', 40],
    ]);
  });

  test('a footer higher than its margin pushes the text up', () => {
    const footers = { first: undefined, even: undefined, default: part(paragraph('脚')) };
    expect(textsAt(pagesOf(many(6), { footers })[0]).length).toBe(5);
  });

  const frame = { x: 0, xFrom: 'page', y: 0, yFrom: 'page', width: 100, height: 20, exact: true, clear: true } as const;

  test('text keeps clear of a frame, or takes no notice of it', () => {
    const framed = (clear: boolean) => ({ ...paragraph('框'), frame: { ...frame, clear } });
    expect(textsAt(pagesOf([framed(true), paragraph('甲')])[0])).toEqual(['框@16', '甲@36']);
    expect(textsAt(pagesOf([framed(false), paragraph('甲')])[0])).toEqual(['框@16', '甲@26']);
  });

  test('neighbours in equal frames share one; a frame goes to the page of the paragraph after it', () => {
    const framed = (text: string) => ({ ...paragraph(text), frame });
    const pages = pagesOf([...many(5), framed('甲'), framed('乙'), paragraph('后')]);
    expect(textsAt(pages[1])).toEqual(['甲@16', '乙@36', '后@36']);
  });
});
