import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachmentLine, balance } from '../../../renderer/core/compose/letter/attachment';
import { NARROWEST_LINE } from '../../../renderer/core/compose/layout/redHead';

describe('附件说明', () => {
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
    expect(balance(width)).toBe(want);
  });

  test('narrowing costs no line and leaves at least four characters on the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (halves) => {
        const width = halves / 2;
        const line = NARROWEST_LINE - balance(width);
        const lines = Math.ceil(width / line);
        expect(lines).toBe(Math.ceil(width / NARROWEST_LINE));
        if (lines > 1) expect(width - (lines - 1) * line).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  test('the name of the report, on one line; a blank while it has none', () => {
    const text = (title: string): string => attachmentLine(title).runs[0]!.text;
    expect(text('青石乡人民政府\n2025年年度报告')).toBe('附件：青石乡人民政府2025年年度报告');
    expect(text(' \n')).toBe(`附件：${'＿'.repeat(12)}`);
  });
});
