import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPastedText } from '../../../renderer/components/textEditor/cleanPaste';

describe('cleanPastedText', () => {
  it.each([
    ['line ends', '甲\r\n乙\r丙\f丁\u2028戊\v己', '甲\n乙\n丙\n丁\n戊\n己'],
    ['empty lines', '甲\n\n  \n\u3000\n乙\n', '甲\n乙'],
    ['indentation', '\u3000\u3000甲乙\n    丙\n\t丁', '甲乙\n丙\n丁'],
    ['spaces at the end', '甲 \u3000\n乙', '甲\n乙'],
    ['soft hyphen, zero width, direction and byte order marks', '政\u00ad府\u200b信\u200f息\ufeff', '政府信息'],
    ['control characters, which a document cannot hold', '甲\u0000\u0008乙\u007f', '甲乙'],
    ['no-break space as padding', '甲\u00a0\u00a0乙', '甲乙'],
    ['no-break space between Latin words', 'WPS\u00a0Office', 'WPS Office'],
    ['tabs between Chinese', '甲\t乙', '甲乙'],
    ['tabs between figures: never one figure', '申请\t12\t-\t3\t45.5', '申请12 - 3 45.5'],
    ['inner spaces', '甲 乙  丙', '甲 乙  丙'],
    ['quotes and rare characters', '“𠮷”〔2021〕3号', '“𠮷”〔2021〕3号'],
    ['nothing', ' \r\n ', ''],
  ])('%s', (_what, raw, clean) => {
    expect(cleanPastedText(raw)).toBe(clean);
  });

  const messy = fc
    .array(fc.constantFrom('甲', '1', 'a', ' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\u3000', '\u0007', '。'))
    .map((parts) => parts.join(''));

  it('cleans nothing twice', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const once = cleanPastedText(raw);
        expect(cleanPastedText(once)).toBe(once);
      }),
    );
  });

  it('loses no visible character and joins no two figures', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const visible = (text: string): string => text.replace(/[\s\u200b\u0007]/g, '');
        const figures = (text: string): string[] => text.replace(/[\u200b\u0007]/g, '').match(/\d+/g) ?? [];
        const clean = cleanPastedText(raw);
        expect(visible(clean)).toBe(visible(raw));
        expect(figures(clean)).toEqual(figures(raw));
      }),
      { numRuns: 2000 },
    );
  });
});
