import { linesOf, type Lines, type Setting } from '../lines/paragraphLines';
import type { Paragraph } from '../read/content';
import type { PageItem } from '../types';
import { drawLines } from './drawing';

/** Paragraphs one below the other that never part: a table cell, a frame, a header or footer. */
export interface Stack {
  readonly height: number;
  readonly paragraphs: readonly { readonly top: number; readonly line: number; readonly lines: Lines }[];
}

export function stackOf(paragraphs: readonly Paragraph[], width: number, setting: Setting, pageNumber = ''): Stack {
  let y = 0;
  let after = 0;
  const placed = paragraphs.map((paragraph) => {
    const { format } = paragraph;
    const lines = linesOf(paragraph, width, setting, pageNumber);
    const top = y + Math.max(after, format.before);
    y = top + lines.length * format.line;
    after = format.after;
    return { top, line: format.line, lines };
  });
  return { height: y + after, paragraphs: placed };
}

export function drawStack(stack: Stack, left: number, top: number, out: PageItem[]): void {
  for (const { top: offset, line, lines } of stack.paragraphs) drawLines(lines, left, top + offset, line, out);
}
