import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canvasMeasure, type TextSurface } from '../../renderer/workers/measure';

/** A surface that tells what it was asked and knows widths by letter: Chinese one em, others half, bold a tenth more. */
function fakeSurface() {
  const asked: [font: string, text: string][] = [];
  const surface: TextSurface = {
    font: '',
    fontKerning: 'auto',
    textRendering: 'auto',
    measureText(text) {
      // beside this letter everything else is measured; it is not what was asked for
      if (text !== '国') asked.push([surface.font, text.slice(1)]);
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

  it('Chinese letters are counted, once measured per typeface, whatever the size', () => {
    const { surface } = fakeSurface();
    const spy = vi.spyOn(surface, 'measureText');
    const measure = canvasMeasure(surface);
    measure('政府信息公开工作年度报告，（一）。', '仿宋', 16, false);
    const once = spy.mock.calls.length;
    measure('另一句话、更长', '仿宋', 10.5, false);
    expect(spy.mock.calls.length).toBe(once);
    measure('另一句话', '黑体', 16, false);
    measure('另一句话', '黑体', 16, true);
    expect(spy.mock.calls.length).toBe(3 * once);
  });

  it('marks in a row are measured together, figures and western letters one by one, each once', () => {
    const { surface, asked } = fakeSurface();
    const measure = canvasMeasure(surface);
    measure('“公开”——共2021件，2021年……fi', 'Times New Roman', 16, false);
    expect(asked.map(([, text]) => text)).toEqual(['“', '国', '”——', '2', '0', '1', '……', 'f', 'i']);
  });

  it('remembers, but not without end', () => {
    const { surface, asked } = fakeSurface();
    const measure = canvasMeasure(surface);
    const mark = (i: number) => String.fromCodePoint(0xac00 + i);
    for (let i = 0; i < 5001; i++) measure(mark(i), '仿宋', 16, false);
    measure(mark(5000), '仿宋', 16, false);
    expect(asked.length).toBe(5001);
    measure(mark(0), '仿宋', 16, false);
    expect(asked.length).toBe(5002);
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

  it('is measured as it is drawn: no kerning, exact, in Chinese', () => {
    const { surface } = fakeSurface();
    canvasMeasure(surface);
    expect([surface.fontKerning, surface.textRendering, surface.lang]).toEqual(['none', 'geometricPrecision', 'zh-CN']);
  });

  it('a text is as wide as its parts, and scales with its size', () => {
    const measure = canvasMeasure(fakeSurface().surface);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.integer({ min: 1, max: 100 }), (a, b, size) => {
        const width = (text: string, points: number) => measure(text, '仿宋', points, false);
        expect(width(`${a}国${b}`, size)).toBeCloseTo(width(a, size) + size + width(b, size), 6);
        expect(width(a, 2 * size)).toBeCloseTo(2 * width(a, size), 6);
      }),
    );
  });

  it('without a surface there is no measure', () => {
    expect(() => canvasMeasure(null)).toThrow();
  });
});
