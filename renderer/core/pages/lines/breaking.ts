import type { ParagraphFormat } from '../read/formats';
import { beginsNoLine, endsNoLine, isClosingBracket, isDoubled, isOpeningBracket, mayHang } from './characters';
import type { Cluster } from './clusters';
import { gapBetween, type Habits } from './habits';

/** Clusters `start` to before `end`; a line break that ends the line is in neither line. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  /** its last mark stands past the right edge */
  readonly hangs: boolean;
  /** ended by a line break or the paragraph's end: not spread to full width */
  readonly final: boolean;
}

/** Sums of many widths do not come out even. */
const SLACK = 0.001;

/**
 * Breaks a paragraph into lines as Word does: Han anywhere, Latin words and numbers whole unless longer than a line, marks
 * by the kinsoku rules, one closing mark past the edge. Always at least one line.
 * @param room points of a line by its number from 0
 */
export function breakLines(
  clusters: readonly Cluster[],
  room: (line: number) => number,
  format: ParagraphFormat,
  habits: Habits,
): readonly LineRange[] {
  const lines: LineRange[] = [];
  const count = clusters.length;
  for (let start = 0; start < count || lines.length === 0;) {
    const { end, hangs } = endOfLine(clusters, start, room(lines.length), format, habits);
    const broken = clusters[end]?.kind === 'break';
    lines.push({ start, end, hangs, final: broken || end >= count });
    // A break at the very end of a paragraph makes an empty line below it.
    if (broken && end + 1 === count) lines.push({ start: count, end: count, hangs: false, final: true });
    start = broken ? end + 1 : end;
    if (count === 0) break;
  }
  return lines;
}

function endOfLine(
  clusters: readonly Cluster[],
  start: number,
  room: number,
  format: ParagraphFormat,
  habits: Habits,
): { readonly end: number; readonly hangs: boolean } {
  let width = 0;
  let lastBreak = -1;
  for (let i = start; i < clusters.length; i++) {
    const cluster = clusters[i]!;
    if (cluster.kind === 'break') return { end: i, hangs: false };
    const before = i > start ? clusters[i - 1] : undefined;
    if (before && mayPart(clusters, i, format, habits)) lastBreak = i;
    width += cluster.width + (before ? gapBetween(before, cluster, format, habits) : 0);
    // Blanks at a line's end take no room.
    if (width <= room + SLACK || cluster.kind === 'space') continue;
    if (before && format.overflowPunct && mayHang(cluster.text) && mayFollowHanging(clusters, i, format, habits)) {
      return { end: i + 1, hangs: true };
    }
    return { end: lastBreak > start ? lastBreak : Math.max(i, start + 1), hangs: false };
  }
  return { end: clusters.length, hangs: false };
}

const mayFollowHanging = (clusters: readonly Cluster[], i: number, format: ParagraphFormat, habits: Habits): boolean =>
  i + 1 >= clusters.length || clusters[i + 1]!.kind === 'break' || mayPart(clusters, i + 1, format, habits);

/** Whether a line may end before cluster `i`. */
function mayPart(clusters: readonly Cluster[], i: number, format: ParagraphFormat, habits: Habits): boolean {
  const [a, b] = [clusters[i - 1]!, clusters[i]!];
  if (b.kind === 'space') return false;
  if (format.kinsoku && (beginsNoLine(b.text) || endsNoLine(a.text))) return false;
  if (a.kind === 'space') return true;
  if (isDoubled(a.text) && a.text === b.text) return false;
  if (habits.bracketsHoldWords && ((isWord(b) && isClosingBracket(a.text)) || (isWord(a) && isOpeningBracket(b.text))))
    return false;
  if (a.wide || b.wide || !format.wordWrap) return true;
  // Word parts a word or number behind a hyphen. (LibreOffice keeps figures together: 0700-7310026.)
  return a.text === '-' && isWord(b) && i > 1 && isWord(clusters[i - 2]!);
}

const isWord = ({ kind, wide }: Cluster): boolean => !wide && (kind === 'letter' || kind === 'digit');
