import { isDigit, isHan, isLatin } from './chars';
import { remembered } from '../../kernel/remembered';

/** Openers and closers that must pair in kind. Straight quotes have no direction and are left alone. */
const CLOSER: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const OPENER = new Map(Object.entries(CLOSER).map(([open, close]) => [close, open]));
/** Everything above, looked for by the engine of patterns: most of a text is none of it. */
const HALVES = /[()（）[\]【】〔〕《》〈〉“”‘’「」『』]/g;

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** A pair of two kinds `（ )`, or one half alone (`other` null). */
export interface BadPair {
  readonly at: number;
  readonly mark: string;
  readonly other: Mark | null;
}

/** What is wrong with the brackets and quotes of a text, in order. A pair may be set over several paragraphs. */
export const badPairs = remembered((text): readonly BadPair[] => {
  const bad: BadPair[] = [];
  const left: Mark[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    left.push(...scan(line, from, bad));
    from += line.length + 1;
  }
  // Halves left over in their own paragraphs may still belong together.
  const open: Mark[] = [];
  for (const half of left) {
    if (CLOSER[half.mark] !== undefined) open.push(half);
    else if (open.at(-1)?.mark === OPENER.get(half.mark)) open.pop();
    else bad.push({ ...half, other: null });
  }
  bad.push(...open.map((o) => ({ ...o, other: null })));
  return bad.sort((a, b) => a.at - b.at);
});

/** Mixed pairs of one paragraph go to `bad`; halves without a partner are given back. */
function scan(line: string, from: number, bad: BadPair[]): Mark[] {
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (const { 0: mark, index: i } of line.matchAll(HALVES)) {
    if (CLOSER[mark] !== undefined) open.push({ at: from + i, mark });
    else {
      const wanted = OPENER.get(mark);
      if (wanted === undefined || isNumbering(line, i) || isApostrophe(line, i)) continue;
      close({ at: from + i, mark }, wanted, open, alone, bad);
    }
  }
  return [...alone, ...open].sort((a, b) => a.at - b.at);
}

function close(half: Mark, wanted: string, open: Mark[], alone: Mark[], bad: BadPair[]): void {
  const last = open.at(-1);
  if (last?.mark === wanted) {
    open.pop();
    return;
  }
  const partner = open.findLastIndex((o) => o.mark === wanted);
  if (last && partner < 0 && related(last.mark, half.mark)) {
    open.pop();
    bad.push({ ...last, other: half });
    return;
  }
  if (partner < 0) {
    alone.push(half);
    return;
  }
  // What was opened inside this pair was never closed.
  alone.push(...open.splice(partner + 1));
  open.pop();
}

const ROUND = '()（）[]【】〔〕';
const NAMES = '《》〈〉';
const QUOTES = '“”‘’「」『』';

/** Whether the two could have been meant as a pair: brackets with brackets, title marks with title marks, quotes. */
const related = (open: string, closer: string): boolean =>
  [ROUND, NAMES, QUOTES].some((kind) => kind.includes(open) && kind.includes(closer));

/** 1）, a) and 一） at the beginning of an item: a bracket without a partner, by custom. */
function isNumbering(line: string, at: number): boolean {
  if (line[at] !== '）' && line[at] !== ')') return false;
  const head = /(?:^|[\s。；：，、;:,])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$/.exec(
    line.slice(Math.max(0, at - 5), at),
  );
  return head !== null && !/[（(]/.test(line.slice(Math.max(0, at - 4), at));
}

/** The ’ of a foreign word, or of feet and minutes. */
const isApostrophe = (line: string, at: number): boolean => {
  const before = line[at - 1] ?? '';
  return line[at] === '’' && (isLatin(before) || isDigit(before)) && !isHan(line[at + 1] ?? '');
};
