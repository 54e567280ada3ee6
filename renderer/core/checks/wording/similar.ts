import { isDigit } from './chars';
import { paragraphsOf } from './outline';
import { perText } from './memo';

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
export const itemsOf = perText((text): readonly Item[] => {
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
  plain: text.slice(start, end).replace(/[\s\p{P}]/gu, ''),
});

/** Two points of one text that say the same. Equal pairs of characters are counted once for all points. */
export const twins = perText((text): readonly Twins[] => {
  const items = itemsOf(text);
  const sizes: number[] = [];
  const having = new Map<string, number[]>();
  return items.flatMap((second, j): Twins[] => {
    const grams = pairsOf(second.plain);
    const both = new Array<number>(j).fill(0);
    for (const g of grams) {
      const list = having.get(g);
      list?.forEach((i) => both[i]!++);
      if (list) list.push(j);
      else having.set(g, [j]);
    }
    sizes.push(grams.size);
    const i = both.findIndex((n, k) => alike(items[k]!.plain, second.plain, (2 * n) / (sizes[k]! + grams.size)));
    return i < 0 ? [] : [{ first: items[i]!, second }];
  });
});

function alike(a: string, b: string, overlap: number): boolean {
  if (overlap < ADDED || Math.min(a.length, b.length) < 0.6 * Math.max(a.length, b.length)) return false;
  // 更新东片3处 and 更新西片5处 are two reports, not one said twice.
  if (figures(a) !== figures(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return overlap >= (isWithin(short, long) ? ADDED : CHANGED);
}

const figures = (s: string): string => [...s].filter((c) => isDigit(c)).join('');

function pairsOf(s: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = 0; i + 1 < s.length; i++) out.add(s.slice(i, i + 2));
  return out;
}

/** Whether every character of the short one stands in the long one, in order: only words were put in. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
