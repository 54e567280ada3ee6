import { titlePieces, type Piece } from './titleWords';
import { charactersSet } from './width';

/** 2号 characters on a line: 442.25 pt / 22 pt = 20.1, with a little in hand for fonts that set wider. */
export const TITLE_LINE = 19.5;
const MOST_LINES = 3;

/**
 * A title in one to three lines [7.3.1]: none broken inside a year, a place name or a standing phrase, in the shape of a
 * trapezoid or diamond. Breaks the writer made ('\n') are kept when every line fits. More than three lines only when three
 * cannot hold it.
 * @param limit characters on a line
 */
export function breakTitle(title: string, limit: number = TITLE_LINE): readonly string[] {
  const own = title.split('\n').filter((line) => line !== '');
  if (own.length > 1 && own.every((line) => charactersSet(line) <= limit)) return own;
  const whole = own.join('');
  if (charactersSet(whole) <= limit) return [whole];
  const pieces = titlePieces(whole);
  return bestLines(pieces, limit) ?? filledLines(pieces, limit);
}

/** The cheapest way to cut the pieces into two or three lines, or null when they do not fit. */
function bestLines(pieces: readonly Piece[], limit: number): readonly string[] | null {
  let best: { cost: number; lines: readonly string[] } | null = null;
  const consider = (cuts: readonly number[]): void => {
    const lines = linesAt(pieces, cuts);
    if (lines.some((line) => charactersSet(line) > limit)) return;
    const cost = shapeCost(lines) + cuts.reduce((sum, cut) => sum + breakCost(pieces[cut - 1]!, pieces[cut]!), 0);
    if (!best || cost < best.cost) best = { cost, lines };
  };
  for (let i = 1; i < pieces.length; i++) {
    consider([i]);
    if (MOST_LINES > 2) for (let j = i + 1; j < pieces.length; j++) consider([i, j]);
  }
  return (best as { lines: readonly string[] } | null)?.lines ?? null;
}

function linesAt(pieces: readonly Piece[], cuts: readonly number[]): readonly string[] {
  const ends = [...cuts, pieces.length];
  return ends.map((end, n) =>
    pieces
      .slice(n === 0 ? 0 : ends[n - 1], end)
      .map((p) => p.text)
      .join(''),
  );
}

/** How much a break between two pieces hurts the sense; 0 is where a reader pauses. */
function breakCost(before: Piece, after: Piece): number {
  if (before.kind === 'organ' && after.kind !== 'organ') return 0;
  if (after.kind === 'about' || before.kind === 'year') return 0;
  if (before.text === '政府信息公开' || before.text === '政务公开') return 1.5;
  if (before.kind === 'place' && after.kind === 'place') return 1;
  if (before.kind === 'place' && after.kind === 'other') return 2;
  if (before.text === '工作') return 2.5;
  if (before.kind === 'about' || after.kind === 'year') return 3;
  if (before.kind === 'place' && after.kind === 'organ') return 5;
  if (after.text.startsWith('的')) return 9;
  if (before.kind === 'other' && after.kind === 'other') return 12;
  return 4;
}

/** Uneven lines, an hourglass (middle line shortest) and a last line of a few characters look wrong. */
function shapeCost(lines: readonly string[]): number {
  const widths = lines.map(charactersSet);
  const widest = Math.max(...widths);
  const uneven = widths.reduce((sum, w) => sum + (1 - w / widest) ** 2, 0) * 6;
  const [first, middle, last] = widths;
  const hourglass = last !== undefined && middle! + 1.5 < Math.min(first!, last) ? 2 : 0;
  return 3 * (lines.length - 1) + uneven + hourglass + (widths.at(-1)! < 4 ? 6 : 0);
}

/** Line after line as full as it gets; only pieces wider than a line are cut inside. */
function filledLines(pieces: readonly Piece[], limit: number): readonly string[] {
  const lines: string[] = [''];
  const add = (text: string): void => {
    const line = lines.at(-1)!;
    if (charactersSet(line + text) <= limit || line === '') lines[lines.length - 1] = line + text;
    else lines.push(text);
  };
  for (const { text } of pieces) {
    if (charactersSet(text) <= limit) add(text);
    else for (const character of text) add(character);
  }
  return lines;
}
