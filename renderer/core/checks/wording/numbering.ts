import { paragraphsOf, type Marker, type MarkerKind } from './outline';
import { remembered } from '../../kernel/remembered';

/** A number out of turn, or written in another style than the standard's. */
export interface NumberingSlip {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly expected: string;
  readonly why: 'start' | 'order' | 'style';
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const chinese = (n: number): string =>
  n <= 10
    ? CHINESE[n - 1]!
    : `${n < 20 ? '' : CHINESE[Math.floor(n / 10) - 1]!}十${n % 10 === 0 ? '' : CHINESE[(n % 10) - 1]!}`;

const WRITTEN: Readonly<Record<MarkerKind, (n: number) => string>> = {
  chapter: (n) => `（${chinese(n)}）`,
  section: (n) => `（${chinese(n)}）`,
  item: (n) => `${n}.`,
  itemComma: (n) => `${n}.`,
  subItem: (n) => `（${n}）`,
};
/** Deeper numbers begin anew below every higher one. */
const DEPTH: Readonly<Record<MarkerKind, number>> = { chapter: 0, section: 0, item: 1, itemComma: 1, subItem: 2 };

/** Numbers at the beginning of paragraphs: each kind starts at the first and goes on by one; beginning anew is free. */
export const numberingSlips = remembered((text): readonly NumberingSlip[] => {
  const out: NumberingSlip[] = [];
  const last = [0, 0, 0];
  const style = new Set<MarkerKind>();
  for (const { marker } of paragraphsOf(text)) {
    if (!marker || isYear(text, marker)) continue;
    const depth = DEPTH[marker.kind];
    const expected = last[depth]! + 1;
    if (marker.number !== expected && marker.number !== 1) {
      out.push(slip(text, marker, expected, last[depth] === 0 ? 'start' : 'order'));
    } else if ((marker.kind === 'itemComma' || marker.kind === 'chapter') && !style.has(marker.kind)) {
      style.add(marker.kind);
      out.push(slip(text, marker, marker.number, 'style'));
    }
    last[depth] = marker.number;
    last.fill(0, depth + 1);
  }
  return out;
});

const slip = (text: string, marker: Marker, expected: number, why: NumberingSlip['why']): NumberingSlip => ({
  start: marker.start,
  end: marker.end,
  found: text.slice(marker.start, marker.end),
  expected: WRITTEN[marker.kind](expected),
  why,
});

/** 12.5万元 is no number of a paragraph; nor is a line that begins with a date. */
const isYear = (text: string, marker: Marker): boolean => /^\s*[月日年]/.test(text.slice(marker.end, marker.end + 3));
