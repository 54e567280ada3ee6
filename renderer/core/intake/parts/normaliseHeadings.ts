const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Longest heading; anything longer is a paragraph that happens to be numbered. */
const LONGEST = 40;

export interface NormalisedHeadings {
  readonly text: string;
  /** each changed paragraph as it was, with its number among the paragraphs (from 0) */
  readonly originals: readonly { readonly paragraph: number; readonly was: string }[];
}

/** 1、 / 1. / (1) / （1） / (一) / 第一， at a paragraph's beginning, with the value of its numeral. */
const OPENINGS: readonly RegExp[] = [
  /^(\d{1,2})[、.．]\s*(?!\d)/,
  /^[（(](\d{1,2})[)）][、.．]?\s*/,
  /^[（(]([一二三四五六七八九十])[)）][、.．]?\s*/,
];

/**
 * The headings of a section in the standard's first form below the section's own, （一）（二）…, where another one was used
 * (1、 2、 or half-width brackets) [GB/T 9704-2012, 7.3.3]. Only a run that counts 1, 2, 3 … without a gap is changed, and
 * only when its paragraphs are headings, alone or running into their text by 。; a list inside a paragraph and figures stay.
 */
export function normaliseHeadings(text: string): NormalisedHeadings {
  const paragraphs = text.split('\n');
  const style = OPENINGS.find((opening) => isRun(paragraphs, opening));
  if (!style) return { text, originals: [] };
  const originals: { paragraph: number; was: string }[] = [];
  const changed = paragraphs.map((was, paragraph) => {
    const value = style.exec(was)?.[1];
    if (value === undefined || !isHeading(was)) return was;
    const mark = CHINESE[Number(value)] ?? value;
    const now = was.replace(style, `（${mark}）`);
    if (now !== was) originals.push({ paragraph, was });
    return now;
  });
  return { text: changed.join('\n'), originals };
}

function isRun(paragraphs: readonly string[], opening: RegExp): boolean {
  // （一） exists already: the arabic numbers are the level below it.
  if (paragraphs.some((p) => /^（[一二三四五六七八九十]）/.test(p)) && !opening.source.includes('一')) return false;
  const values = paragraphs.flatMap((p) => (isHeading(p) ? (opening.exec(p)?.[1] ?? []) : []));
  const numbers = values.map((v) => (/\d/.test(v) ? Number(v) : CHINESE.indexOf(v)));
  return numbers.length >= 2 && numbers.length <= 10 && numbers.every((n, i) => n === i + 1);
}

function isHeading(paragraph: string): boolean {
  const head = paragraph.split(/[。：:]/, 1)[0]!;
  return head.length <= LONGEST && !/[；;]/.test(head);
}
