import { isDigit } from './chars';
import { paragraphsOf } from './outline';
import { remembered } from '../../kernel/remembered';

/** One of several points: 一是…, 1.…, （一）…; offsets of its words without the number. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** without spaces and marks */
  readonly plain: string;
}

export interface Twins {
  readonly first: Item;
  readonly second: Item;
}

/** Shorter points say too little to be compared; more of them than this are not compared at all (100,000 characters). */
const SHORTEST = 10;
const LONGEST = 400;
const MOST = 80;
/** Share of equal pairs of characters from which two points say the same: nothing but words put in, or words changed. */
const ADDED = 0.75;
const CHANGED = 0.9;

const POINT =
  /(?:^|[。；：:;\n]|，(?=[二三四五六七八九十]是))\s*(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、])/g;

/** Points of a text: 一是 二是 wherever they stand, and numbered paragraphs. */
export const itemsOf = remembered((text): readonly Item[] => {
  const out: Item[] = [];
  for (const p of paragraphsOf(text)) {
    const starts = [...p.text.matchAll(POINT)].map((m) => ({ mark: m.index, start: m.index + m[0].length }));
    if (starts.length > 0)
      starts.forEach(({ start }, i) =>
        out.push(itemAt(text, p.start + start, p.start + endOf(p.text, start, starts[i + 1]?.mark))),
      );
    else if (p.marker && !p.heading) out.push(itemAt(text, p.marker.end, p.end));
  }
  return out.filter((i) => i.plain.length >= SHORTEST && i.plain.length <= LONGEST).slice(0, MOST);
});

/** A point ends where the next begins, at the latest with its sentence. */
function endOf(text: string, start: number, next: number | undefined): number {
  const stop = text.slice(start).search(/[。\n]/);
  const own = stop < 0 ? text.length : start + stop;
  return next === undefined ? own : Math.min(own, next);
}

const itemAt = (text: string, start: number, end: number): Item => ({
  start,
  end,
  plain: plainOf(text.slice(start, end)),
});

const plainOf = remembered((words) => words.replace(/[\s\p{P}]/gu, ''), 2 * MOST);

/** Two points of one text that say the same. */
export const twins = remembered((text): readonly Twins[] => {
  const items = itemsOf(text);
  const pairs = items.map((i) => pairsOf(i.plain));
  return items.flatMap((second, j): Twins[] => {
    const first = items.find((item, i) => i < j && alike(item.plain, second.plain, pairs[i]!, pairs[j]!));
    return first ? [{ first, second }] : [];
  });
});

function alike(a: string, b: string, pairsA: Uint32Array, pairsB: Uint32Array): boolean {
  if (Math.min(a.length, b.length) < 0.6 * Math.max(a.length, b.length)) return false;
  const overlap = shared(pairsA, pairsB);
  // 更新东片3处 and 更新西片5处 are two reports, not one said twice.
  if (overlap < ADDED || figures(a) !== figures(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return overlap >= (isWithin(short, long) ? ADDED : CHANGED);
}

/** Share of the pairs that are equal; 0 as soon as it cannot reach `ADDED`, which is soon for nearly all points. */
function shared(a: Uint32Array, b: Uint32Array): number {
  const all = a.length + b.length;
  let spare = all - Math.ceil(ADDED * all - 1e-9);
  let equal = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const order = a[i]! - b[j]!;
    if (order === 0) equal++;
    else if (--spare < 0) return 0;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return (2 * equal) / all;
}

const figures = (s: string): string => [...s].filter((c) => isDigit(c)).join('');

/** The pairs of characters of a point as numbers, each once, in order; kept, as a key changes one point at most. */
const pairsOf = remembered((s): Uint32Array => {
  const all = new Uint32Array(Math.max(0, s.length - 1));
  for (let i = 0; i < all.length; i++) all[i] = s.charCodeAt(i) * 0x10000 + s.charCodeAt(i + 1);
  all.sort();
  return all.filter((pair, i) => i === 0 || pair !== all[i - 1]);
}, 2 * MOST);

/** Whether every character of the short one stands in the long one, in order: only words were put in. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
