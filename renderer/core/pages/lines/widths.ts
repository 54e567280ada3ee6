import type { RunFormat } from '../read/formats';
import type { Measure } from '../types';

/** Width of one character in points, without letter spacing. */
export type Widths = (character: string, format: RunFormat, wide: boolean, han: boolean) => number;

export const fontOf = (format: RunFormat, wide: boolean): string => (wide ? format.eastAsia : format.ascii);

/** Any ideograph stands for all of them. */
const IDEOGRAPH = '国';

/**
 * Every character is measured once for each format, all ideographs together, so that a text of 100,000 characters costs a
 * few dozen measurements. Kerning between letters is not looked at: Word's is off unless a document asks for it.
 */
export function widthsBy(measure: Measure): Widths {
  const known = new Map<RunFormat, Map<string, number>>();
  return (character, format, wide, han) => {
    let widths = known.get(format);
    if (!widths) known.set(format, (widths = new Map()));
    const text = han ? IDEOGRAPH : character;
    let width = widths.get(text);
    if (width === undefined) {
      width = measure(text, fontOf(format, wide), format.size, format.bold);
      widths.set(text, width);
    }
    return width;
  };
}
