import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPACES } from '../../../../renderer/core/checks/wording/chars';
import { findPhrases, phraseIndex } from '../../../../renderer/core/checks/wording/phrases';
import { itemsOf, twins } from '../../../../renderer/core/checks/wording/similar';
import { QUOTE, TITLE, zonesOf } from '../../../../renderer/core/checks/wording/zones';

/** What the quick scans must agree with: the same said slowly, one character after the other. */
const textOf = (letters: string, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((list) => list.join(''));

describe('scans that skip what cannot matter', () => {
  it('phrases: the longest at every place, none overlapping', () => {
    const phrases = fc.uniqueArray(
      textOf('公开为原则', 4).filter((p) => p !== ''),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(phrases, textOf('公开为原则𠮷', 30), fc.integer({ min: 1, max: 3 }), (list, text, nth) => {
        const holds = (_entry: string, start: number): boolean => start % nth === 0;
        const slow: { entry: string; start: number; end: number }[] = [];
        for (let at = 0; at < text.length;) {
          const fits = list.filter((p) => text.startsWith(p, at) && holds(p, at));
          const entry = fits.sort((a, b) => b.length - a.length)[0];
          if (entry) slow.push({ entry, start: at, end: at + entry.length });
          at += entry?.length ?? 1;
        }
        expect(
          findPhrases(
            text,
            phraseIndex(list, (p) => p),
            holds,
          ),
        ).toEqual(slow);
      }),
      { numRuns: 400 },
    );
  });

  it('titles and quotations: outermost pairs within one paragraph', () => {
    const slow = (text: string, open: string, close: string): number[] => {
      const out: number[] = [];
      let depth = 0;
      let start = 0;
      for (let i = 0; i < text.length; i++) {
        if (text[i] === '\n') depth = 0;
        else if (text[i] === open && depth++ === 0) start = i;
        else if (text[i] === close && depth > 0 && --depth === 0) for (let k = start; k <= i; k++) out.push(k);
      }
      return out;
    };
    fc.assert(
      fc.property(textOf('《》“”\n信', 40), (text) => {
        const zones = zonesOf(text);
        const marked = (zone: number): number[] => [...zones.keys()].filter((i) => zones[i]! & zone);
        expect(marked(TITLE)).toEqual(slow(text, '《', '》'));
        expect(marked(QUOTE)).toEqual(slow(text, '“', '”'));
      }),
      { numRuns: 400 },
    );
  });

  it('spaces: every kind there is but the line break', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const slow = all.filter((c) => c !== '\n' && (/\s/.test(c) || c === '\u200b'));
    expect(all.filter((c) => c.match(SPACES) !== null)).toEqual(slow);
  });

  it('points that say the same: by the share of their pairs of characters', () => {
    const figures = (s: string): string => s.replace(/\D/g, '');
    const within = (short: string, long: string): boolean => {
      let at = 0;
      for (const c of short) {
        at = long.indexOf(c, at) + 1;
        if (at === 0) return false;
      }
      return true;
    };
    const pairs = (s: string): Set<string> =>
      new Set(Array.from({ length: s.length - 1 }, (_, i) => s.slice(i, i + 2)));
    const slowlyAlike = (a: string, b: string): boolean => {
      if (Math.min(a.length, b.length) < 0.6 * Math.max(a.length, b.length) || figures(a) !== figures(b)) return false;
      const [one, two] = [pairs(a), pairs(b)];
      const share = (2 * [...one].filter((p) => two.has(p)).length) / (one.size + two.size);
      const [short, long] = a.length <= b.length ? [a, b] : [b, a];
      return share >= (within(short, long) ? 0.75 : 0.9);
    };
    const base = '目录更新偏慢有的栏目半年没有内容群众查找不便';
    const point = fc
      .tuple(fc.nat(base.length), fc.constantFrom('', '', '的', '更新', '仍然', '3', '栏目栏目'), fc.nat(4))
      .map(([at, added, cut]) => base.slice(0, at) + added + base.slice(at + cut));
    const numbered = ['一', '二', '三', '四', '五', '六'];
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (points) => {
        const text = points.map((p, i) => `${numbered[i]!}是${p}；`).join('');
        const plain = itemsOf(text).map((i) => i.plain);
        const slow = plain.flatMap((second, j) => {
          const first = plain.findIndex((p, i) => i < j && slowlyAlike(p, second));
          return first < 0 ? [] : [[first, j]];
        });
        const items = itemsOf(text);
        expect(twins(text).map((t) => [items.indexOf(t.first), items.indexOf(t.second)])).toEqual(slow);
      }),
      { numRuns: 400 },
    );
  });
});
