import type { ParagraphFormat, RunFormat } from '../read/formats';
import type { LineRange } from './breaking';
import type { Cluster } from './clusters';
import { gapBetween, type Habits } from './habits';

/** A piece of a line in one typeface and format with even spacing. */
export interface Piece {
  /** from the line's left end, the paragraph's indents not counted */
  readonly x: number;
  readonly text: string;
  readonly format: RunFormat;
  readonly wide: boolean;
  readonly spacing: number;
}

/**
 * Places of a line's letters in `room` points. A line of a justified paragraph that is not its last is spread to full width:
 * the rest is shared out evenly behind Han, Chinese marks and blanks, never inside Latin words. What hangs past the edge is
 * not counted.
 */
export function piecesOf(
  clusters: readonly Cluster[],
  line: LineRange,
  room: number,
  format: ParagraphFormat,
  habits: Habits,
): readonly Piece[] {
  let inside = line.hangs ? line.end - 1 : line.end;
  while (inside > line.start && clusters[inside - 1]!.kind === 'space') inside--;
  const width = widthOf(clusters, line.start, inside, format, habits);
  let points = 0;
  for (let i = line.start; i + 1 < inside; i++) if (spreads(clusters[i]!)) points++;
  const rest = room - width;
  const extra = format.align === 'both' && !line.final && points > 0 && rest > 0 ? rest / points : 0;

  const pieces: Piece[] = [];
  let x = format.align === 'center' ? rest / 2 : format.align === 'right' ? rest : 0;
  for (let i = line.start; i < line.end; i++) {
    const cluster = clusters[i]!;
    const gap = i > line.start ? gapBetween(clusters[i - 1]!, cluster, format, habits) : 0;
    x += gap;
    if (cluster.kind === 'tab') {
      x = Math.max(x, format.rightTab - format.left - widthOf(clusters, i + 1, inside, format, habits));
      continue;
    }
    const more = i + 1 < inside && spreads(cluster) ? extra : 0;
    const piece = {
      x,
      text: cluster.text,
      format: cluster.format,
      wide: cluster.wide,
      spacing: cluster.format.spacing + more,
    };
    const last = pieces.at(-1);
    // What stands behind the last letter does not show, so that one need not part from the piece before.
    if (last && gap === 0 && clusters[i - 1]!.kind !== 'tab' && sameLook(last, piece, i + 1 === inside)) {
      pieces[pieces.length - 1] = { ...last, text: last.text + cluster.text };
    } else pieces.push(piece);
    x += cluster.width + more;
  }
  return pieces;
}

function widthOf(
  clusters: readonly Cluster[],
  from: number,
  to: number,
  format: ParagraphFormat,
  habits: Habits,
): number {
  let width = 0;
  for (let i = from; i < to; i++) {
    width += clusters[i]!.width + (i > from ? gapBetween(clusters[i - 1]!, clusters[i]!, format, habits) : 0);
  }
  return width;
}

const sameLook = (a: Piece, b: Piece, lastLetter: boolean): boolean =>
  a.format === b.format && a.wide === b.wide && (a.spacing === b.spacing || lastLetter);

const spreads = ({ wide, kind }: Cluster): boolean => wide || kind === 'space';
