import { ordinal, paragraphsOf } from './outline';

/** What the opening of a report tells, wherever it stands: in the preface, or in the first paragraphs of section one. */
const BASIS = /条例|国办(?:公开办)?函|通知|规定|办法|格式/;
const PERIOD =
  /统计(?:期限|时限|时间|周期|区间|范围|数据)|(?:数据|数字|所列)[^。]{0,20}(?:截至|截止|自|从|期限)|自?\d{4}年1月1日/;
const CONTACT = /联系|电话|邮箱|0\d{2,3}[-—－)）]\d{7,8}/;
/** In section one 联系电话 may be spoken of without being given: there a number or an invitation is wanted. */
const CONTACT_GIVEN =
  /0\d{2,3}[-—－)）]?\d{7,8}|电话[：:为是]?\s*[（(]?\d|请(?:与|联系|致电|咨询|来电)|联系方式[：:为是]|@/;

/** Names of what is not told. An empty preface says nothing, unless the first paragraphs of section one do it instead. */
export function missingInOpening(preface: string, overview: string): string[] {
  const first = paragraphsOf(overview)
    .slice(0, 3)
    .map((p) => p.text)
    .join('\n');
  const opening = `${preface}\n${first}`;
  return [
    ...(BASIS.test(opening) ? [] : ['编制依据']),
    ...(PERIOD.test(`${preface}\n${overview}`) ? [] : ['统计期限']),
    ...(CONTACT.test(preface) || CONTACT_GIVEN.test(first) ? [] : ['联系方式']),
  ];
}

export interface Announced {
  readonly start: number;
  readonly end: number;
  /** how many parts are announced; null where no number is written */
  readonly count: number | null;
  /** announced parts that the form does not have */
  readonly foreign: readonly string[];
  /** parts of the form that a list of most of them leaves out */
  readonly missing: readonly string[];
}

/** Longer sentences list no parts. */
const LONGEST = 400;
const COUNT = /([一二三四五六七八九十]|\d{1,2})个?大?(?:部分|方面)/;
/** The six parts by the words nobody leaves out; a list that names most of them and does not end in 等 means all. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ['总体情况', /总体|概述|概况|基本情况/],
  ['主动公开政府信息情况', /主动公开/],
  ['收到和处理政府信息公开申请情况', /收到和处理|依申请|公开申请/],
  ['政府信息公开行政复议、行政诉讼情况', /复议|诉讼/],
  ['存在的主要问题及改进情况', /问题/],
  ['其他需要报告的事项', /其[他它]/],
];
const MOST_PARTS = 4;
/** Parts of the outlines before 2019. */
const OLD_PARTS =
  /收费(?:情况)?(?:及|和|与|、)?(?:其)?减免(?:情况)?|政府热线[^、；，。]{0,8}|咨询处理情况|人员和(?:收支|经费)情况|机构设置情况|组织机构建设情况|回应解读情况|建议提案办理(?:结果公开)?情况|附表/g;

/** The sentence of the opening that says of what parts the report consists. Null when there is none. */
export function announcedParts(preface: string): Announced | null {
  for (const { 0: sentence, index: start } of preface.matchAll(/[^。\n]+/g)) {
    if (sentence.length > LONGEST || !/报告|全文|本文|年报/.test(sentence) || !/组成|构成|包括|包含|分/.test(sentence))
      continue;
    const named = PARTS.filter(([, words]) => words.test(sentence)).length;
    // 从四个方面汇报 counts parts only where the parts are named.
    const count = named >= MOST_PARTS || sentence.includes('部分') ? COUNT.exec(sentence) : null;
    if (count === null && named < MOST_PARTS && !sentence.includes('部分')) continue;
    const open = named < MOST_PARTS || named === PARTS.length || /等/.test(sentence);
    const lead = sentence.length - sentence.trimStart().length;
    return {
      start: start + lead,
      end: start + sentence.length,
      count: count ? ordinal(count[1]!) : null,
      foreign: [...sentence.matchAll(OLD_PARTS)].map((f) => f[0]),
      missing: open ? [] : PARTS.filter(([, words]) => !words.test(sentence)).map(([name]) => name),
    };
  }
  return null;
}
