import { problemItems } from './problemItems';
import { countedText } from '../../kernel/sameness/runs';

/** A measure promised last year, with the pairs of characters that make it unlike any other measure. */
export interface Promised {
  readonly text: string;
  readonly pairs: readonly string[];
}

/** More than any report promises; keeps a pasted book from being taken for promises. */
const MOST = 30;
/** So many pairs are enough to know a promise by; keeps one endless sentence from costing more than a promise. */
const PAIRS_MAX = 60;
/** Fewer telling pairs than this are a promise of nothing in particular, which any text keeps. */
const TELLING = 4;
/** A promise counts as unmentioned only while at most this part of its pairs occurs in the new text. */
const MENTIONED = 0.25;

/** Done when it was written: nothing is left to be kept. */
const DONE = /已|了|完成|试行/;

/** Words that stand in every report of this kind and tell nothing about one measure. */
const COMMON = new RegExp(
  [
    '政府信息公开|政务公开|信息公开|政府信息|政务信息|主动公开|依申请公开|公开|信息|工作|报告|年度',
    '进一步|切实|不断|持续|继续|积极|认真|及时|全面|充分|有效|严格|扎实|着力|深入|大力|定期|逐步|尽快|努力|主动',
    '加强|加大|强化|提升|提高|完善|健全|建立|落实|推进|推动|开展|组织|做好|抓好|规范|优化|拓宽|拓展|丰富|增强|确保|保障|促进|明确|增加|创新|深化',
    '能力|水平|质量|力度|意识|效率|机制|制度|情况|内容|方式|形式|问题|措施|责任|重点|要求|人员|干部|群众|业务|学习|培训|宣传|管理|服务|平台|渠道|队伍|领导|审核|监督|考核|政策|解读|条例',
    '我镇|我乡|本镇|本乡|全镇|全乡|各村|村级|各部门|相关|有关|方面|下一步|下步|今后',
    '[将拟要和与及的地得对在为以按照通过结合围绕根据并或等使让把被向由从到于中上下各每年月日次场期名个镇乡村性化度\\d]',
  ].join('|'),
  'g',
);

/**
 * What last year's section five promised and can be told again when it is mentioned. All sentences of one numbered measure
 * are one promise, called by its first.
 */
export function promisesOf(lastProblems: string): Promised[] {
  const measures: string[][] = [];
  for (const { text, numbered } of problemItems(lastProblems).measures) {
    const current = measures.at(-1);
    if (numbered || !current) measures.push([text]);
    else current.push(text);
  }
  return measures
    .slice(0, MOST)
    .filter((sentences) => !sentences.some((s) => DONE.test(s)))
    .map((sentences) => ({ text: sentences[0]!, pairs: tellingPairs(sentences.join('，')) }))
    .filter((p) => p.pairs.length >= TELLING);
}

function tellingPairs(text: string): string[] {
  const pairs = new Set<string>();
  for (const clause of text.split(/[\s\p{P}\p{S}]+/u)) {
    for (const piece of clause.split(COMMON)) {
      for (let i = 0; i + 2 <= piece.length; i++) pairs.add(piece.slice(i, i + 2));
    }
  }
  return [...pairs].slice(0, PAIRS_MAX);
}

/** A sentence that answers for all of last year's promises at once. */
const ALL_KEPT =
  /(?:上年|上一年|去年|前一年|\d{4}年)[^。；]{0,24}(?:措施|问题|承诺|任务|不足|事项)[^。；]{0,12}(?:全部|均|逐[项一条]|都|已)[^。；]{0,8}(?:落实|完成|整改|到位|解决|兑现|改进)/;

/** The promises that this year's texts do not come back to. */
export function unmentioned(promises: readonly Promised[], texts: readonly string[]): Promised[] {
  if (promises.length === 0 || texts.some((text) => ALL_KEPT.test(text))) return [];
  const all = texts.map(countedText).join('\n');
  return promises.filter(({ pairs }) => pairs.filter((p) => all.includes(p)).length <= MENTIONED * pairs.length);
}
