import { cssFamilies } from '../core/pages/faces';
import type { Measure } from '../core/pages/types';

/** What is used of a drawing surface; the 2D contexts of a page's canvas and of a worker's both are one. */
export interface TextSurface {
  font: string;
  fontKerning: CanvasFontKerning;
  measureText(text: string): { readonly width: number };
}

/** Pixels at which letters are measured: large enough that what a screen rounds away at 16 px cannot be noticed. */
const MEASURED_AT = 512;

/**
 * Letters that are all one square of the same typeface: measured once. Chinese characters, full-width forms and kana; not
 * the general punctuation (“ ” … —), which western typefaces have too, at other widths.
 */
const SQUARE =
  /^[\u3001-\u3003\u3005-\u3017\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3ffff}]$/u;

/**
 * A measure over a drawing surface. Widths are added up letter by letter without kerning and ligatures, as word processors
 * set a line by default, so one look-up per letter and typeface is enough; sizes only scale it.
 * @throws Error where there is no surface
 */
export function canvasMeasure(surface: TextSurface | null): Measure {
  if (!surface) throw new Error('no surface to measure on');
  surface.fontKerning = 'none';
  const faces = new Map<string, (letter: string) => number>();
  return (text, font, size, bold) => {
    const css = `${bold ? 'bold ' : ''}${MEASURED_AT}px ${cssFamilies(font)}`;
    let width = faces.get(css);
    if (!width) faces.set(css, (width = lettersOf(surface, css)));
    let sum = 0;
    for (const letter of text) sum += width(letter);
    return sum * size;
  };
}

/** Width of a letter of one typeface in ems. */
function lettersOf(surface: TextSurface, css: string): (letter: string) => number {
  const known = new Map<string, number>();
  return (letter) => {
    const key = SQUARE.test(letter) ? '国' : letter;
    let em = known.get(key);
    if (em === undefined) {
      if (surface.font !== css) surface.font = css;
      em = surface.measureText(key).width / MEASURED_AT;
      known.set(key, em);
    }
    return em;
  };
}
