import { oldFigures } from './oldFigures';

/** What a section of last year gives to this year's. */
export interface StaleText {
  /** every figure, year and date a blank that shows the old one; every paragraph with a mark of its own */
  readonly text: string;
  readonly figures: number;
  readonly paragraphs: number;
}

/** Stands at the end of every paragraph taken over, before its full stop: also a sentence without figures (未收到申请) may be last year's truth only. */
export const PARAGRAPH_MARK = '【待填：上年文字，核对后删去此处】';

const blankOf = (old: string): string => `【待填：上年为${old}】`;

/** A heading is structure: it is taken as it is. Sentences have their full stop, headings none. */
const HEADING =
  /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])[^。；！？\n]{1,40}$/;

/**
 * Last year's section as this year's draft. Nothing old stands in it unmarked: the blanks are those of templates, so that
 * Tab jumps from one to the next and the report counts as unfinished until each is filled or deleted. Headings stay.
 */
export function staleText(old: string): StaleText {
  let [figures, paragraphs] = [0, 0];
  const lines = old.split('\n').map((line) => {
    if (line.trim() === '') return line;
    let [text, at] = ['', 0];
    for (const { from, to } of oldFigures(line)) {
      text += line.slice(at, from) + blankOf(line.slice(from, to));
      at = to;
      figures++;
    }
    text += line.slice(at);
    if (HEADING.test(line)) return text;
    paragraphs++;
    return marked(text);
  });
  return { text: lines.join('\n'), figures, paragraphs };
}

function marked(paragraph: string): string {
  const end = /[。；！？]?[\s\u3000]*$/.exec(paragraph)!.index;
  const [words, stop] = [paragraph.slice(0, end), paragraph.slice(end)];
  return words.endsWith(PARAGRAPH_MARK) ? paragraph : words + PARAGRAPH_MARK + stop;
}
