/**
 * The hand-off slip: a form of this software, so GB/T 9704 rules only its paper and the typefaces. Twips. One A4 page with
 * a name of two lines and three files; `tests/documents/slip.test.ts` counts the pages.
 */
export const SLIP = {
  /** 18 mm above and below, 25 mm at the edge where it is filed, 20 mm at the other */
  margin: { top: 1021, bottom: 1021, left: 1417, right: 1134, header: 567, footer: 567, gutter: 0 },
  /** of the grid; together the width between the margins. Labels end after the second and the fifth. */
  columns: [740, 720, 1880, 1480, 1420, 3115],
  cellMargin: { left: 110, right: 110, top: 30, bottom: 30 },
  /** eighths of a point: one line all over, as the pages shown for printing draw tables */
  rule: 4,
  /** least heights of rows */
  row: { plain: 620, file: 600, code: 1420, sign: 3300 },
} as const;

/** Half-points. */
export const SLIP_SIZE = {
  /** 2号 */ title: 44,
  /** 小四 */ value: 24,
  /** 五号 */ label: 21,
  /** 小五 */ small: 18,
  /** read over the telephone and typed: as large as the form allows */ code: 56,
} as const;

/** Widths of all letters and figures are the same, so that code and digests can be compared by eye. */
export const SLIP_MONO = 'Courier New';
