import { yearOf } from '../rules/words';
import type { Figure } from './figure';
import type { Numbers } from './lexer';
import { wordAt, type Lexicon } from './words';

/** A stretch of text with its class. Classes are those of `words.ts`; # count, $ money, @ other number, x unknown. */
export interface Token {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** row of the form a label stands for */
  readonly row: string | null;
  readonly figure: Figure | null;
}

const YEAR = '(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})[^\\S\\n]*年';
const MONTH = '(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const DAY = `${MONTH}月(?:${MONTH}日|底|末|份)?`;
const TIME = new RegExp(
  `(?:截至|截止到?|自|从)?\\s*(?:(?<year>${YEAR})度?(?<rest>\\s*(?:底|末|${DAY}))?|(?<only>${MONTH}(?:\\s*[至到—－–~～-]+\\s*${MONTH})?月(?:${MONTH}日|底|末|份)?))(?<to>起?\\s*[至到—－–~～-]+\\s*(?:${YEAR})?\\s*${DAY})?(?<since>以来)?`,
  'y',
);
/** The whole year, or its end: 1月1日至12月31日, 1—12月, 截至12月31日. */
const WHOLE = /^(?:0?1|一)月(?:0?1|一)日.*(?:12|十二)月(?:31|三十一)日$|^(?:1|一)[至到—－–~～-]+(?:12|十二)月$/;
const YEAR_END = /^(?:12|十二)月(?:(?:31|三十一)日|底|末)$|^[底末]$/;

/** Cuts `text` from `from` to `to` into tokens; blanks belong to none. `year` is the report's. */
export function tokensOf(text: string, numbers: Numbers, lexicon: Lexicon, year: number): Token[] {
  const out: Token[] = [];
  const figures = numbers.figures;
  let f = 0;
  let unknown = -1;
  let at = 0;
  const push = (letter: string, start: number, end: number, row: string | null, figure: Figure | null): void => {
    if (unknown >= 0) {
      const from = unknown;
      unknown = -1;
      push('x', from, start, null, null);
    }
    out.push({ letter, start, end, text: text.slice(start, end), row, figure });
  };
  while (at < text.length) {
    while (f < figures.length && figures[f]!.start < at) f++;
    const sort = SORTS[text.charCodeAt(at)];
    if (sort === BLANK) {
      at++;
      continue;
    }
    const time = sort === TIME_START ? timeAt(text, at, year) : null;
    const figure = figures[f];
    if (time) {
      push(time.letter, at, time.end, null, null);
      at = time.end;
    } else if (figure?.start === at) {
      push(figure.kind === 'money' ? '$' : '#', at, figure.end, null, figure);
      at = figure.end;
    } else {
      const word = wordAt(lexicon, text, at);
      if (word) {
        push(word.letter, at, at + word.text.length, word.row, null);
        at += word.text.length;
      } else {
        if (sort === MARK) push('.', at, at + 1, null, null);
        else if (unknown < 0) unknown = at;
        at++;
      }
    }
  }
  if (unknown >= 0) push('x', unknown, text.length, null, null);
  return out;
}

/** Marks that part clauses; 、 and ： are words of the grammar. */
const MARKS = '，,；;。！？!?（）()';
/** What a date may begin with. */
const TIME_STARTS = '0123456789０１２３４５６７８９〇○零一二三四五六七八九十截自从';
const [BLANK, MARK, TIME_START] = [1, 2, 3];
/** By UTF-16 unit: looked up at every character of a text. */
const SORTS = new Uint8Array(0x10000);
for (const c of ' \t\r\n\u00a0\u3000\u200b\ufeff') SORTS[c.charCodeAt(0)] = BLANK;
for (const c of MARKS) SORTS[c.charCodeAt(0)] = MARK;
for (const c of TIME_STARTS) SORTS[c.charCodeAt(0)] = TIME_START;
const COMPARED = /[较比与同于]\s*$/;

function timeAt(text: string, at: number, year: number): { letter: string; end: number } | null {
  TIME.lastIndex = at;
  const match = TIME.exec(text);
  if (!match) return null;
  const letter = timeLetter(match.groups as TimeGroups, year);
  const compared = letter !== 'T' && COMPARED.test(text.slice(Math.max(0, at - 2), at));
  return { letter: compared ? 'C' : letter, end: TIME.lastIndex };
}

interface TimeGroups {
  readonly year?: string;
  readonly rest?: string;
  readonly only?: string;
  readonly to?: string;
  readonly since?: string;
}

function timeLetter(g: TimeGroups, year: number): string {
  const rest = `${g.rest ?? ''}${g.only ?? ''}`.replace(/\s/g, '');
  const to = (g.to ?? '').replace(/\s/g, '');
  const written = g.year === undefined ? year : yearOf(g.year.slice(0, 4));
  if (written !== year) {
    if (rest !== '' || to !== '' || g.since !== undefined) return 'P';
    return written === year - 1 ? 'y' : written === year + 1 ? 'u' : 'P';
  }
  if (to !== '') return WHOLE.test(rest + to) ? 'T' : 'P';
  return rest === '' || YEAR_END.test(rest) || WHOLE.test(rest) ? 'T' : 'P';
}
