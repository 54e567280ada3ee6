/** What is counted or measured in texts of a report. Data: a word may be added; longer words are tried first. */

/** Units of things one can count. */
const COUNTED =
  '件次 人次 户次 场次 家次 车次 批次 篇次 条次 件 条 份 项 宗 起 个 部 人 次 篇 期 场 例 则 批 户 名 位 家 处 张 本 册 幅 块 台 套 面 封 通 轮 股';
const MONEY = '元';
/** Units that show that a number is no count at all: time, share, score, measure, address. */
const MEASURED =
  '个工作日 工作日 个小时 小时 分钟 个月 个季度 个百分点 百分点 周岁 周年 平方米 平方公里 公里 公斤 千克 千米 米 亩 吨 兆 年 月 日 天 周 时 点 分 秒 岁 倍 成 号 楼 室 届 级 中全会 大 字 字节 度 折 方面';

const alternation = (words: string): string =>
  [...new Set(words.split(' '))].sort((a, b) => b.length - a.length).join('|');

export const COUNTED_UNIT = alternation(COUNTED);
export const MONEY_UNIT = alternation(MONEY);
export const MEASURED_UNIT = alternation(MEASURED);

/** 件, 宗, 起 and 例 count the same cases. */
const CASES = new Set(['件', '宗', '起', '例']);

/** Whether two units count the same kind of thing, so that their figures can be added up. */
export const sameUnit = (a: string, b: string): boolean => a === b || (CASES.has(a) && CASES.has(b));
