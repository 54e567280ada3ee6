import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsNoLine } from '../../../renderer/core/pages/lines/characters';
import { linesOf } from '../../../renderer/core/pages/lines/paragraphLines';
import type { ParagraphFormat } from '../../../renderer/core/pages/read/formats';
import { likeLibreOffice, lineTexts, paragraph, setting } from './values';

const breaks: readonly [
  what: string,
  text: string,
  wide: number,
  lines: readonly string[],
  f?: Partial<ParagraphFormat>,
][] = [
  ['an empty paragraph is one empty line', '', 4, ['']],
  ['Han anywhere', '甲乙丙丁戊己', 4, ['甲乙丙丁', '戊己']],
  ['a mark hangs past the edge', '甲乙丙丁，戊己', 4, ['甲乙丙丁，', '戊己']],
  ['no hanging where it is off', '甲乙丙丁，戊己', 4, ['甲乙丙', '丁，戊己'], { overflowPunct: false }],
  ['a second mark takes the letter before down with it', '甲乙丙丁。”戊', 4, ['甲乙丙', '丁。”戊']],
  ['a closing bracket does not hang', '甲乙丙丁）戊', 4, ['甲乙丙', '丁）戊']],
  ['no opening mark at an end', '甲乙丙（丁戊', 4, ['甲乙丙', '（丁戊']],
  ['no kinsoku where it is off', '甲乙丙（丁戊', 4, ['甲乙丙（', '丁戊'], { kinsoku: false }],
  ['a word whole', '甲乙丙word丁', 4, ['甲乙丙', 'word丁']],
  ['a number whole', '甲乙丙2025年', 4, ['甲乙丙', '2025年']],
  ['the gap beside figures counts', '甲2025乙', 4, ['甲2025', '乙'], {}],
  ['no gap, one more fits', '甲2025乙', 4, ['甲2025乙'], { autoSpaceFigures: false }],
  ['a word longer than a line is cut', 'abcdefghijkl', 4, ['abcdefgh', 'ijkl']],
  ['... having begun on a line of its own', '甲abcdefghijkl', 4, ['甲', 'abcdefgh', 'ijkl']],
  ['... or where it stands, with word wrap off', '甲abcdefghijkl', 4, ['甲abcde', 'fghijkl'], { wordWrap: false }],
  ['behind a blank, which takes no room at the end', 'abcdefgh ij', 4, ['abcdefgh ', 'ij']],
  ['behind a hyphen', '电话0700-7310026', 5, ['电话0700-', '7310026']],
  ['a dash of two is one', '甲乙丙——丁', 4, ['甲乙丙', '——丁']],
  ['a line break', '甲\n乙丙', 4, ['甲', '乙丙']],
  ['a line break at the end', '甲\n', 4, ['甲', '']],
  ['a line break right behind a hanging mark', '甲乙丙丁。\n戊', 4, ['甲乙丙丁。', '戊']],
  ['the first line shorter', '甲乙丙丁戊', 4, ['甲乙', '丙丁戊'], { firstLine: 20 }],
  ['the first line hanging out', '甲乙丙丁戊', 4, ['甲乙丙', '丁戊'], { left: 20, firstLine: -10 }],
  ['both indents', '甲乙丙丁', 4, ['甲乙', '丙丁'], { left: 10, right: 10 }],
  ['a letter wider than the column stands alone', '甲乙', 0.5, ['甲', '乙']],
  ['a character outside the basic plane is one', '甲𠮷𠮷乙', 3, ['甲𠮷𠮷', '乙']],
];

describe('where lines end', () => {
  test.each(breaks)('%s', (_what, text, wide, lines, format) => {
    expect(lineTexts(text, wide, format)).toEqual(lines);
  });

  const alphabet = fc.constantFrom(...'国政公开信息，。、；：？！（）《》“”〔〕—…2025年ab- 1.%');
  const texts = fc.array(alphabet, { maxLength: 120 }).map((letters) => letters.join(''));

  test('nothing is lost or doubled', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, wide) => {
        expect(lineTexts(text, wide).join('')).toBe(text);
      }),
    );
  });

  test('no line begins with a closing mark, unless nothing else was left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = lineTexts(text, 12);
        for (const [n, line] of lines.entries()) {
          if (n === 0 || !beginsNoLine([...line][0] ?? '')) continue;
          // A line of marks only, or of one unbreakable word and marks, can be broken nowhere else.
          const above = lines[n - 1]!;
          const places = [...above].slice(1).filter((c, i) => !beginsNoLine(c) && !'（《“〔'.includes([...above][i]!));
          expect(places.filter((c) => /\p{Script=Han}/u.test(c))).toEqual([]);
        }
      }),
    );
  });
});

describe('where letters stand', () => {
  const xs = (text: string, wide: number, format: Partial<ParagraphFormat>, like = setting()) =>
    linesOf(paragraph(text, format), wide * 10, like).map((pieces) => pieces.map((p) => [p.text, p.x, p.spacing]));

  test('justified: the rest is shared behind Han, not in words, not on the last line', () => {
    expect(xs('甲乙丙word丁戊', 5, { align: 'both' })).toEqual([
      [['甲乙丙', 0, 10]],
      [
        ['word', 0, 0],
        ['丁戊', 22.5, 0],
      ],
    ]);
  });

  test('justified: what hangs stands past the edge', () => {
    // 45 pt wide: four letters leave 5 pt for three places; the mark then begins at the edge.
    expect(xs('甲乙丙丁，戊己', 4.5, { align: 'both' })[0]).toEqual([
      ['甲乙丙丁', 0, 5 / 3],
      ['，', 45, 0],
    ]);
  });

  test('a tab: what is behind it ends at the stop', () => {
    expect(xs('甲\t乙丙', 8, { rightTab: 60 })).toEqual([
      [
        ['甲', 0, 0],
        ['乙丙', 40, 0],
      ],
    ]);
  });

  test.each([
    ['center', 10],
    ['right', 20],
    ['left', 0],
  ] as const)('%s', (align, x) => {
    expect(xs('甲乙', 4, { align })[0]![0]![1]).toBe(x);
  });

  test('gaps of Word and of LibreOffice', () => {
    const off = { autoSpaceFigures: false };
    expect(xs('甲20', 4, {})[0]![1]![1]).toBe(12.5);
    expect(xs('甲20', 4, off)[0]![1]![1]).toBe(10);
    expect(xs('甲20', 4, off, likeLibreOffice)[0]![1]![1]).toBe(12);
  });
});
