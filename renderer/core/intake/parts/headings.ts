import type { Editions } from '../../editions/registry';
import { distance, fold, squeeze } from './fold';
import type { Line } from './lines';

/** A section of the report as its heading is looked for: all titles it has in the editions, without the ordinal. */
export interface SectionSought {
  readonly key: string;
  readonly kind: 'text' | 'table';
  /** 1 to 6, in printed order */
  readonly ordinal: number;
  readonly titles: readonly string[];
}

export function sectionsSought(editions: Editions): readonly SectionSought[] {
  const found = new Map<string, SectionSought>();
  for (const edition of editions.all) {
    edition.sections.forEach(({ key, kind, title }, i) => {
      const bare = fold(title.replace(/^[一二三四五六七八九十]+、/, ''));
      const known = found.get(key);
      const titles = [...new Set([...(known?.titles ?? []), bare])];
      found.set(key, { key, kind, ordinal: known?.ordinal ?? i + 1, titles });
    });
  }
  return [...found.values()];
}

/** Other names clerks give the same section, folded. Seen in township reports; the tables' own titles hardly vary. */
const ALIASES: Readonly<Record<string, RegExp>> = {
  overview: /^(工作)?(总体|基本|整体)(工作)?(情况|概况)$|^概述$|^总体情况概述$/,
  proactive: /^(行政机关)?主动公开(政府)?信息的?(工作)?情况$/,
  applications: /^(收到和)?(处理|办理)?(政府)?信息公开申请的?(办理|处理)?情况$/,
  disputes: /^(因)?(政府)?信息公开(工作)?(被申请|引发的?|申请)?的?行政复议(和|及|与)?(被?提起)?行政诉讼的?情况$/,
  problems: /^(政府信息公开)?(工作)?(中)?存在的?(主要)?(问题|困难|不足).{0,14}$/,
  other: /^(其他|其它|需要说明的其他)(需要)?(报告|说明)?的?(有关)?(事项|情况)$/,
};

export interface HeadingFound {
  readonly section: SectionSought;
  /** how sure; at least `SURE` is taken */
  readonly score: number;
  /** text that stands in the same paragraph after the heading */
  readonly rest: string;
}

export const SURE = 2.5;

const NUMERAL =
  /^(?:第?([一二三四五六七八九])(?:部分)?[、.．,，:：\s]|([1-9])[、.．,，]|[（(]([一二三四五六七八九1-9])[）)])\s*/;
const DIGITS = '一二三四五六七八九';

interface Numeral {
  readonly value: number | null;
  /** （一） is the mark of a heading one level lower */
  readonly bracketed: boolean;
  readonly length: number;
}

function numeralOf(text: string): Numeral {
  const m = NUMERAL.exec(text);
  if (!m) return { value: null, bracketed: false, length: 0 };
  const mark = m[1] ?? m[2] ?? m[3]!;
  return { value: DIGITS.indexOf(mark) + 1 || Number(mark), bracketed: m[3] !== undefined, length: m[0].length };
}

/** Which section a line may head; null for running text. */
export function headingOf(line: Line, sections: readonly SectionSought[]): HeadingFound | null {
  if (line.bare.length > 60 && (!NUMERAL.test(line.bare) || !/^.{0,40}[：:。\s]/u.test(line.bare))) return null;
  const own = numeralOf(line.bare);
  const printed = own.length > 0 ? own : numeralOf(`${line.numbering} `);
  const text = line.bare.slice(own.length);
  const folded = fold(text);
  const split = printed.value === null ? null : splitRunIn(text);
  let best: HeadingFound | null = null;
  for (const section of sections) {
    // A heading that runs into its text must be numbered, or any sentence that opens with the words would be one. Looked
    // for first: with a short text behind it (无) the whole would pass for a slip in the title.
    const runIn = split !== null && section.titles.includes(split.head) ? split.rest : null;
    const whole = runIn === null ? likeness(folded, section) : 0;
    if (whole === 0 && runIn === null) continue;
    const ordinal = printed.value === null ? 0 : printed.value === section.ordinal ? 2 : 0.5;
    const score = (whole || 3) + (printed.bracketed ? -1 : ordinal) + (line.outline > 0 ? 1 : 0);
    if (!best || score > best.score) best = { section, score, rest: runIn ?? '' };
  }
  return best && best.score >= SURE ? best : null;
}

/** 4 the title itself, 3 nearly so, 2 another name of it, 0 none. */
function likeness(folded: string, { key, titles }: SectionSought): number {
  if (folded === '' || folded.length > 40) return 0;
  if (titles.includes(folded)) return 4;
  // 总体情况 is too short for slips to be told from other words.
  if (titles.some((t) => t.length >= 7 && distance(t, folded, 2) <= Math.min(2, t.length / 5))) return 3;
  return ALIASES[key]?.test(folded) ? 2 : 0;
}

/** 六、其他需要报告的事项：无, parted after the mark; the head folded. */
function splitRunIn(text: string): { readonly head: string; readonly rest: string } | null {
  const m = /^(.{4,30}?)[：:。\s]+(\S.*)$/su.exec(text);
  return m && { head: fold(m[1]!), rest: m[2]! };
}

/** Whether a text is a section's heading or nearly: used to tell the report's part of a web page. */
export const isSectionTitle = (text: string, sections: readonly SectionSought[]): boolean => {
  if (text.length > 60) return false;
  const bare = squeeze(text);
  const folded = fold(bare.slice(numeralOf(bare).length));
  return sections.some((section) => likeness(folded, section) >= 3);
};
