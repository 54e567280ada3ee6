import { perText } from './memo';

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

/** Names of the aspects a text says nothing about. */
export const missingAspects = perText((text): readonly string[] =>
  ASPECTS.filter(([, words]) => !words.test(text)).map(([name]) => name),
);

export const ASPECT_COUNT = ASPECTS.length;
