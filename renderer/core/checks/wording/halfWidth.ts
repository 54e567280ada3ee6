import { badPairs } from './brackets';
import { isHan } from './chars';
import { remembered } from '../../kernel/remembered';
import { ADDRESS, zonesOf } from './zones';

/** Half-width marks with their full-width form. */
export const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
/** Longest bracket looked into for a partner. */
const LONGEST = 120;

/** One half-width mark, or a pair of brackets; `right` is the same stretch in full width. */
export interface HalfWidth {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

const besideHan = (text: string, at: number): boolean => isHan(text[at - 1] ?? '') || isHan(text[at + 1] ?? '');

/** (0999)2200110 is how telephone numbers are written; a program's `&nbsp;` is ST14's. */
const EXEMPT = /\(0\d{2,3}\)(?=\s?[-\d])|&\w{1,8};/y;

/** Half-width , : ; ( ) beside a Chinese character. Brackets that do not pair are TX05's. */
export const halfWidthMarks = remembered((text): readonly HalfWidth[] => {
  const zones = zonesOf(text);
  const broken = new Set(badPairs(text).flatMap((b) => [b.at, ...(b.other ? [b.other.at] : [])]));
  const out: HalfWidth[] = [];
  const done = new Set<number>();
  let from = 0;
  for (const m of text.matchAll(/[,:;()&]/g)) {
    const [c] = m;
    const i = m.index;
    if (i < from) continue;
    if (c === '(' || c === '&') {
      EXEMPT.lastIndex = i;
      const whole = EXEMPT.exec(text);
      if (whole) from = i + whole[0].length;
      if (whole) continue;
    }
    if (FULL_WIDTH[c] === undefined || zones[i]! & ADDRESS || broken.has(i) || done.has(i)) continue;
    if (c === '(') {
      const close = partner(text, i);
      if (close < 0 || !(besideHan(text, i) || besideHan(text, close))) continue;
      done.add(close);
      out.push({ start: i, end: close + 1, right: `（${text.slice(i + 1, close)}）` });
    } else if (c !== ')' && besideHan(text, i)) out.push({ start: i, end: i + 1, right: FULL_WIDTH[c] });
  }
  return out;
});

function partner(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + LONGEST) && text[i] !== '\n'; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}
