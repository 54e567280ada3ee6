import type { Edition } from '../../editions/types';
import { coreLabel } from '../../editions/shortLabels';
import { applicantsOf } from './applicants';

/**
 * The words the grammar knows, by class. A class is one letter, so that a pattern over a clause is a short regular
 * expression (`grammar.ts`). What is in no class is unknown, and a clause with an unknown word where it could narrow the
 * count (网上申请, 征地类申请) is not read at all.
 */
export const WORDS: Readonly<Record<string, string>> = {
  // this year
  T: '全年 本年 本年度 今年 全年度 年内 本年内 一年来 今年以来 报告期内 年度内 统计期内 报告年度 年度 截至年底 截至年末 截止年底 截止年末 截至目前 年末 年底 年终',
  // last year, next year: carried in and carried out are put together from these
  y: '上年 上年度 上一年 上一年度 去年',
  u: '下年 下年度 下一年 下一年度 次年 明年 来年',
  // other times
  P: '前年 往年 历年 近年 近年来 近几年 上半年 下半年 季度 一季度 二季度 三季度 四季度 前三季度 以来 截至上年 “十三五” “十四五” 十三五 十四五 任期内 自成立 当月 每年 每月 月均 年均',
  // other organs
  E: '全县 全市 全区 全省 全州 全国 县级 市级 区级 省级 县政府 市政府 区政府 各村 各社区 各单位 各部门 各站所 各镇 各乡镇 各乡 各街道 村级 村委会 社区居委会 居委会 派出所 司法所 税务所 财政所 站所 县局 市局 上级 县里 市里 区里 其他单位 其他部门 外单位 兄弟乡镇 邻镇 代县',
  S: '我镇 我乡 我街道 我办 我办事处 我单位 我机关 我府 我局 本镇 本乡 本街道 本机关 本单位 本级 本办 本级政府 镇政府 乡政府 镇人民政府 乡人民政府 全镇 全乡 全街道 街道办 街道办事处 党政办 党政办公室 党政综合办 党政综合办公室 镇党政办 镇党政办公室 镇党政综合办公室 乡党政办 政务公开办 镇级 乡级 街道本级',
  s: '镇 乡 街道 民族乡 镇人民政府 乡人民政府 街道办事处 镇政府 乡政府',
  a: '其余 剩余 未办结 从 自 已 已经 均 都 全部 全 总 依法 依规 按时 及时 按期 如期 规范 依法依规 实际 分别 达 达到 达成 有 另有 另 还有 了 并 也 又 仅 仅有 只 只有 则 则为 其 其中 决定 各类 各种 任何 一 在 中 内 对 对于 被 期限内 按规定 按程序 登记 一是 二是 三是 四是 五是 首先 其次 具体 具体为 方面 经审查 经办理 通过各种渠道 通过各类渠道 通过多种渠道 通过各渠道 累积 人民政府 当年 加上 加 连同 向 通过任何形式 以任何形式 通过任何方式 以任何方式 通过任何渠道 线上线下 线上、线下 通过各种形式 通过各种方式 以各种形式',
  t: '共 共计 总共 一共 合计 总计 累计 共有 总数 总数为 总量 总量为 合共 计',
  o: '各 各有',
  g: '的 了 至 到 由 并 而 件 案 所 相关 有关 “ ” 申请的',
  D: '、 和 及 与 以及 或 或者 和者',
  '=': '为 是 ： : 数量 数量为 件数 数 量 数为 量为 计 ＝',
  q: '依申请公开方面 依申请公开工作中 依申请公开工作方面 申请办理方面 在依申请公开方面 行政复议诉讼方面 申请公开方面 在办理依申请公开方面',
  Q: '办理结果 办理结果中 处理结果 处理结果中 答复结果 答复结果中 办理情况 答复情况 按办理结果分 从办理结果看 按办理结果看 已办结的申请中 办结的申请中 在办结的申请中 办结件中 答复中',
  '0': '未 没有 无 没 未有 并未 尚未 从未 未曾 尚无 暂无 暂未 均未 均无 未出现 未发生 未产生 未发现 未涉及 不存在',
  C: '较上年 比上年 较去年 比去年 同比 环比 与上年相比 与去年相比 与上年同期相比 较上年度 比上年度 较上一年度 比上一年度 较上一年 比上一年 增加 减少 增长 下降 上升 提高 持平 降低 多 少 增幅 降幅 相比',
  X: '诉求 信访 来信 来电 来访 热线 投诉 举报 留言 建议 提案 议案 低保 社保 救助 补贴 求助 意见 纠纷 案件调解 调解 矛盾 咨询 事项申请 志愿 工单 督办',
  V: '收到 新收 新收到 接到 接收 接收到 收 受理 共受理 新受理 受理了 收到了 新增 登记受理 新接收 接受 收悉 新接到 收到和处理 收到和办理 接收和处理',
  B: '公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人和其它组织 公民法人和其他组织 公民和法人 社会公众 公众 社会各界 申请人 群众 提出的 提交的 递交的 提起的 提出 提交 书面提出的 社会组织或群众个人 自然人、法人和其他组织 自然人、法人或其他组织 自然人、法人或者其他组织 自然人、法人及其他组织 任何单位和个人 任何单位或个人 任何个人和单位 任何组织和个人 任何组织或个人 单位和个人 单位或个人 个人和单位 个人或单位 社会组织和个人 组织和个人 任何公民、法人和其他组织 任何公民、法人或其他组织 任何公民、法人或者其他组织 群众个人 辖区群众 辖区居民 企业和群众 群众和企业',
  N: '政府信息公开申请 信息公开申请 政府信息公开的申请 公开政府信息的申请 公开政府信息申请 依申请公开申请 依申请公开政府信息申请 政府信息依申请公开申请 政务公开申请 政务信息公开申请 政府信息公开申请书 政府信息公开申请表 依申请公开政府信息公开申请 政府信息申请 政府信息公开依申请 依申请信息公开申请 公开申请 要求公开政府信息的申请 申请公开政府信息的申请 政府信息公开类申请 要求政府信息公开的申请 要求信息公开的申请 各类政府信息公开申请 各类信息公开申请 政府信息公开的相关申请 依申请公开的申请 依申请公开政府信息的申请 依申请公开申请事项 政府信息依申请公开的申请 依申请公开政府信息公开的申请 有关政府信息公开的申请 关于政府信息公开的申请 政府信息公开方面的申请 申请政府信息公开的申请 政府信息公开书面申请 政府信息公开网上申请',
  i: '依申请公开 政府信息依申请公开 依申请公开政府信息 依申请公开件 依申请公开事项 依申请公开信息 依申请公开案件 依申请件 依申请公开工作 信息公开依申请 依申请信息公开 依申请政府信息 依法申请公开件 依申请公开办理 依申请公开请求 信息公开请求 政府信息公开请求 申请公开政府信息 依申请公开来信 依申请公开业务',
  n: '申请 申请件',
  k: '结转 转入 转至 转到 转 结转来 转来 遗留 结转至 结转到 结转入 顺延至 顺延到 转结 结转申请',
  h: '继续办理 继续处理 继续办 办理 处理',
  H: '办结 已办结 办理完结 办理完毕 办结答复 答复办结 全部办结 按期办结 按时办结 依法办结 审核办结 办结申请',
  W: '因政府信息公开 因信息公开 因政府信息公开工作 因信息公开工作 因政府信息公开申请 因政务公开 因政府信息公开工作被 涉及政府信息公开 涉政府信息公开 涉及信息公开 政府信息公开 信息公开 政府信息公开类 信息公开类 政府信息公开工作 因依申请公开 涉及政府信息公开的 与政府信息公开有关 有关政府信息公开 因政府信息公开答复 引起 引发 产生 导致 引起的 引发的 产生的 导致的 引致的 而引起的 而引发的 而产生的 对答复不服 不服答复 对政府信息公开答复不服 不服政府信息公开答复 不服信息公开答复 对信息公开答复不服 向人民法院 向法院 向县人民法院 向区人民法院 向市人民法院 向县人民政府 向区人民政府 向市人民政府',
  J: '行政复议 复议 行政复议案 行政复议申请',
  K: '行政诉讼 诉讼 行政诉讼案',
  d: '未经复议直接起诉 未经行政复议直接起诉 直接起诉 未经复议直接提起诉讼 未经复议直接提起行政诉讼',
  f: '复议后起诉 行政复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼',
  Y: '被申请 被提起 提起 申请人提起 发生 出现 引发 涉及 收到 被 被提出 提出 产生 申请 新发生 发生了 存在 涉 应诉 办理 当事人提起 引起 申请人申请 当事人申请 当事人',
  w: '案件 情况 事项 情形 现象 问题 案 行为 件 事件 的情况 的情形 的案件 案件数 案件数量 类',
  F: '行政规范性文件 规范性文件',
  L: '政策文件 政策性文件 文件',
  M: '制发 新制发 制定 新制定 制定出台 出台 新出台 制定印发 印发 新制作 制作 制定发布 起草印发 制定并印发 制发了 制定了 出台了 印发了 共制发',
  A: '废止 废止了 清理废止 新废止 已废止',
  G: '现行有效 现行有效的 现行有效件数',
  U: '新公开 新公开了 本年新公开 新公开数量',
  Z: '对外公开总数 对外公开总数量 对外公开总量 累计对外公开',
  v: '作出 做出 实施 办理 下达 开展 办结 进行 发生 作出了 办理了 实施了 采取',
  l: '答复 答复书 决定 决定书 处理决定 案件 处罚决定 类 措施 事项决定 决定数量 处理决定数量',
  c: '行政事业性收费 行政事业收费 行政事业性收费金额 行政事业性收费总额',
  z: '收取 征收 收缴 发生 收取了',
  b: '采购总金额 采购金额 采购总额 总金额 金额 采购资金 采购资金总额',
  O: '主动公开 公开',
  I: '发布 新增 新增公开 新公开 更新发布',
  j: '政府信息 信息 各类信息 各类政府信息 政务信息 各类政务信息 政府信息公开信息 政务公开信息 政府公开信息',
};

