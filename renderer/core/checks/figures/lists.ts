import { shiftFigure, type Figure } from './figure';
import { figuresIn } from './lexer';
import { remembered } from '../../kernel/remembered';
import { closingBracket, depthAt, openBracketBefore, SENTENCE_END, sentenceStart, skipBrackets } from './nesting';
import { sameUnit } from './units';

/** A whole with its parts: `50场，其中甲20场、乙11场`. Offsets are UTF-16. */
export interface PartList {
  readonly whole: Figure;
  /** other figures of the same unit before it in the sentence, which the parts might belong to instead */
  readonly others: readonly Figure[];
  readonly parts: readonly Figure[];
  /** a second 其中 in one sentence: the parts may belong to any of the counts before */
  readonly second: boolean;
  /** begins a sentence of its own: 共30期。其中… */
  readonly across: boolean;
  /** says 分别为 or 分别是, adds with ＋, or ends in 其余 or 剩余: the parts are meant to add up */
  readonly complete: boolean;
  /** from the whole to the last part */
  readonly start: number;
  readonly end: number;
}

const MARKER = /其中|分别(?:为|是)|包括|包含|[（(]\s*含/g;
/** Something else begins: the figures after it are no parts. */
const STOP = /^(?:另|此外|同时|还|全年|共|累计|合计|总计|较|比|同比|平均|每|人均|完成率|并|全部|均)/;
/** After a division of what came in: …其中自然人9件，上年结转3件，办结12件 tells what became of it. */
const BECAME = /^(?:上一?年度?|去年|本年度?|全年|已|均|按期|按时|共)*(?:结转|遗留|办结|答复|转下年)/;
const COMPARED = /较|比(?!例)|同比|增加|减少|增长|下降|平均|人均|每/;
/** 发布微信信息30条 speaks of something new; 张贴70份 alone may be a part. */
const DOES =
  /^(?:发布|组织|开展|制作|召开|举办|推送|更新|新增|印发|编发|接待|办理|回应|答复|公开|主动公开|收到|受理|审核|培训|发放|播放|撤下|修复|清理|建立|解答|解读|结转)/;
const REST = /(?:其余|剩余|余下)[^，。；、\d]{0,4}$/;

/** A list may hang on the sentence before; longer stretches are no sentences. */
const LONGEST = 1500;

/** Every list of parts whose whole and parts can surely be read. */
export const partListsIn: (text: string) => readonly PartList[] = remembered(readLists);

function readLists(text: string): PartList[] {
  const out: PartList[] = [];
  let at = 0;
  for (const paragraph of text.split('\n')) {
    if (HINT.test(paragraph)) for (const list of listsOfParagraph(paragraph)) out.push(shifted(list, at));
    at += paragraph.length + 1;
  }
  return out;
}

const listsOfParagraph = remembered((paragraph: string) => {
  const out: PartList[] = [];
  let from = 0;
  let before = 0;
  for (const sentence of paragraph.split(/(?<=[。！？!?])/)) {
    const end = from + sentence.length;
    if (HINT.test(sentence) && end - before <= LONGEST)
      for (const list of listsIn(paragraph.slice(before, end), from - before)) out.push(shifted(list, before));
    before = from;
    from = end;
  }
  return out;
}, 200);

const HINT = /其中|分别|包括|包含|含|[＋+]|其余|剩余|余下/;

/** The lists of a stretch of text that begin from `from` on. */
function listsIn(text: string, from: number): PartList[] {
  const figures = figuresIn(text);
  const out: PartList[] = [];
  for (const match of text.matchAll(MARKER)) {
    if (match.index < from) continue;
    const list = listAt(text, figures, match.index, match.index + match[0].length, match[0].startsWith('分别'));
    if (list && !out.some((l) => l.end === list.end && l.start === list.start)) out.push(list);
  }
  for (const list of added(text, figures))
    if (list.start >= from && !out.some((l) => l.start === list.start)) out.push(list);
  return out;
}

const shifted = (list: PartList, by: number): PartList => ({
  ...list,
  whole: shiftFigure(list.whole, by),
  others: list.others.map((f) => shiftFigure(f, by)),
  parts: list.parts.map((f) => shiftFigure(f, by)),
  start: list.start + by,
  end: list.end + by,
});

function listAt(
  text: string,
  figures: readonly Figure[],
  at: number,
  from: number,
  whollySaid: boolean,
): PartList | null {
  const opener = wholesBefore(text, figures, at, whollySaid);
  if (!opener) return null;
  let start = from;
  let complete = whollySaid;
  const said = /^\s*[，,：:]?\s*分别(?:为|是)/.exec(text.slice(from, from + 8));
  if (said) {
    complete = true;
    start += said[0].length;
  }
  const parts = partsFrom(text, figures, start, opener.unit, opener.closing);
  if (parts === null || parts.figures.length === 0) return null;
  // Of several counts before 其中 the nearest of the parts' unit is the whole.
  const whole = opener.candidates.at(-1)!;
  return {
    whole,
    others: opener.candidates.slice(0, -1),
    parts: parts.figures,
    second: opener.second,
    across: opener.across,
    complete: complete || parts.complete,
    start: whole.start,
    end: parts.figures.at(-1)!.end,
  };
}

interface Opener {
  readonly candidates: readonly Figure[];
  readonly unit: string;
  /** the bracket in which the list stands ends here; -1 outside brackets */
  readonly closing: number;
  readonly second: boolean;
  readonly across: boolean;
}

/** The counts that may be the whole of a list beginning at `at`: those of the unit its first part has. */
function wholesBefore(text: string, figures: readonly Figure[], at: number, whollySaid: boolean): Opener | null {
  const first = figures.find((f) => f.start >= at && f.kind !== 'bare');
  if (!first) return null;
  const bracket = openBracketBefore(text, at);
  const closing = bracket < 0 ? -1 : closingBracket(text, bracket);
  if (closing >= 0 && first.start > closing) return null;
  let begin = sentenceStart(text, at);
  const own = begin;
  // 发出通知120份。其中，张贴70份 goes on with the sentence before, in any of whose counts the parts may be.
  if (text.slice(begin, at).trim() === '' && begin > 0 && text[begin - 1] === '。')
    begin = sentenceStart(text, begin - 1);
  const before = figures.filter((f) => f.start >= begin && f.end <= at && (bracket < 0 || f.end <= bracket));
  const candidates = before.filter(
    (f) => sameUnit(f.unit, first.unit) && (bracket >= 0 || depthAt(text, begin, f.start) === 0),
  );
  const nearest = candidates.at(-1);
  if (!nearest) return null;
  const between = text.slice(nearest.end, at);
  // A bracket belongs to the figure right before it; 分别为 with a subject of its own deals out several counts.
  if (bracket >= 0 && text.slice(nearest.end, bracket).trim() !== '') return null;
  if (whollySaid && !/^[^\u4e00-\u9fff]*(?:其中)?[^\u4e00-\u9fff]*$/.test(between)) return null;
  return {
    // After a list a bracket may belong to all of it: …、其他处理1件（含上年结转3件）.
    candidates: bracket >= 0 && !text.slice(begin, at).includes('其中') ? [nearest] : candidates,
    unit: nearest.unit,
    closing,
    second: bracket < 0 && text.slice(begin, at).includes('其中'),
    across: begin < own,
  };
}

interface Parts {
  readonly figures: readonly Figure[];
  readonly complete: boolean;
}

/** The figures of the items from `from` on; null where an item cannot be read. */
function partsFrom(
  text: string,
  figures: readonly Figure[],
  from: number,
  unit: string,
  closing: number,
): Parts | null {
  const limit = closing >= 0 ? closing : listEnd(text, from);
  const parts: Figure[] = [];
  let complete = false;
  let separator = '';
  let firstVerb: string | null = null;
  let at = from;
  for (const figure of figures) {
    if (figure.start < at || figure.kind === 'bare') continue;
    if (figure.start >= limit) break;
    const gap = text.slice(at, figure.start);
    const mark = /^[^，；、,;＋+]{0,12}?([，；、,;＋+]|和|及|以及)/.exec(gap)?.[1] ?? '';
    const label = gap.replace(/^[\s，；、,;＋+：:和及以]+/, '').replace(/^.*[，；,;]/, '');
    const rest = REST.test(gap);
    if (parts.length > 0 && !rest && weaker(separator, gap)) break;
    if (/其中/.test(gap) || STOP.test(label) || COMPARED.test(label)) break;
    if (parts.length > 0 && BECAME.test(label)) break;
    if (!sameUnit(figure.unit, unit)) {
      if (parts.length === 0) return null;
      if (mark === '、') return null;
      break;
    }
    // 三项制度各2项 names several parts with one count.
    if (/各\s*$/.test(gap)) return null;
    const verb = DOES.exec(label)?.[0] ?? '';
    if (firstVerb === null) firstVerb = verb;
    else if (!rest && verb !== '' && verb !== firstVerb && label.length > verb.length + 1) break;
    if (figure.nature !== 'exact' || figure.value === null) return null;
    if (parts.length === 1) separator = strength(gap);
    parts.push(figure);
    if (/[＋+]/.test(gap)) complete = true;
    if (rest) complete = true;
    at = skipBrackets(text, figure.end);
    if (rest) break;
  }
  return { figures: parts, complete };
}

/** The strongest mark between two items: 、 is the weakest, then ，, then ；. */
const strength = (gap: string): string => (/[；;]/.test(gap) ? '；' : /[，,]/.test(gap) ? '，' : '、');

/** A list parted by 、 ends at the next ，; one parted by ， ends at the next ；. */
const weaker = (separator: string, gap: string): boolean =>
  separator !== '' && '、，；'.indexOf(strength(gap)) > '、，；'.indexOf(separator);

function listEnd(text: string, from: number): number {
  const end = text.slice(from).search(SENTENCE_END);
  return end < 0 ? text.length : from + end;
}

/** （机构类20条＋服务类11条）, 50条=20条+11条 or （甲20条，其余30条） right after the whole. */
function added(text: string, figures: readonly Figure[]): PartList[] {
  const out: PartList[] = [];
  figures.forEach((whole, i) => {
    const next = figures[i + 1];
    if (!next || whole.nature !== 'exact' || whole.kind === 'bare') return;
    const gap = text.slice(whole.end, next.start);
    const opens = /^\s*(?:[（(＝=：:]|[，,]\s*即)/.exec(gap);
    if (!opens || gap.length > 24 || /其中|含|分别|[。；，]/.test(gap.slice(opens[0].length))) return;
    const from = whole.end + opens[0].length;
    const bracket = /[（(]/.test(opens[0]) ? closingBracket(text, from - 1) : -1;
    const parts = partsFrom(text, figures, from, whole.unit, bracket);
    if (!parts || parts.figures.length < 2 || !parts.complete) return;
    out.push({
      whole,
      others: [],
      parts: parts.figures,
      second: false,
      across: false,
      complete: true,
      start: whole.start,
      end: parts.figures.at(-1)!.end,
    });
  });
  return out;
}
