import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasMeasure, type TextSurface } from '../../renderer/workers/measure';

/** A surface that counts what it was asked and knows widths by letter: Chinese one em, others half, bold a tenth more. */
function fakeSurface() {
  const asked: [font: string, text: string][] = [];
  const surface: TextSurface = {
    font: '',
    fontKerning: 'auto',
    measureText(text) {
      asked.push([surface.font, text]);
      const size = Number(/(\d+)px/.exec(surface.font)![1]);
      const em = [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2fff ? 1 : 0.5), 0);
      return { width: em * size * (surface.font.startsWith('bold') ? 1.1 : 1) };
    },
  };
  return { surface, asked };
}

describe('widths of text', () => {
  it.each([
    ['', '仿宋', 16, false, 0],
    ['年报', '仿宋', 16, false, 32],
    ['2021年', 'Times New Roman', 10.5, false, 31.5],
    ['年报', '黑体', 22, true, 48.4],
    ['𠮷', '仿宋', 16, false, 16],
  ])('“%s” in %s of %f points: %f', (text, font, size, bold, width) => {
    expect(canvasMeasure(fakeSurface().surface)(text, font, size, bold)).toBeCloseTo(width, 9);
  });

  it('Chinese letters of a typeface are measured once, whatever the size', () => {
    const { surface, asked } = fakeSurface();
    const measure = canvasMeasure(surface);
    measure('政府信息公开工作年度报告，（一）。', '仿宋', 16, false);
    measure('另一句话、更长', '仿宋', 10.5, false);
    expect(asked.length).toBe(1);
    measure('另一句话', '黑体', 16, false);
    measure('另一句话', '黑体', 16, true);
    expect(asked.length).toBe(3);
    expect(new Set(asked.map(([font]) => font)).size).toBe(3);
  });

  it('marks that western typefaces have too are not taken for Chinese squares', () => {
    const { surface, asked } = fakeSurface();
    canvasMeasure(surface)('“…—·', 'Times New Roman', 16, false);
    expect(asked.map(([, text]) => text)).toEqual(['“', '…', '—', '·']);
  });

  it('turns between typefaces without mixing them up', () => {
    const { surface, asked } = fakeSurface();
    const measure = canvasMeasure(surface);
    for (const letter of 'abc') for (const font of ['宋体', '黑体']) measure(letter, font, 16, false);
    expect(asked.map(([font, text]) => [font.includes('"黑体"'), text])).toEqual(
      [...'abc'].flatMap((letter) => [
        [false, letter],
        [true, letter],
      ]),
    );
  });

  it('is measured without kerning, as it is drawn', () => {
    const { surface } = fakeSurface();
    canvasMeasure(surface);
    expect(surface.fontKerning).toBe('none');
  });

  it('a text is as wide as its parts, and scales with its size', () => {
    const measure = canvasMeasure(fakeSurface().surface);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.integer({ min: 1, max: 100 }), (a, b, size) => {
        const width = (text: string, points: number) => measure(text, '仿宋', points, false);
        expect(width(a + b, size)).toBeCloseTo(width(a, size) + width(b, size), 6);
        expect(width(a, 2 * size)).toBeCloseTo(2 * width(a, size), 6);
      }),
    );
  });

  it('without a surface there is no measure', () => {
    expect(() => canvasMeasure(null)).toThrow();
  });
});
