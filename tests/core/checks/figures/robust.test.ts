import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partListsIn } from '../../../../renderer/core/checks/figures/lists';
import { analysisOf } from '../../../../renderer/core/checks/figures/statements';
import { WORDS } from '../../../../renderer/core/checks/figures/words';
import { editions } from '../../editions/bundle';
import { growth, LINEAR, repeated } from '../../growth';

const vocabulary = Object.values(WORDS).flatMap((list) => list.split(' '));
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...vocabulary) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('12件', '三件', '0件', '30余件', '0.5万元', '2023年', '上年', '其中', '分别为'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '，',
      '；',
      '。',
      '、',
      '（',
      '）',
      '\n',
      '：',
      ' ',
      '＋',
      '其余',
      '（二）依申请公开情况。',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('reading any text', () => {
  it('never throws, and every span lies in the text and holds its figure', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...editions.all), (text, edition) => {
        const { statements, phrases } = analysisOf(text, edition, 2023);
        for (const s of [...statements, ...phrases]) {
          expect(s.start).toBeGreaterThanOrEqual(0);
          expect(s.start).toBeLessThan(s.end);
          expect(s.end).toBeLessThanOrEqual(text.length);
          if (!s.figure) continue;
          expect(s.figure.start).toBeGreaterThanOrEqual(s.start);
          expect(s.figure.end).toBeLessThanOrEqual(s.end);
        }
        for (const list of partListsIn(text)) {
          expect(list.start).toBe(list.whole.start);
          expect(list.end).toBeLessThanOrEqual(text.length);
          for (const part of list.parts) expect(part.start).toBeGreaterThanOrEqual(list.whole.end);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['the same sentence', '全年新收政府信息公开申请12件，其中予以公开6件、部分公开2件。'],
    ['one endless list', '其中12件、'],
    ['open brackets', '（其中12件'],
    ['adverbs', '已均共'],
    ['adverbs and a count', '已均共已均共已均共已均共已均共申请12件，'],
    ['markers', '其中分别为'],
    ['commas', '，'],
    ['lines', '（二）依申请公开情况\n'],
    ['years', '2023年'],
  ])('takes four times as long on four times the text, not sixteen times: %s', (_name, unit) => {
    const work = (length: number, round: number): void => {
      const text = repeated(unit, length, round);
      analysisOf(text, editions.all[0]!, 2019);
      partListsIn(text);
    };
    expect(growth(work)).toBeLessThan(LINEAR);
  });
});