/** A word with its class and, for labels of the form, the row it stands for. */
export interface Word {
  readonly text: string;
  readonly letter: string;
  readonly row: string | null;
}

/** Words that begin with one character. */
interface Beginning {
  readonly alone: Word | undefined;
  /** longer ones by their second UTF-16 unit, longest first */
  readonly longer: ReadonlyMap<number, readonly Word[]>;
}

/** Words by their first UTF-16 unit, then by their second: looked up at every character of a text. */
export type Lexicon = ReadonlyMap<number, Beginning>;

/** The longest word of the lexicon at an offset of the text. */
export function wordAt(lexicon: Lexicon, text: string, at: number): Word | undefined {
  const beginning = lexicon.get(text.charCodeAt(at));
  if (!beginning) return undefined;
  const longer = at + 1 < text.length ? beginning.longer.get(text.charCodeAt(at + 1)) : undefined;
  if (longer) for (const word of longer) if (word.text.length === 2 || text.startsWith(word.text, at)) return word;
  return beginning.alone;
}

/** Labels this short (其他, 总计) are everyday words. */
const SHORT_LABEL = 3;
const lexicons = new WeakMap<Edition, Lexicon>();

/** All words for one form: the classes above and the row labels of its tables. */
export function lexiconOf(edition: Edition): Lexicon {
  let lexicon = lexicons.get(edition);
  if (!lexicon) {
    const words = [
      ...formWords(edition),
      ...Object.entries(WORDS).flatMap(([letter, list]) => classWords(letter, list)),
    ];
    lexicon = byFirst(words);
    lexicons.set(edition, lexicon);
  }
  return lexicon;
}

