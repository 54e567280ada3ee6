import type { Rule } from '../rule';
import { withoutAllowed } from '../wording/allowed';
import type { WordLists } from '../wording/lists';
import { badPairs, type BadPair } from '../wording/brackets';
import { cuts } from '../wording/cuts';
import { FULL_WIDTH, halfWidthMarks } from '../wording/halfWidth';
import { latinWords } from '../wording/latin';
import { edited, firstOf, inTexts, quoted, replaced, SECTIONS, SECTIONS_AND_LETTER, type Slip } from '../wording/slips';
import { innerSpaces } from '../wording/spaces';

const CLAUSE = '审核惯例：文字、标点规范（部分区县考核办法对错漏逐处扣分）';
const MARKS = '《标点符号用法》（GB/T 15834）';

/** U+4E36, a stroke of the pen that some input methods offer beside the pause mark. */
const DOT = /\u4e36/g;

function wrongPauseMarks(text: string): Slip[] {
  const fixed = text.replace(DOT, '、');
  return firstOf([...text.matchAll(DOT)]).map((m) => ({
    start: m.index,
    end: m.index + 1,
    action: '改正',
    says: '的顿号：写的是笔画“丶”，应为“、”',
    values: ['丶', '、'],
    fix: { label: '改为“、”', text: fixed },
  }));
}

/** Allowed words of a list, lower-case, made once per list. */
const latinSets = new WeakMap<WordLists, ReadonlySet<string>>();

function allowedLatin(words: WordLists): ReadonlySet<string> {
  let set = latinSets.get(words);
  if (!set) latinSets.set(words, (set = new Set(words.latin.map((w) => w.toLowerCase()))));
  return set;
}

const foreignWords = (text: string, words: WordLists): Slip[] =>
  firstOf(withoutAllowed(text, latinWords(text, allowedLatin(words)), words)).map(({ start, end, word }) => ({
    start,
    end,
    action: '改写',
    says: `的外文词“${word}”：应改用中文${word.toLowerCase() === 'and' ? '“和”' : ''}`,
    values: [word],
  }));

/** The text with every half-width mark of the rule in full width: whoever mends one wants them all mended. */
function halfWidth(text: string, words: WordLists): Slip[] {
  const found = withoutAllowed(text, halfWidthMarks(text), words).filter(
    (h) => !exempt(text, h.start, h.end, words.punctuation),
  );
  const fixed = edited(
    text,
    found
      .flatMap((h) => [h.start, h.end - 1])
      .sort((a, b) => a - b)
      .filter((at, i, all) => at !== all[i - 1])
      .map((at) => ({ start: at, end: at + 1, by: FULL_WIDTH[text[at]!] ?? text[at]! })),
  );
  return firstOf(found).map((h) => {
    const now = text.slice(h.start, h.end);
    const pair = now.length > 1;
    return {
      start: h.start,
      end: h.end,
      action: '改正',
      says: `的标点：${pair ? quoted(now) : `“${now}”`}用了半角，应为全角${pair ? '括号（）' : `“${h.right}”`}`,
      values: [now, h.right],
      fix: { label: found.length > 1 ? `改为全角（共${found.length}处）` : '改为全角', text: fixed },
    };
  });
}

const exempt = (text: string, start: number, end: number, whole: readonly string[]): boolean =>
  whole.some((w) => {
    const at = text.indexOf(w, Math.max(0, start - w.length));
    return at >= 0 && at <= start && end <= at + w.length;
  });

function pairSlip(text: string, bad: BadPair): Slip {
  const right = bad.other && partnerOf(bad.mark);
  const single = bad.other === null;
  return {
    start: bad.at,
    end: bad.at + 1,
    action: '改正',
    says: single
      ? `的“${bad.mark}”：没有与它配对的另一半（${quoted(text.slice(Math.max(0, bad.at - 4), bad.at + 8), 16)}）`
      : `的${'“”‘’「」『』'.includes(bad.mark) ? '引号' : '括号'}：前面是“${bad.mark}”，后面是“${bad.other!.mark}”，两半要用同一种`,
    values: single ? [bad.mark] : [bad.mark, bad.other!.mark],
    related: bad.other ? [{ start: bad.other.at, end: bad.other.at + 1 }] : [],
    ...(bad.other && right ? { fix: kindFix(text, bad, right) } : {}),
  };
}

