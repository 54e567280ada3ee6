import type { Measure } from '../../../renderer/core/pages';

/** Han and other wide characters as wide as they are high, ASCII half as wide. */
export const squareMeasure: Measure = (text, _font, size) =>
  [...text].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x80 ? size / 2 : size), 0);

/** Widths of Times New Roman from U+0020 on, in thousandths of its size (Liberation Serif has the same). */
const TIMES = (
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 ' +
  '564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 ' +
  '278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 ' +
  '444 480 200 480 541'
)
  .split(' ')
  .map(Number);

/** As `squareMeasure`, but ASCII with the widths of Times New Roman where that is the typeface. */
export const timesMeasure: Measure = (text, font, size) =>
  font === 'Times New Roman'
    ? [...text].reduce((sum, c) => sum + (size * (TIMES[c.codePointAt(0)! - 0x20] ?? 1000)) / 1000, 0)
    : squareMeasure(text, font, size, false);
