import { LINE, MARGIN, TEXT_WIDTH } from './page';

/**
 * Red head of a 函 (信函格式, GB/T 9704-2012, 10.1). The clause gives millimetres from the edges of the page; what is placed
 * with text is in twips, what is drawn in EMU. The weights of the lines are practice: the clause only says which is thicker.
 */
export interface RedHead {
  /** 发文机关标志: type size in half-points; line and frame height, and the frame's top from the page's edge, in twips */
  readonly mark: { readonly size: number; readonly line: number; readonly top: number };
  /** twips above 发文字号, the first line of the type area */
  readonly numberBefore: number;
  /** four rules, top to bottom; `top` from the page's edge, both in EMU */
  readonly rules: readonly { readonly top: number; readonly weight: number }[];
}

const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);
const EMU = 36_000;

export const RED = 'FF0000';

/** Upper edge of the mark, and the lower edge of the lower double line, from the page's upper edge: 30 mm, 297 − 20 mm. */
const MARK_TOP = 30;
const LOWEST_EDGE = 277;
/** From the mark to the upper double line. */
const MARK_TO_RULE = 4;
const THICK = 0.8;
const GAP = 0.4;
const THIN = 0.3;

/** Rules are 170 mm long, centred on the type area (28 + 156 / 2 = 106 mm), in EMU. */
export const RULE = { left: 21 * EMU, length: 170 * EMU } as const;

/** 发文字号 begins 7/8 of a 3号 character below the line: 4.94 mm; ink begins 3.37 mm below the top of its line box. */
const RULE_TO_NUMBER = 4.94 - 3.37;

/** Largest mark, and the width it has to keep to: the type area less 4 %, since typefaces differ. In points. */
const LARGEST_MARK = 36;
const MARK_WIDTH = Math.floor(TEXT_WIDTH / 20) * 0.96;

/** Half-points at which a mark of so many characters stays on one line; every character may be as wide as it is high. */
export const markSize = (characters: number): number =>
  Math.max(2, Math.floor(2 * Math.min(LARGEST_MARK, MARK_WIDTH / Math.max(1, characters))));

/**
 * All places of the head. They follow from the mark's size: its ink begins 15 % of the size below the top of a line 1.25
 * times as high, and ends 93 % of the size below its beginning.
 */
export function redHead(mark: string): RedHead {
  const size = markSize([...mark].length);
  const mm = (size / 2 / 72) * 25.4;
  const line = Math.round(size * 10 * 1.25);
  const upper = MARK_TOP + 0.93 * mm + MARK_TO_RULE;
  const lower = LOWEST_EDGE - THIN - GAP - THICK;
  const upperEdge = upper + THICK + GAP + THIN;
  const rule = (top: number, weight: number) => ({ top: Math.round(top * EMU), weight: Math.round(weight * EMU) });
  return {
    mark: { size, line, top: twips(MARK_TOP - 0.15 * mm) },
    numberBefore: twips(upperEdge + RULE_TO_NUMBER) - MARGIN.top,
    rules: [rule(upper, THICK), rule(upper + THICK + GAP, THIN), rule(lower, THIN), rule(lower + THIN + GAP, THICK)],
  };
}

/** 抄送 [7.4.2]: 4号, one of its characters in on both sides, turn-over lines behind `抄送：`. Twips. */
export const COPIES = { inset: 280, label: 3 * 280 } as const;

/** Characters on a line of 抄送 behind its label, to the half. */
export const COPIES_CAPACITY = Math.floor((2 * (TEXT_WIDTH - 2 * COPIES.inset - COPIES.label)) / COPIES.inset) / 2;

export const PAGE_LINES = 22;

/** 附件说明 is the narrowest text above 抄送: 28 characters less five on the left. */
export const NARROWEST_LINE = 23;

/** Top of a block of so many lines that ends with the page's 22nd line, in twips from the page's edge. */
export const footTop = (lines: number): number => MARGIN.top + (PAGE_LINES - lines) * LINE + FOOT_GAP;

/** Room the letter's last paragraph keeps above itself for such a block. */
export const footRoom = (lines: number): number => lines * LINE + FOOT_GAP;

/**
 * 22 lines leave 18 twips of the type area. They go to the empty line that ends a letter with 抄送, and to a gap above and
 * in the room kept for the block: so neither text nor that line can touch the block, and the line still fits below it where
 * a program moves it there.
 */
export const CLOSING_LINE = 10;
const FOOT_GAP = 4;

/** Two blank lines above the title [10.1]. */
export const LINES_ABOVE_TITLE = 2;
