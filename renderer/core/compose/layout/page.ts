/**
 * Page and grid of GB/T 9704-2012, in twips (1/20 pt; 1 mm = 56.693 twips). The clause stands in brackets.
 * Every figure was measured on rendered pages; `tests/core/compose/layout.test.ts` holds them against the millimetres.
 */

/** A4 [5.1]: 210 × 297 mm. */
export const PAGE = { width: 11906, height: 16838 } as const;

/** 天头 37 mm, 订口 28 mm, type area 156 × 225 mm [5.2.1]; what is left over is the right and bottom margin. */
export const MARGIN = {
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  header: 851,
  /** puts the page number's dash 7 mm below the type area [7.5] */
  footer: 1445,
  gutter: 0,
} as const;

/** Width of the type area. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/**
 * 22 lines a page [5.2.3]: 22 × 579 ≤ 12756. With the popular 29 pt (580) only 21 lines fit.
 * Exact spacing instead of a typed document grid, which LibreOffice sets 14 characters a line by.
 */
export const LINE = 579;

/** 28 characters a line [5.2.3]: 16 pt less 0.25 pt. */
export const BODY_SPACING = -5;

/** 1 字 of body text: 15.75 pt. */
export const CHARACTER = 315;

/** Two characters, the indent of every paragraph [7.3.3]. */
export const INDENT = 2 * CHARACTER;

/** Page number [7.5]: 4号, one character in from the edge of the type area, line of its own height. */
export const PAGE_NUMBER = { line: 280, inset: 280 } as const;

/** Type sizes in half-points [5.2.2]. */
export const SIZE = {
  /** 2号 */ title: 44,
  /** 3号 */ body: 32,
  /** 4号 */ pageNumber: 28,
  /** 4号 */ copies: 28,
  /** 五号; table text is left open by the standard, this is practice */ cell: 21,
} as const;
