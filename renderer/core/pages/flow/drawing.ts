import type { Lines } from '../lines/paragraphLines';
import type { Piece } from '../lines/pieces';
import { fontOf } from '../lines/widths';
import type { Rectangle } from '../read/content';
import type { PageItem } from '../types';

/** With exact line spacing letters stand on four fifths of the line, in Word and in LibreOffice. */
const BASELINE = 0.8;

/** One line's letters. @param left of its column, @param top and height of the line */
export function drawLine(pieces: readonly Piece[], left: number, top: number, height: number, out: PageItem[]): void {
  const baseline = top + BASELINE * height;
  for (const { x, text, format, wide, spacing } of pieces) {
    out.push({
      kind: 'text',
      text,
      x: left + x,
      baseline,
      font: fontOf(format, wide),
      size: format.size,
      bold: format.bold,
      color: format.color,
      spacing,
    });
  }
}

export function drawLines(lines: Lines, left: number, top: number, height: number, out: PageItem[]): void {
  lines.forEach((pieces, n) => drawLine(pieces, left, top + n * height, height, out));
}

export const drawRectangle = (rectangle: Rectangle, out: PageItem[]): void =>
  void out.push({ kind: 'rect', ...rectangle });
