import type { Paragraph } from '../read/content';
import { breakLines } from './breaking';
import { clustersOf } from './clusters';
import type { Habits } from './habits';
import { piecesOf, type Piece } from './pieces';
import type { Widths } from './widths';

/** The pieces of every line, their x from the left edge of the column the paragraph stands in. */
export type Lines = readonly (readonly Piece[])[];

/** What lines are made with. */
export interface Setting {
  readonly widths: Widths;
  readonly habits: Habits;
}

/** @param width of the column in points */
export function linesOf(paragraph: Paragraph, width: number, setting: Setting, pageNumber = ''): Lines {
  const { format, runs } = paragraph;
  const clusters = clustersOf(runs, setting.widths, setting.habits, pageNumber);
  const leftOf = (line: number): number => format.left + (line === 0 ? format.firstLine : 0);
  const room = (line: number): number => width - leftOf(line) - format.right;
  return breakLines(clusters, room, format, setting.habits).map((range, line) =>
    piecesOf(clusters, range, room(line), format, setting.habits).map((piece) => ({
      ...piece,
      x: piece.x + leftOf(line),
    })),
  );
}
