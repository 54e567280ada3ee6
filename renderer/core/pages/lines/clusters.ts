import type { Run } from '../read/content';
import type { RunFormat } from '../read/formats';
import { isAttached, isDigit, isHan, isLetter, isWide } from './characters';
import type { Habits } from './habits';
import type { Widths } from './widths';

/** One character with what is drawn on it: the unit lines are broken into. */
export interface Cluster {
  readonly text: string;
  /** points, with the letter spacing behind it */
  readonly width: number;
  readonly format: RunFormat;
  readonly wide: boolean;
  readonly kind: 'han' | 'digit' | 'letter' | 'space' | 'tab' | 'break' | 'mark';
}

/** @param pageNumber stands where a run is the number of its page */
export function clustersOf(
  runs: readonly Run[],
  widths: Widths,
  habits: Habits,
  pageNumber: string,
): readonly Cluster[] {
  const out: Cluster[] = [];
  for (const { text, format, pageNumber: isNumber } of runs) {
    for (const character of isNumber ? pageNumber : text) {
      const code = character.codePointAt(0)!;
      const before = out.at(-1);
      if (before && before.kind !== 'break' && isAttached(code, character)) {
        out[out.length - 1] = { ...before, text: before.text + character };
        continue;
      }
      const wide = isWide(code, format.hint);
      const kind = kindOf(code, character);
      const width =
        kind === 'break' || kind === 'tab' ? 0 : widths(character, format, wide, kind === 'han') + format.spacing;
      out.push({ text: character, width, format, wide, kind });
    }
  }
  return habits.spacedEnds ? out : out.map(withoutSpacingAtEnd);
}

function withoutSpacingAtEnd(cluster: Cluster, n: number, all: readonly Cluster[]): Cluster {
  const next = all[n + 1];
  const goesOn = next && next.wide === cluster.wide && next.format === cluster.format;
  return goesOn || cluster.kind === 'break' ? cluster : { ...cluster, width: cluster.width - cluster.format.spacing };
}

function kindOf(code: number, text: string): Cluster['kind'] {
  if (isHan(code)) return 'han';
  if (isDigit(code)) return 'digit';
  if (code === 0x20) return 'space';
  if (code === 0x0a) return 'break';
  if (code === 0x09) return 'tab';
  return isLetter(code, text) ? 'letter' : 'mark';
}
