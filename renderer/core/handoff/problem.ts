import { tame } from '../kernel/problem';
import { MANIFEST_FILE, REPORT_FILE } from './names';

/** One thing wrong with a package, as the clerk reads it. */
export interface PackageProblem {
  readonly kind: PackageProblemKind;
  /** what is wrong with which file, then what to do */
  readonly message: string;
}

const ASK = '请让报送单位重新报送';
const COPY = '请从U盘重新复制；仍不行，请让报送单位重新报送';

const MANIFEST = `报送清单（${MANIFEST_FILE}）`;

/** Two files of a package have a name nobody reads: what they are comes first, the name is there for finding them. */
const named = (f: string, other = '文件'): string =>
  f === MANIFEST_FILE ? MANIFEST : f === REPORT_FILE ? `年报数据（${REPORT_FILE}）` : `${other}“${f}”`;

/** `f` is the file or entry it is about, `x` a further word. */
const SENTENCES = {
  unreadable: (f) => `报送包“${f}”读不出来，没有接收；请重新插好U盘后再试。`,
  notPackage: (f) => `“${f}”不是报送包，没有接收；请选择报送单位交来的整个文件夹，或者压缩成的 .zip 文件。`,
  tooLarge: (f) => `报送包里的${named(f, '')}大得不正常，没有接收；${ASK}。`,
  tooSlow: (f) => `报送包里的${named(f, '')}核对了 30 秒还没有核完，已停止，没有接收；${ASK}。`,
  archiveDamaged: (f) => `压缩文件“${f}”不完整或已损坏，没有接收；${COPY}。`,
  archiveUnsafe: (f) => `压缩文件“${f}”里有正常报送包不会有的内容，没有接收；请让报送单位直接交报送包文件夹。`,
  archiveLocked: (f) => `压缩文件“${f}”设了密码，没有接收；请让报送单位直接交报送包文件夹。`,
  link: (f) => `报送包里的${named(f, '')}不是文件本身，而是指向别处的链接或设备，没有接收；${ASK}。`,
  folder: (f) => `报送包里多了文件夹“${f}”，没有接收；请核对后移走它，或者让报送单位重新报送。`,
  extraFile: (f) => `报送包里多了文件“${f}”，没有接收；请核对后移走它，或者让报送单位重新报送。`,
  manifestMissing: (f) =>
    `“${f}”里没有${MANIFEST}，报送没有完成或者选错了文件夹；请核对后重新选择，或者让报送单位重新报送。`,
  manifestBroken: () => `${MANIFEST}已损坏或被改动，没有接收；${COPY}。`,
  manifestNewer: () => '这个报送包由更新版本的软件做成，没有接收；请先更新本软件再试。',
  manifestNames: () => `${MANIFEST}列出的文件不对，没有接收；${ASK}。`,
  codeMalformed: () => '交接码应是 16 位字母和数字，请对照交接单重新输入。',
  codeMismatch: () => '交接码与报送包不符，没有接收；请对照交接单重新输入，仍不符请让报送单位核对交来的是不是这一份。',
  fileMissing: (f) => `报送包里缺少${named(f)}，没有接收；${COPY}。`,
  wrongSize: (f) => `${named(f)}的大小与报送清单不符，没有接收；${COPY}。`,
  wrongDigest: (f) => `${named(f)}的内容与报送清单不符，没有接收；${COPY}。`,
  reportBroken: (f, x) => `${named(f)}不能读取，没有接收：${x}`,
  reportForm: (f, x) => `${named(f)}里“${x}”一格填得不合表样，没有接收；请让报送单位改正后重新报送。`,
  reportTwice: (f) => `${named(f)}里有重复或不正常的内容，没有接收；${ASK}。`,
  reportOther: (f) => `${named(f)}与报送清单写的机关、年度或格式不一致，没有接收；${ASK}。`,
  documentBroken: (f) => `文档“${f}”已损坏或者不是 Word 文档，没有接收；${ASK}。`,
  documentUnsafe: (f) => `文档“${f}”里有宏、外部链接或嵌入对象，为安全起见没有接收；${ASK}。`,
  documentDiffers: (f, x) => `文档“${f}”里没有找到年报数据中的“${x}”，请核对两者是否一致。`,
} as const satisfies Record<string, (file: string, word: string) => string>;

export type PackageProblemKind = keyof typeof SENTENCES;

export const packageProblemKinds = Object.keys(SENTENCES) as PackageProblemKind[];

/** Names in a package are foreign: they are clipped and cannot turn the sentence around. */
export function packageProblem(kind: PackageProblemKind, file = '', word = ''): PackageProblem {
  const say = SENTENCES[kind] as (file: string, word: string) => string;
  return { kind, message: say(tame(file), tame(word)) };
}
