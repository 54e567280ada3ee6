import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, LINEAR, repeated } from '../../growth';
import { countedOffsets, countedText, RUN, runIndex } from '../../../../renderer/core/kernel/sameness/runs';
import { equalPassages, percentOf, shareOf, sharesAtLeast } from '../../../../renderer/core/kernel/sameness/share';

/** The definition, word by word and slowly. */
function slowShare(text: string, other: string): { runs: number; equal: number } {
  const [a, b] = [countedText(text), countedText(other)];
  let [runs, equal] = [0, 0];
  for (let i = 0; i + RUN <= a.length; i++) {
    runs++;
    if (b.includes(a.slice(i, i + RUN))) equal++;
  }
  return { runs, equal };
}

/** Texts over few characters, so that runs do repeat. */
const small = fc
  .array(fc.constantFrom('甲', '乙', '丙', '，', ' ', '\n', '0', '𠮷'), { maxLength: 60 })
  .map((chars) => chars.join(''));
const any = fc.oneof(small, fc.string({ unit: 'grapheme', maxLength: 80 }));

describe('the share of equal runs', () => {
  it('is what the definition says', () => {
    fc.assert(
      fc.property(any, any, (text, other) => {
        expect(shareOf(text, runIndex([other]))).toEqual(slowShare(text, other));
      }),
      { numRuns: 400 },
    );
  });

  it('is whole for a text and itself, whatever spaces and punctuation are put in', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(' ', '，', '\n', '　', '、“', '\u00a0'), (text, between) => {
        const spread = [...text].join(between);
        const { runs, equal } = shareOf(spread, runIndex([text]));
        expect(equal).toBe(runs);
        expect(runs).toBe(Math.max(0, countedText(text).length - RUN + 1));
      }),
    );
  });

  it.each([
    ['a text too short for a run', '公开栏更新慢', '公开栏更新慢', 0, 0],
    ['exactly one run', '公开栏更新不及时', '公开栏更新不及时。', 1, 1],
    ['one character other', '公开栏更新不及时', '公开栏更换不及时', 1, 0],
    ['years count as they stand', '2023年全镇主动公开信息', '2022年全镇主动公开信息', 6, 2],
    ['nothing', '', '公开栏更新不及时', 0, 0],
  ])('%s', (_name, text, other, runs, equal) => {
    expect(shareOf(text, runIndex([other]))).toEqual({ runs, equal });
  });

  it('finds no run that reaches from one text into the next', () => {
    expect(shareOf('公开栏更新不及时', runIndex(['公开栏更新', '不及时'])).equal).toBe(0);
    expect(shareOf('公开栏更新不及时', runIndex(['另一篇文字。', '公开栏更新不及时'])).equal).toBe(1);
  });

  it('is said in whole per cents, never more than it is', () => {
    expect(percentOf({ runs: 3, equal: 2 })).toBe(66);
    expect(percentOf({ runs: 0, equal: 0 })).toBe(0);
    expect(sharesAtLeast({ runs: 5, equal: 4 }, 80)).toBe(true);
    expect(sharesAtLeast({ runs: 1000, equal: 799 }, 80)).toBe(false);
    expect(sharesAtLeast({ runs: 0, equal: 0 }, 0)).toBe(false);
  });
});

describe('the equal passages', () => {
  it('cover exactly the characters of equal runs', () => {
    fc.assert(
      fc.property(any, any, (text, other) => {
        const counted = countedText(text);
        const b = countedText(other);
        const wanted = new Set<number>();
        const offsets = countedOffsets(text);
        for (let i = 0; i + RUN <= counted.length; i++) {
          if (b.includes(counted.slice(i, i + RUN))) for (let n = 0; n < RUN; n++) wanted.add(offsets[i + n]!);
        }
        const passages = equalPassages(text, runIndex([other]));
        const covered = [...offsets].filter((at) => passages.some((p) => p.start <= at && at < p.end));
        expect(new Set(covered)).toEqual(wanted);
        for (const [i, p] of passages.entries()) {
          expect(p.end).toBeGreaterThan(p.start);
          if (i > 0) expect(p.start).toBeGreaterThanOrEqual(passages[i - 1]!.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stand at UTF-16 offsets of the text as written', () => {
    const text = '𠮷坪村：答复文书 写法，不统一；另行安排。';
    const passages = equalPassages(text, runIndex(['答复文书写法不统一']));
    expect(passages.map((p) => text.slice(p.start, p.end))).toEqual(['答复文书 写法，不统一']);
  });

  it('leave out exactly spaces, punctuation, symbols and what is not a character', () => {
    fc.assert(
      fc.property(fc.oneof(any, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        expect(countedText(text)).toBe(text.replace(/[\s\p{P}\p{S}\p{Z}\p{C}]/gu, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('offsets and counted text agree', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect([...countedOffsets(text)].map((at) => text[at]).join('')).toBe(countedText(text));
      }),
    );
  });
});

describe('long texts', () => {
  const long = (size: number, seed: number): string => {
    let x = seed;
    return Array.from({ length: size }, () => {
      x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
      return String.fromCharCode(0x4e00 + ((x >> 8) % 3000));
    }).join('');
  };
  type Texts = (size: number, round: number) => readonly [text: string, other: string];
  it.each<[string, Texts]>([
    ['different', (size, round) => [long(size, round + 1), long(size, round + 100)]],
    ['equal', (size, round) => [long(size, round + 1), long(size, round + 1)]],
    ['one character all along', (size, round) => [repeated('公', size, round), repeated('公', size, round + 1)]],
    ['two in turns', (size, round) => [repeated('公开', size, round), repeated('开公', size, round)]],
  ])('%s: four times as long takes four times as long', (_name, texts) => {
    const times = growth((size, round) => {
      const [text, other] = texts(size, round);
      const index = runIndex([other]);
      shareOf(text, index);
      equalPassages(text, index);
    });
    expect(times).toBeLessThan(LINEAR);
  });
});
