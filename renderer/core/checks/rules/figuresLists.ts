import type { Edition } from '../../editions/types';
import { sumDecimals } from '../../kernel/decimal';
import type { TextSection } from '../../report/model';
import type { Figure } from '../figures/figure';
import { partListsIn, type PartList } from '../figures/lists';
import type { Draft, Rule } from '../rule';
import { clip, SPOKEN } from './figuresCompare';

const value = (figure: Figure): number => Number(figure.value);

/** Exact sum of the parts as a number for comparing and showing. */
const sumOf = (parts: readonly Figure[]): number => Number(sumDecimals(parts.map((p) => p.value!)) ?? Number.NaN);

/** How far rounded figures (3.2万, 25.6万元) may be off without contradicting each other. */
const slackOf = ({ whole, parts }: PartList): number => [whole, ...parts].reduce((sum, f) => sum + f.slack, 0);

/** Some of the parts already make up the whole: what follows divides it in another way. */
function fullBefore({ whole, parts }: PartList): boolean {
  let sum = 0;
  return parts.slice(0, -1).some((p) => (sum += value(p)) === value(whole)) && parts.length > 1;
}

const readable = ({ whole }: PartList): boolean => whole.nature === 'exact' && whole.value !== null;

function incomplete(list: PartList): boolean {
  const sum = sumOf(list.parts);
  if (Math.abs(sum - value(list.whole)) <= slackOf(list) || fullBefore(list)) return false;
  return !list.others.some((o) => value(o) === sum);
}

function tooMuch(list: PartList): boolean {
  const sum = sumOf(list.parts);
  if (sum - value(list.whole) <= slackOf(list) || fullBefore(list)) return false;
  const elsewhere = list.others.some((o) => o.nature !== 'exact' || value(o) >= sum);
  // 新收12件，结转2件，其中予以公开6件: the parts plainly belong to the first count.
  const misplaced = list.second || list.parts.some((p) => value(p) > value(list.whole));
  // …办结13件，结转2件。其中，网上8件: of several counts before, which of them is meant the text leaves open.
  return !(misplaced && (elsewhere || (list.across && list.others.length > 0)));
}

function draft(section: TextSection, text: string, list: PartList, how: string): Draft {
  const { whole, parts } = list;
  const sum = sumOf(parts);
  const addition = parts.length > 1 && parts.length <= 8 ? `${parts.map(value).join(' ＋ ')} ＝ ${sum}` : String(sum);
  return {
    place: `${section}:${list.start}-${list.end}`,
    related: [`${section}:${whole.start}-${whole.end}`, ...parts.map((p) => `${section}:${p.start}-${p.end}`)],
    values: [value(whole), sum],
    message: `核对“${clip(text.slice(list.start, list.end))}”：总数是 ${value(whole)}，各项${parts.length > 1 ? '相加' : ''}是 ${addition}，${how} ${Number(Math.abs(sum - value(whole)).toFixed(6))}。`,
  };
}

const lists =
  (check: (section: TextSection, text: string) => readonly Draft[]): Rule['instances'] =>
  (_edition: Edition) =>
    SPOKEN.map((section) => ({ reads: [section], check: ({ report }) => check(section, report[section]) }));

/** Lists of parts in the text: 其中, 分别为, ＋, 其余, also one within another. */
export const listRules: readonly Rule[] = [
  {
    id: 'NT08',
    level: 'error',
    editions: 'all',
    title_zh: '写明“分别为”、用“＋”相加或以“其余”收尾的各项，相加等于总数，层层如此',
    clause_zh: '由文字本身得出：这样的写法已说明各项就是全部',
    instances: lists((section, text) =>
      partListsIn(text)
        .filter((l) => readable(l) && l.complete && incomplete(l))
        .map((l) => draft(section, text, l, '相差')),
    ),
  },
  {
    id: 'NT09',
    level: 'error',
    editions: 'all',
    title_zh: '“其中”所列各项相加不超过总数；少于总数的不算错',
    clause_zh: '由文字本身得出：部分不能多于全部',
    instances: lists((section, text) =>
      partListsIn(text)
        .filter((l) => readable(l) && !l.complete && tooMuch(l))
        .map((l) => draft(section, text, l, '多出')),
    ),
  },
];
