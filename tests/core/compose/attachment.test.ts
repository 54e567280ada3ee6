import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentLine, narrowing } from '../../../renderer/core/compose/letter/attachment';
import { NARROWEST_LINE } from '../../../renderer/core/compose/layout/redHead';
import { charactersSet } from '../../../renderer/core/compose/text/width';

describe('附件说明', () => {
  const filler = (width: number): string => '国'.repeat(Math.floor(width)) + (width % 1 ? '-' : '');

  test.each([
    [10, 0],
    [23, 0],
    [23.5, 4],
    [24, 3],
    [26.5, 1],
    [27, 0],
    [46, 0],
    [47, 2],
  ])('a name %d characters wide narrows its lines by %d', (width, want) => {
    expect(narrowing(filler(width))).toBe(want);
  });

  test.each([
    ['枫桥坞镇人民政府2025年政府信息公开工作年度报告', '枫桥坞镇人民政府2025年政府信息公开工作'],
    ['松岭市临溪区枫桥坞镇人民政府2025年政务公开年度报告', '松岭市临溪区枫桥坞镇人民政府2025年政务公开'],
  ])('%s turns over before 年度报告', (name, above) => {
    const line = NARROWEST_LINE - narrowing(name);
    // Half a character in hand on both sides.
    expect(line - charactersSet(above)).toBe(0.5);
    expect(charactersSet(`${above}年`) - line).toBe(0.5);
  });

  test('narrowing costs no line and leaves at least four characters on the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.constantFrom('', '年度报告', '工作年度报告'), (halves, tail) => {
        const name = filler(halves / 2) + tail;
        const width = charactersSet(name);
        const line = NARROWEST_LINE - narrowing(name);
        const lines = Math.ceil(width / line);
        expect(lines).toBe(Math.ceil(width / NARROWEST_LINE));
        if (lines > 1) expect(width - (lines - 1) * line).toBeGreaterThanOrEqual(4 - 0.5);
      }),
    );
  });

  test('the name of the report, on one line; a blank while it has none', () => {
    const text = (title: string): string => attachmentLine(title).runs[0]!.text;
    expect(text('青石乡人民政府\n2025年年度报告')).toBe('附件：青石乡人民政府2025年年度报告');
    expect(text(' \n')).toBe(`附件：${'＿'.repeat(12)}`);
  });
});
