import { isHan } from './chars';
import { remembered } from '../../kernel/remembered';

/** Level of numbering at the beginning of a paragraph: 一、 （一） 1. （1） and, not in the standard, 1、 */
export type MarkerKind = 'chapter' | 'section' | 'item' | 'subItem' | 'itemComma';

export interface Marker {
  readonly kind: MarkerKind;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface Paragraph {
  /** without the spaces around it */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marker: Marker | null;
  /** a line that is only a heading: numbered or short, without a sentence in it */
  readonly heading: boolean;
}

const CHINESE = '一二三四五六七八九十';
const PATTERNS: readonly [MarkerKind, RegExp][] = [
  ['section', /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/],
  ['subItem', /^[（(]\s*(\d{1,2})\s*[）)]/],
  ['chapter', /^([一二三四五六七八九十]{1,3})、/],
  ['itemComma', /^(\d{1,2})、/],
  ['item', /^(\d{1,2})[.．](?![\d０-９])/],
];

/** A numbered heading may be long and hold commas; one without a number is short and holds no mark at all. */
const NUMBERED_HEADING = 40;
const BARE_HEADING = 20;

/** 十二 → 12; also plain digits. */
export function ordinal(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const at = written.indexOf('十');
  if (at < 0) return CHINESE.indexOf(written) + 1;
  const tens = at === 0 ? 1 : CHINESE.indexOf(written[0]!) + 1;
  return tens * 10 + (at === written.length - 1 ? 0 : CHINESE.indexOf(written.at(-1)!) + 1);
}

function markerOf(text: string, start: number): Marker | null {
  for (const [kind, pattern] of PATTERNS) {
    const m = pattern.exec(text);
    if (m) return { kind, number: ordinal(m[1]!), start, end: start + m[0].length };
  }
  return null;
}

function isHeading(text: string, marker: Marker | null): boolean {
  const rest = marker ? text.slice(marker.end - marker.start) : text;
  if (marker) return rest.length <= NUMBERED_HEADING && !/[。；！？]/.test(rest);
  return rest.length <= BARE_HEADING && !/[，。；：！？、]/.test(rest) && isHan(rest[0] ?? '');
}

/** Paragraphs of a text (blank lines left out) with their numbering. */
export const paragraphsOf = remembered((text): readonly Paragraph[] => {
  const out: Paragraph[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      const start = offset + line.indexOf(trimmed);
      const marker = markerOf(trimmed, start);
      out.push({ text: trimmed, start, end: start + trimmed.length, marker, heading: isHeading(trimmed, marker) });
    }
    offset += line.length + 1;
  }
  return out;
});
