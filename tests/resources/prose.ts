/**
 * What a reader of official Chinese text marks at once, written apart from the program's own rules so that the shipped
 * texts are judged by a second pair of eyes. Each function returns what it objects to; an empty list is a pass.
 */

const PAIRS: Readonly<Record<string, string>> = { '（': '）', '《': '》', '〈': '〉', '“': '”', '‘': '’', '〔': '〕' };
const CLOSERS = new Set(Object.values(PAIRS));

/** Brackets and quotes that do not pair in kind within a paragraph (TX05), and 《》 nested without 〈〉. */
export function unpaired(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const open: string[] = [];
    for (const c of line) {
      if (c === '《' && open.includes('《')) return [`nested 《: ${line}`];
      if (PAIRS[c]) open.push(c);
      else if (CLOSERS.has(c) && PAIRS[open.pop() ?? ''] !== c) return [`stray ${c}: ${line}`];
    }
    return open.length > 0 ? [`unclosed ${open.join('')}: ${line}`] : [];
  });
}

/** Half-width marks beside a Chinese character or mark (TX04), 丶 for 、 (TX02), spaces inside text (TX06). */
export const badMarks = (text: string): string[] =>
  text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef][,:;()!?"']|[,:;()!?"'][\u4e00-\u9fff]|丶|[ \u00a0\u3000\t]/g) ?? [];

/** Latin letters outside addresses (TX03). */
export const latin = (text: string): string[] =>
  text.replace(/https?:\/\/[\w./-]+|[\w.]+@[\w.]+/g, '').match(/[A-Za-z]+/g) ?? [];

const NUMERALS = '一二三四五六七八九十';

/** Numbering that does not start at first or skips: （一） paragraphs, 1. paragraphs below them, 一是 … 二是 inside one (ST08). */
export function numberingFaults(text: string): string[] {
  const out: string[] = [];
  let upper = 0;
  let lower = 0;
  for (const line of text.split('\n')) {
    const a = /^（([一二三四五六七八九十])）/.exec(line);
    const b = /^(\d+)\./.exec(line);
    if (a) {
      if (NUMERALS.indexOf(a[1]!) !== upper++) out.push(line);
      lower = 0;
    }
    if (b && Number(b[1]) !== ++lower) out.push(line);
    const inner = runIn(line);
    if (inner.some((n, i) => n !== i)) out.push(line);
  }
  return out;
}

/** Indexes of the 一是 / 二是 … items of a paragraph, in printed order. */
export const runIn = (line: string): number[] =>
  [...line.matchAll(/(?<=^|[；：。，])([一二三四五六七八九十])是/g)].map((m) => NUMERALS.indexOf(m[1]!));

/** Items of a text: run-in ones, or numbered paragraphs where there are none. */
export function itemCount(text: string): number {
  const inline = text.split('\n').reduce((n, line) => n + runIn(line).length, 0);
  return inline > 0 ? inline : (text.match(/^\d+\./gm) ?? []).length;
}

/** Paragraphs that are no heading and end without an end mark (TX07). */
export const openEnded = (text: string): string[] =>
  text.split('\n').filter((line) => !/[。：]$/.test(line) && !/^（[一二三四五六七八九十]）[^，。；]{2,20}$/.test(line));

/** Wording a reviewer marks: slips (TX01), superseded formula (YR05), unnamed others (TX09), relative years (YR03), residue (ST14). */
const FORBIDDEN =
  /要去|财政府信息|转观念|更好[的地]|以公开为原则|今年|去年|(多数|部分|有关|个别)(部门|地区|单位|干部)|全[市县区省]各|收费及?减免|政府热线|×|_{2,}|\?\?|附件：|第[一二]个百年/g;

/** Empty phrases that say nothing about the year. */
const SLOGANS =
  /深入(学习)?贯彻|高度重视|扎实推进|不断(提升|提高|完善|增强|拓宽)|切实(加强|提高|保障|做到)|进一步(加强|完善|提高|规范|加大)|新台阶|长效机制|坚强(领导|保障)|取得(了)?(显著|明显|一定)/g;

export const badWords = (text: string): string[] => [
  ...(text.match(FORBIDDEN) ?? []),
  ...(text.match(SLOGANS) ?? []),
];

export const proseFaults = (text: string): string[] => [
  ...unpaired(text),
  ...badMarks(text),
  ...latin(text),
  ...numberingFaults(text),
  ...openEnded(text),
  ...badWords(text),
];
