import type { ImportNote } from '../note';

/** Longest piece of the source repeated in a note. */
const RAW_LIMIT = 2000;

type Kind = ImportNote['kind'];

const note = (kind: Kind, place: string, raw: string, message: string): ImportNote => ({
  kind,
  place,
  raw: raw.slice(0, RAW_LIMIT),
  message,
});

const SECTION_NAMES: Readonly<Record<string, string>> = {
  preface: '前言',
  overview: '总体情况',
  proactive: '主动公开政府信息情况',
  applications: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  other: '其他需要报告的事项',
};

const named = (section: string): string => SECTION_NAMES[section] ?? section;

/** What the reader is told about titles and texts, one sentence each. Table cells have sentences of their own. */
export const say = {
  noTitle: () => note('missing', 'title', '', '没有找到年报标题，请填写标题。'),
  titleBrackets: (printed: string) => note('cleaned', 'title', printed, '标题里机关名称外面的括号已去掉，请核对标题。'),
  noOrgan: () => note('missing', 'organ.name', '', '没有找到机关全称，请填写。'),
  organUnsure: (name: string) => note('guessed', 'organ.name', name, '文件里只有机关简称，请核对并填写机关全称。'),
  yearGuessed: (year: number) =>
    note('guessed', 'year', String(year), `标题里没有写年度，按正文判断为 ${year} 年度，请核对。`),
  yearConflict: (year: number, raw: string) =>
    note('guessed', 'year', raw, `文件里的年度前后不一致，按标题取 ${year} 年度，请核对。`),
  yearByForm: (year: number) =>
    note('guessed', 'year', '', `文件里没有写年度，暂按所用表格记为 ${year} 年度，请改正。`),
  noLetter: () => note('missing', 'letter', '', '文件里没有报送函，需要时请填写。'),
  letterUnplaced: (raw: string) => note('unread', 'letter', raw, '报送函里这一行没有收入，请核对是否需要。'),
  beforeTitle: (raw: string) => note('cleaned', 'title', raw, '标题前面的这些文字没有收入，请核对是否需要。'),
  siteMeta: (raw: string) => note('cleaned', 'preface', raw, '网页自带的这行说明没有收入，请核对。'),
  siteFoot: (raw: string) => note('cleaned', 'other', raw, '正文后面的网页文字没有收入，请核对。'),
  signatureCut: (raw: string) => note('cleaned', 'other', raw, '年报末尾的落款没有收入正文，请核对。'),
  attachmentMark: (raw: string) => note('cleaned', 'title', raw, '标题前的“附件”字样没有收入，导出时可选择是否印出。'),
  noSection: (section: string) => note('missing', section, '', `没有找到“${named(section)}”这一部分，请填写。`),
  headingLost: (section: string, raw: string) =>
    note('guessed', section, raw, `没有找到“${named(section)}”的标题，按位置收入了这段文字，请核对。`),
  strayText: (section: string, raw: string) =>
    note('unread', section, raw, `“${named(section)}”的表格旁有一段文字，没有收入，请核对是否移到别处。`),
};
