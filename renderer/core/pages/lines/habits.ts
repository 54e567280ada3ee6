import type { ParagraphFormat } from '../read/formats';
import type { Cluster } from './clusters';

/** Where word processors are known to set the same line differently. */
export interface Habits {
  /** automatic gap between Han and letters or figures, as a share of the type size */
  readonly gap: number;
  /** `autoSpaceDE` and `autoSpaceDN` turn it off */
  readonly obeys: boolean;
  /** letter spacing also stands behind the last letter before another script or format, and behind the line's last */
  readonly spacedEnds: boolean;
  /** no line ends between a closing bracket and a figure or letter (〔2021〕|11号), or between these and an opening one */
  readonly bracketsHoldWords: boolean;
  /**
   * where a table goes on on the next page, a merged cell that reaches the page's end has its text at its top instead of
   * in the middle of the part that is on this page
   */
  readonly brokenCellsOnTop: boolean;
}

export const WORD: Habits = {
  gap: 0.25,
  obeys: true,
  spacedEnds: true,
  bracketsHoldWords: false,
  brokenCellsOnTop: false,
};
/** As measured on pages LibreOffice 7.4 printed. */
export const LIBREOFFICE: Habits = {
  gap: 0.2,
  obeys: false,
  spacedEnds: false,
  bracketsHoldWords: true,
  brokenCellsOnTop: true,
};

/** Points between two neighbours on one line. */
export function gapBetween(a: Cluster, b: Cluster, format: ParagraphFormat, habits: Habits): number {
  const other = a.kind === 'han' ? b : b.kind === 'han' ? a : null;
  if (!other || (other.kind !== 'digit' && other.kind !== 'letter') || other.wide) return 0;
  const on = other.kind === 'digit' ? format.autoSpaceFigures : format.autoSpaceLetters;
  return on || !habits.obeys ? habits.gap * Math.min(a.format.size, b.format.size) : 0;
}
