import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, minimalChange, slackOf } from '../../../renderer/core/kernel/textChange';

describe('minimalChange', () => {
  it.each([
    ['insertion', '甲丙', '甲乙丙', { from: 1, to: 1, insert: '乙' }],
    ['deletion', '甲乙丙', '甲丙', { from: 1, to: 2, insert: '' }],
    ['replacement', '甲1丙', '甲22丙', { from: 1, to: 2, insert: '22' }],
    ['from empty', '', '甲', { from: 0, to: 0, insert: '甲' }],
    ['to empty', '甲', '', { from: 0, to: 1, insert: '' }],
    ['repeated characters', 'aaa', 'aa', { from: 2, to: 3, insert: '' }],
    // Both are pairs with the same first unit (D842); the pair goes whole.
    ['rare characters with a common first half', '\u{20bb7}', '\u{20bb8}', { from: 0, to: 2, insert: '\u{20bb8}' }],
    // Same second half (DFB7), different first half.
    ['rare characters with a common second half', '\u{20bb7}', '\u{213b7}', { from: 0, to: 2, insert: '\u{213b7}' }],
  ])('%s', (_what, before, after, change) => {
    expect(minimalChange(before, after)).toEqual(change);
  });

  it('is null for equal texts', () => {
    expect(minimalChange('甲', '甲')).toBeNull();
  });

  it('turns any text into any other, without cutting a character in half', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '甲', '\u{20bb7}', '\u{20bb8}', '\u{213b7}', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = minimalChange(before, after) ?? { from: 0, to: 0, insert: '' };
        expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
        for (const part of [change.insert, before.slice(change.from, change.to)]) {
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});

describe('changes in order', () => {
  it.each([
    [
      'two places',
      '甲1乙2',
      [
        { from: 1, to: 2, insert: '10' },
        { from: 3, to: 4, insert: '' },
      ],
      '甲10乙',
    ],
    ['beyond the end', '甲', [{ from: 0, to: 2, insert: '' }], null],
    [
      'out of order',
      '甲乙',
      [
        { from: 1, to: 2, insert: '' },
        { from: 0, to: 1, insert: '' },
      ],
      null,
    ],
  ])('%s', (_what, before, changes, after) => expect(applyChanges(before, changes)).toBe(after));
});

describe('how far a change could lie to the left', () => {
  it.each([
    ['0件、0件、', '0件、', 3],
    ['0件、', '0件、0件、', 3],
    ['甲乙丙', '甲丙', 0],
    ['甲1丙', '甲2丙', 0],
    ['件件', '件', 1],
  ])('%s to %s', (before, after, expected) =>
    expect(slackOf(before, after, minimalChange(before, after)!)).toBe(expected),
  );
});
