import { cssFamilies } from '../core/pages/faces';
import type { Measure } from '../core/pages/types';

/** What is used of a drawing surface; the 2D contexts of a page's canvas and of a worker's both are one. */
export interface TextSurface {
  font: string;
  fontKerning: CanvasFontKerning;
  textRendering: CanvasTextRendering;
  /** newer browsers; the others go by the page's language, or by none in a worker */
  lang?: string;
  measureText(text: string): { readonly width: number };
}

/** Pixels at which letters are measured: large enough that what a screen rounds away at 16 px cannot be noticed. */
const MEASURED_AT = 512;

/**
 * Letters that are all one square of the same typeface: measured once. Chinese characters, full-width forms and kana; not
 * the general punctuation (“ ” … —), which western typefaces have too, at other widths.
 */
const SQUARE =
  '\\u3001-\\u3003\\u3005-\\u3017\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\u{20000}-\\u{3ffff}';
/** Squares; one letter of ASCII (taken singly, so that no ligature is measured that is not drawn); other marks, joined. */
const SEGMENTS = new RegExp(`([${SQUARE}]+)|[\\0-\\x7f]|[^${SQUARE}\\0-\\x7f]+`, 'gu');

/** Letters and marks of one typeface that are remembered; a report has some hundreds. */
const REMEMBERED = 5000;

/**
 * A measure over a drawing surface, as `components/pages` draws: no kerning, no ligatures, Chinese forms of marks. Squares
 * are counted, everything else is measured once and remembered; marks in a row (——, ……) are measured together, because
 * typefaces join them. Sizes only scale.
 * @throws Error where there is no surface
 */
export function canvasMeasure(surface: TextSurface | null): Measure {
  if (!surface) throw new Error('no surface to measure on');
  surface.fontKerning = 'none';
  // Dashes get their Chinese form only by language, and Chromium heeds the language only together with this.
  surface.lang = 'zh-CN';
  surface.textRendering = 'geometricPrecision';
  const faces = new Map<string, (segment: string) => number>();
  return (text, font, size, bold) => {
    const face = `${bold ? 'bold ' : ''}${font}`;
    let width = faces.get(face);
    if (!width) {
      const css = `${bold ? 'bold ' : ''}${MEASURED_AT}px ${cssFamilies(font)}`;
      faces.set(face, (width = segmentsOf(surface, css)));
    }
    let sum = 0;
    for (const [segment, squares] of text.matchAll(SEGMENTS))
      sum += squares === undefined ? width(segment) : width('国') * [...squares].length;
    return sum * size;
  };
}

/** Width of a segment of one typeface in ems. */
function segmentsOf(surface: TextSurface, css: string): (segment: string) => number {
  const known = new Map<string, number>();
  return (segment) => {
    const before = known.get(segment);
    if (before !== undefined) return before;
    if (surface.font !== css) surface.font = css;
    // Chinese typefaces give dashes and quotes the width of a square only beside a Chinese letter, which in our texts
    // they always have; by themselves they would come out narrower than they are drawn.
    const em = (surface.measureText(`国${segment}`).width - surface.measureText('国').width) / MEASURED_AT;
    if (known.size >= REMEMBERED) known.clear();
    known.set(segment, em);
    return em;
  };
}