const PARTNERS = new Map([...'（）()【】[]〔〕《》〈〉'].map((c, i, all) => [c, all[i % 2 === 0 ? i + 1 : i - 1]!]));
const partnerOf = (mark: string): string | undefined => PARTNERS.get(mark);

/** Certain only for round brackets of two widths: both full width. */
function kindFix(text: string, bad: BadPair, right: string): { label: string; text: string } {
  const round = '（('.includes(bad.mark) && '）)'.includes(bad.other!.mark);
  const [open, close] = round ? ['（', '）'] : [bad.mark, right];
  const closed = replaced(text, bad.other!.at, bad.other!.at + 1, close!);
  return { label: `改为“${open}${close}”`, text: replaced(closed, bad.at, bad.at + 1, open!) };
}

/** More spaces than this in one text come from a way of typing or from another program: one finding for all of them. */
const SINGLE_SPACES = 3;
const MOST_RELATED = 40;

function spaces(text: string): Slip[] {
  const found = innerSpaces(text);
  if (found.length === 0) return [];
  const fixed = edited(
    text,
    found.map((s) => ({ ...s, by: '' })),
  );
  const all = found.length > SINGLE_SPACES;
  return (all ? found.slice(0, 1) : found).map(({ start, end }) => ({
    start,
    end,
    action: '核对',
    says: `的空格：${quoted(text.slice(Math.max(0, start - 4), end + 4).replace(/\n/g, ''))}${all ? `等${found.length}处` : ''}中间多了空格`,
    values: [text.slice(Math.max(0, start - 4), end + 4)],
    ...(all ? { related: found.slice(1, 1 + MOST_RELATED) } : {}),
    fix: { label: found.length > 1 ? `清除空格（共${found.length}处）` : '清除空格', text: fixed },
  }));
}

const cutSlips = (text: string): Slip[] =>
  firstOf(cuts(text)).map(({ start, end, cut }) => {
    const words = text.slice(Math.max(0, start - 6), cut ? end + 5 : end);
    return {
      start,
      end,
      action: '核对',
      says: cut ? `的换行：${quoted(words)}一句话被断成了两段` : `的末尾：${quoted(words)}后面没有句号`,
      values: [words],
    };
  });

/** Characters and marks: what can be seen without understanding the text. */
export const characterRules: readonly Rule[] = [
  {
    id: 'TX02',
    level: 'warning',
    editions: 'all',
    title_zh: '顿号不写成笔画“丶”',
    clause_zh: MARKS,
    instances: inTexts(SECTIONS_AND_LETTER, [], wrongPauseMarks),
  },
  {
    id: 'TX03',
    level: 'warning',
    editions: 'all',
    title_zh: '中文里不夹外文词（缩写、单位、网址、账号和允许的词除外）',
    clause_zh: CLAUSE,
    instances: inTexts(SECTIONS_AND_LETTER, ['words'], (text, { words }) => foreignWords(text, words)),
  },
  {
    id: 'TX04',
    level: 'warning',
    editions: 'all',
    title_zh: '汉字旁边的逗号、冒号、分号、括号用全角',
    clause_zh: MARKS,
    instances: inTexts(SECTIONS_AND_LETTER, ['words'], (text, { words }) => halfWidth(text, words)),
  },
  {
    id: 'TX05',
    level: 'error',
    editions: 'all',
    title_zh: '括号、书名号、引号成对，两半同一种',
    clause_zh: MARKS,
    instances: inTexts(SECTIONS_AND_LETTER, [], (text) => firstOf(badPairs(text)).map((b) => pairSlip(text, b))),
  },
  {
    id: 'TX06',
    level: 'hint',
    editions: 'all',
    title_zh: '文字中间没有多余的空格（段首段尾的空格不计）',
    clause_zh: CLAUSE,
    instances: inTexts(SECTIONS_AND_LETTER, [], spaces),
  },
  {
    id: 'TX07',
    level: 'warning',
    editions: 'all',
    title_zh: '一句话不被换行切断，段末有句号',
    clause_zh: CLAUSE,
    instances: inTexts(SECTIONS, [], cutSlips),
  },
];
