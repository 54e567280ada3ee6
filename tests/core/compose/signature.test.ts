import { describe, expect, test } from 'vitest';
import { signature, signaturePlace } from '../../../renderer/core/compose/letter/signature';

/** Widths in characters; places in twips, from the formulas of 7.3.5 and the figures measured for an eight-character name. */
describe('signature', () => {
  test.each([
    ['unsealed, name of 8', 8, 6, false, { organ: { left: 5695 }, date: { left: 6325, right: -630 } }],
    ['unsealed, as long as the date', 6, 6, false, { organ: { left: 6325 }, date: { left: 6955, right: -630 } }],
    ['unsealed, shorter than the date', 3, 7, false, { organ: { left: 5380 }, date: { right: 630 } }],
    ['unsealed, as wide as the line', 26, 6, false, { organ: { left: 25 }, date: { left: 655, right: -630 } }],
    ['sealed, name of 8', 8, 6, true, { organ: { right: 945 }, date: { right: 1260 } }],
    ['sealed, name of 20 ends at the type area', 20, 6, true, { organ: { right: 0 }, date: { right: 1260 } }],
    ['sealed, short name', 3, 7, true, { organ: { right: 1890 }, date: { right: 1260 } }],
  ])('%s', (_, organ, date, sealed, want) => {
    expect(signaturePlace(organ, date, sealed)).toEqual(want);
  });

  test('blank lines, name and date stay together; the last keeps with the note only when there is one', () => {
    const chain = (more: boolean) =>
      signature('青石乡人民政府', '2021年2月3日', true, more).map((b) => b.keepNext ?? false);
    expect(chain(true)).toEqual([true, true, true, true]);
    expect(chain(false)).toEqual([true, true, true, false]);
  });

  test('a name wider than the line is broken, and placed by its widest line', () => {
    const name = '西双版纳傣族自治州勐腊县勐仑镇中科院热带植物园社区管理委员会';
    const [, organ] = signature(name, '2021年2月3日', false, false);
    const lines = organ!.runs[0]!.text.split('\n');
    expect(lines.join('')).toBe(name);
    expect(lines.length).toBe(2);
    expect(organ!.indent!.left).toBeGreaterThanOrEqual(0);
  });
});
