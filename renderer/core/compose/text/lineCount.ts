import { charactersWide } from './width';

/** Marks that hang over the edge or draw a character with them rather than begin a line. */
const CLOSING = /^[，。、；：？！）》〉”’】〕]$/;

/**
 * Lines a word processor takes for a text: letters and figures are not parted, one closing mark may hang over the edge, and
 * where a second follows, the character before comes down with them.
 * @param capacity characters (字) on a line
 */
export function lineCount(text: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(/[!-~]+|[\s\S]/gu) ?? []) {
    const width = charactersWide(piece);
    const closing = CLOSING.test(piece);
    if (used + width <= capacity || (closing && used <= capacity)) used += width;
    else if (width > capacity) {
      // A word wider than a line is cut where each line ends.
      lines += Math.floor((used + width) / capacity);
      used = (used + width) % capacity;
    } else {
      lines++;
      used = width + (closing ? 2 : 0);
    }
  }
  return lines;
}