const classWords = (letter: string, list: string): Word[] =>
  list.split(' ').map((text) => ({ text, letter, row: null }));

/** Outcomes (class R) and applicants (e) of table three, kinds of decision of table two (r), as the form names them. */
function formWords(edition: Edition): Word[] {
  const outcomes = (edition.tables['applications']?.rows ?? [])
    .filter((r) => r.parent != null && r.role !== 'sum')
    .map((r) => ({ text: coreLabel(r.label), letter: 'R', row: r.key }));
  const kinds = (edition.tables['proactive']?.groups ?? [])
    .filter((g) => g.columns.some((c) => c.label.includes('处理决定')))
    .flatMap((g) =>
      g.rows.flatMap((r) => spoken(coreLabel(r.label)).map((text) => ({ text, letter: 'r', row: r.key }))),
    );
  const purchases = (edition.tables['proactive']?.groups ?? [])
    .filter((g) => g.columns.some((c) => c.label.includes('采购')))
    .flatMap((g) => g.rows.map((r) => ({ text: coreLabel(r.label), letter: 'p', row: r.key })));
  const applicants = applicantsOf(edition).map((a) => ({ ...a, letter: 'e' }));
  return [...[...outcomes, ...kinds, ...purchases].filter((w) => w.text.length > SHORT_LABEL), ...applicants];
}

/** 其他对外管理服务事项 is also spoken of without its first word. */
const spoken = (label: string): string[] =>
  label.startsWith('其他') && label.length > 6 ? [label, label.slice(2)] : [label];

function byFirst(words: readonly Word[]): Lexicon {
  const known = new Map<string, Word>();
  // The first class named wins: labels of the form, then the order above.
  for (const word of words) if (!known.has(word.text)) known.set(word.text, word);
  const map = new Map<number, { alone: Word | undefined; longer: Map<number, Word[]> }>();
  for (const word of [...known.values()].sort((a, b) => b.text.length - a.text.length)) {
    const [first, second] = [word.text.charCodeAt(0), word.text.charCodeAt(1)];
    const at = map.get(first) ?? { alone: undefined, longer: new Map<number, Word[]>() };
    map.set(first, at);
    if (word.text.length === 1) at.alone = word;
    else at.longer.set(second, [...(at.longer.get(second) ?? []), word]);
  }
  return map;
}
