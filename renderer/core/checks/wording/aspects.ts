import { remembered } from '../../kernel/remembered';
import { paragraphsOf } from './outline';

/** The five things section one tells of, in the form's order, and the words by which a text speaks of each. */
const ASPECTS: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动(?:公开|发布|公布|向社会)|公开(?:内容|各类|各方面)|公开(?:了)?(?:政府|政务|各类)信息/],
  ['依申请公开', /依申请|公开申请|申请公开/],
  [
    '政府信息管理',
    /信息管理|公开属性|公开(?:目录|指南)|先审后发|(?:保密|发布前?|内容|三级|前置)(?:的)?审[查核]|审[查核](?:流程|机制|制度|把关)|三审|动态(?:调整|管理)|文件清理|清理规范|归档/,
  ],
  [
    '公开平台建设',
    /平台|网站建设|新媒体(?:账号|建设|管理|运营|矩阵)|公开专区|查阅(?:点|场所|中心)|网站(?:专栏|栏目)|专栏建设/,
  ],
  ['监督保障', /监督|考核|评议|追究|追责|培训|组织领导|领导小组|督查|督导|保障(?:情况|措施|机制|工作|到位)/],
];

/**
 * In a text whose headings name the aspects one by one, an aspect without a heading must at least be named itself: a word
 * like 专栏 or 审核 in passing is no account of it. A text of other build is read by the words above.
 */
const BY_HEADINGS = 4;
const NAMED: readonly RegExp[] = [
  /主动(?:公开|发布)/,
  /依申请|公开申请|申请公开/,
  /信息管理|(?:规范性)?文件(?:管理|清理)|公开属性|先审后发|三审/,
  /平台(?:建设|管理|运维)|平台|专区|新媒体|网站建设/,
  /监督|考核|评议|追责|追究|保障/,
];

/** Names of the aspects a text says nothing about. */
export const missingAspects = remembered((text): readonly string[] => {
  const heads = paragraphsOf(text)
    .filter((p) => p.marker)
    .map((p) => /^[^。：:]{0,40}/.exec(p.text)![0]);
  const byHeadings = NAMED.filter((words) => heads.some((h) => words.test(h))).length >= BY_HEADINGS;
  return ASPECTS.filter(([, words], i) => !(byHeadings ? NAMED[i]! : words).test(text)).map(([name]) => name);
});

export const ASPECT_COUNT = ASPECTS.length;
