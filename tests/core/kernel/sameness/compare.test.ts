import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWith, inPieces, passagesOf } from '../../../../renderer/core/kernel/sameness/compare';
import { countedText } from '../../../../renderer/core/kernel/sameness/runs';
import { growth, LINEAR } from '../../growth';

const LAST = [
  ['overview', '全年在松溪村设公开栏四处，按月更新。\n答复由司法所会审。'],
  ['problems', '一是信息员变动多，交接没有台账。二是问答卡片印得少。'],
] as const;

describe('a text beside last year’s', () => {
  it('names the share and marks what stands there, whatever the marks and line breaks between', () => {
    const text = '今年也是：全年在松溪村，设公开栏四处；\n按月更新。另写一句新的话。';
    const { percent, passages } = compareWith(text, LAST);
    expect(passages.map((p) => text.slice(p.start, p.end))).toEqual(['全年在松溪村，设公开栏四处；\n按月更新']);
    expect(percent).toBeGreaterThan(30);
    expect(percent).toBeLessThan(100);
  });

  it('finds where a passage stands: in the text looked at, or in the one that has more of it', () => {
    const text = '一是信息员变动多，交接没有台账。全年在松溪村设公开栏四处。';
    const { passages, counterpart } = compareWith(text, LAST);
    const found = passages.map((p) => counterpart(p, 'overview')!);
    expect(found.map((f) => f.section)).toEqual(['problems', 'overview']);
    const texts = Object.fromEntries(LAST);
    expect(found.map((f) => texts[f.section]!.slice(f.start, f.end))).toEqual([
      '一是信息员变动多，交接没有台账',
      '全年在松溪村设公开栏四处',
    ]);
  });

  it('answers with nothing where nothing is equal', () => {
    expect(compareWith('完全不同的一段新文字写在这里', LAST)).toMatchObject({ percent: 0, passages: [] });
    expect(compareWith('', LAST).percent).toBe(0);
  });

  const piece = fc.constantFrom(
    '全年在松溪村设公开栏',
    '四处',
    '，',
    '\n',
    '按月更新',
    '新写',
    '答复由司法所会审',
    '。',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((p) => p.join(''));

  it('passages are equal on both sides, and pieces lose no character', () => {
    fc.assert(
      fc.property(text, text, text, (mine, one, two) => {
        const others = [
          ['one', one],
          ['two', two],
        ] as const;
        const { passages, counterpart } = compareWith(mine, others);
        for (const p of passages) {
          const found = counterpart(p, 'two')!;
          const there = countedText((found.section === 'one' ? one : two).slice(found.start, found.end));
          expect(there.length).toBeGreaterThanOrEqual(8);
          expect(countedText(mine.slice(p.start, p.end)).startsWith(there)).toBe(true);
        }
        const pieces = inPieces(mine, passages);
        expect(pieces.map((line) => line.map((q) => q.text).join('')).join('\n')).toBe(mine);
        passages.forEach((p, i) => {
          const lit = pieces.flat().filter((q) => q.passage === i);
          expect(lit.map((q) => q.text).join('')).toBe(mine.slice(p.start, p.end).replaceAll('\n', ''));
        });
        for (const p of passagesOf(one, mine)) expect(p.end).toBeLessThanOrEqual(one.length);
      }),
    );
  });

  it('takes four times as long on four times as much', () => {
    const work = (size: number, round: number): void => {
      const lines = Array.from({ length: size }, (_, i) => `第${round}之${i}条村务公开栏内容按月更新并留有记录。`);
      const long = lines.join('\n');
      const middle = long.length / 2;
      const mine = `${long.slice(0, middle)}插入一句${long.slice(middle)}`;
      const { passages, counterpart } = compareWith(mine, [['overview', long]]);
      passages.slice(0, 50).forEach((p) => counterpart(p, 'overview'));
      expect(passages.length).toBeGreaterThan(0);
    };
    expect(growth(work, 500)).toBeLessThan(LINEAR);
  });
});
