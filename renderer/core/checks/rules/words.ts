/** Reading names, years and quoted titles out of titles and letters. Offsets are UTF-16, as in findings. */

/** Spaces of every kind away: titles are broken and padded at will, which is no difference in wording. */
export const unspaced = (text: string): string => text.replace(/[\s\u200b\ufeff]/g, '');

const YEAR = /([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})(?=年)/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** A year as written (2023, ２０２３, 二〇二三) with where it stands. */
export interface WrittenYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

export function yearsIn(text: string): WrittenYear[] {
  return [...text.matchAll(YEAR)].map((m) => ({
    year: yearOf(m[1]!),
    start: m.index,
    end: m.index + m[1]!.length,
  }));
}

export const yearOf = (written: string): number =>
  Number(
    [...written]
      .map((c) => {
        if (/[０-９]/.test(c)) return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
        return /\d/.test(c) ? c : String(Math.max(0, CHINESE_DIGITS.indexOf(c.replace(/[○零]/, '〇'))));
      })
      .join(''),
  );

/** The text with every written year replaced by `year`. */
export const withYear = (text: string, year: number | string): string => text.replace(YEAR, String(year));

/** A title in 《》; `text` is what stands between the outermost pair. */
export interface QuotedTitle {
  readonly text: string;
  /** offsets of `text` itself, without the brackets */
  readonly start: number;
  readonly end: number;
}

/** Outermost 《…》: a notice whose title quotes the form's name (《…印发《…格式》的通知》) is one title, not two. */
export function quotedTitles(text: string): QuotedTitle[] {
  const out: QuotedTitle[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《' && depth++ === 0) start = i + 1;
    if (text[i] === '》' && depth > 0 && --depth === 0) out.push({ text: text.slice(start, i), start, end: i });
  }
  return out;
}

/** The sentence around an offset, up to the marks that end one. */
export function sentenceBefore(text: string, offset: number): string {
  const from = Math.max(...['。', '！', '？', '；', '\n'].map((mark) => text.lastIndexOf(mark, offset - 1)));
  return text.slice(from + 1, offset);
}
