/**
 * Everything that can be wrong with a file, an argument or a place to write to, as a value.
 * It crosses process borders as it is; the reader sees only `sentence(problem)`.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;
}

type Sentence = (d: Readonly<Record<string, string | number>>) => string;

/** One plain sentence each: what happened, then what to do. No program jargon, no path unless the user named it. */
const SENTENCES = {
  notJson: () => '这个文件不是本软件保存的年报文件，或者内容已损坏，请换一个文件再试。',
  notReport: () => '这个文件不是年报文件，请选择本软件导出的年报文件。',
  tooLarge: (d) => `文件过大（超过 ${d['limitMb']} MB），不像是一份年报，未读取。`,
  fileEmpty: () => '这个文件是空的，没有内容可读；请换一个文件再试。',
  passwordFile: () => '这个文件设了密码，不能读取；请取消密码，另存一份后再试。',
  fileDamaged: () => '这个文件不完整或已损坏，没有读取；请重新复制一份，或用 Word、WPS 打开另存后再试。',
  fileUnsafe: () => '这个文件里有正常文件不会有的内容，为安全起见没有读取；请用 Word 或 WPS 打开另存后再试。',
  unpackedTooLarge: () => '这个文件展开后大得不正常，不像是一份年报，未读取；请换一个文件再试。',
  tooManyBlocks: (d) => `文件里的表格、段落或文字太多（超过 ${d['limit']}），不像是一份年报，未读取。`,
  writeTooLarge: (d) => `要写入的文件过大（超过 ${d['limitMb']} MB），没有写入；请减少文件数量或内容后再试。`,
  tooDeep: () => '文件内容结构异常，不是正常的年报文件，未读取；请换一个文件再试。',
  newerSchema: (d) =>
    `这份年报由更新版本的软件保存（数据版本 ${d['found']}，本机支持 ${d['supported']}），请先更新本软件再打开。`,
  unknownKey: (d) => `年报文件里有不认识的内容“${d['place']}”，未读取；请用原来的软件重新导出。`,
  wrongType: (d) => `年报文件里“${d['place']}”的内容类型不对，未读取；请用原来的软件重新导出。`,
  missingKey: (d) => `年报文件里缺少“${d['place']}”，未读取；请用原来的软件重新导出。`,
  numberOutOfRange: (d) => `年报文件里“${d['place']}”的数字超出可用范围，未读取；请用原来的软件重新导出。`,
  textTooLong: (d) => `“${d['place']}”的文字超过 ${d['limit']} 个字，未读取；请删减后再试。`,
  tooMany: (d) => `年报文件里“${d['place']}”超过 ${d['limit']} 项，未读取；请删减后再试。`,
  brokenText: (d) => `年报文件里“${d['place']}”的文字已损坏，未读取；请换一个文件再试。`,
  badYear: (d) => `年度“${d['year']}”不对，请输入四位数的年份，如 2025。`,
  noEdition: (d) => `${d['year']} 年度没有对应的年报格式，本软件支持 ${d['from']} 年度及以后的年报。`,
  unknownEdition: (d) => `年报文件写的格式版本“${d['edition']}”本软件没有，未读取。`,
  deskStep: (d) => `这份年报现在是“${d['state']}”，不能${d['step']}；请核对后再操作。`,
  deskGone: () => '这份报送包已不在汇总台，可能已在另一个窗口里移走；请回到汇总台重新打开。',
  deskCodeWrong: () => '这份报送包的交接码不符，不能通过；请对照交接单重新输入，仍不符请让报送单位重新报送。',
  deskCodeForm: () => '交接码应是 16 位字母和数字，请对照交接单重新输入。',
  deskPortion: (d) => `这次读到的报送包太多，还有 ${d['left']} 项没有读；请先接收这一批，再接着读取其余的。`,
  deskDisputed: () => '这个单位交来两份内容不同的报送包，不能通过；请先在汇总台选择以哪份为准。',
  deskNotCurrent: () => '这一份现在不作数，不能通过；请在汇总台打开作数的一份。',
  deskAccepted: () => '这个单位的年报已经通过，没有改动；请先撤回通过，再重新核对。',
  districtFileOther: (d) => `这个文件不是${d['fileKind']}，或者内容已损坏，没有读取；请换一个文件再试。`,
  districtFileNewer: (d) => `这份${d['fileKind']}由更新版本的软件做成，没有读取；请先更新本软件再试。`,
  districtFileWrong: (d) => `${d['fileKind']}里“${d['place']}”的内容不对，没有读取；请让区县重新生成后再试。`,
  taskOlder: (d) => `这份 ${d['year']} 年度任务文件比已导入的旧，没有导入；请向区县要最新的任务文件。`,
  handoffBlocked: () => '年报还有必须改或没有写明理由的地方，没有报送；请逐项处理后再报送。',
  handoffUnlike: (d) => `写好后再读出来核对，“${d['path']}”与年报不一致，这一份不能交；请删去它，换一个U盘再报送。`,
  slipInPackage: () => '交接单不能存进报送包的文件夹，否则区县接收不了；请换一个文件夹。',
  replyUnknown: (d) =>
    `这份${d['organ']} ${d['year']} 年度的回执不是给本机报送的年报的，没有接收；请在报送那份年报的电脑上接收。`,
  notFromDistrict: () => '这个文件不是区县发来的任务文件或回执，没有接收；请换一个文件再试。',
  nothingFromDistrict: (d) => `“${d['path']}”里没有找到区县发来的任务文件或回执；请核对选的位置，或者直接选文件。`,
  documentPages: () =>
    '这份文档用别的软件做过改动，这里排不出它的页面；请看数据里的内容，或者用 WPS、Word 打开报送包里的文档核对。',
  taskUnfinished: () => '任务还没有填好，没有发放；请先改正标出的地方。',
  beforeOther: () => '这个文件不是年报，也不是汇总结果，没有读取；请选择上一年的县级年报或者汇总结果文件。',
  districtMissing: () => '还不知道由哪个机关回复；请先在“任务文件”里填写下发任务的机关。',
  replyNeedsRemark: () => '退回要写明理由；请先加一条审阅意见，再退回。',
  foldersTooDeep: (d) => `文件夹“${d['path']}”的层数太多，没有再往里找；请把报送包移到外面后再试。`,
  districtOtherForm: (d) =>
    `${d['year']} 年度应当用“${d['wanted']}”，这份年报用的是“${d['found']}”，没有汇总；请退回，用规定的格式重新填写。`,
  lastYearYear: (d) =>
    `上一年的年报应是 ${d['wanted']} 年度的，给出的文件是 ${d['found']} 年度的，没有核查；请换成 ${d['wanted']} 年度的年报文件。`,
  lastYearOrgan: (d) =>
    `上一年的年报写的机关是“${d['found']}”，与本年年报的“${d['wanted']}”不同，没有核查；请换成本机关的年报文件。`,
  organMissing: () => '请写明机关全称，如“某某镇人民政府”。',
  organTooLong: (d) => `机关全称超过 ${d['limit']} 个字，请核对。`,
  fileMissing: (d) => `找不到文件“${d['path']}”，请核对位置和文件名。`,
  notFile: (d) => `“${d['path']}”不是文件，可能是文件夹或设备；请写明或选择年报文件。`,
  folderMissing: (d) => `文件夹“${d['path']}”不存在，请核对位置后再试。`,
  fileUnreadable: (d) => `文件“${d['path']}”打不开，可能正被其他程序占用或没有读取权限。`,
  packageFolderTaken: (d) =>
    `文件夹“${d['path']}”刚才已经有了，没有覆盖它，也没有写入任何文件；请再报送一次，会写进另一个新文件夹。`,
  cannotWrite: (d) => `“${d['path']}”写不进去，请换一个位置再试。`,
  readOnly: (d) => `“${d['path']}”是只读的或没有写入权限，请换一个位置再试。`,
  diskFull: () => '磁盘空间不足，没有保存成功；请清理出空间或换一个位置再试，已写的内容仍在窗口里。',
  mediumGone: (d) =>
    d['reading'] === undefined
      ? '目标磁盘已断开，文件没有写完；请重新插好后再试一次。'
      : '所读的磁盘已断开，没有读完；请重新插好后再试一次。',
  fileBusy: (d) => `“${d['path']}”正被其他程序（如 WPS）打开，请关闭后再试。`,
  saveRefused: () => '这台电脑拒绝保存数据，内容暂时只在窗口里；请先用“另存备份”存成文件。',
  conflict: () => '这份年报刚在另一个窗口里改过，这里没有覆盖它；请先把本窗口的内容另存备份，再重新打开。',
  newerStore: () => '这台电脑上的年报由更新版本的软件保存过，为免损坏没有打开；请使用新版本软件。',
  storeMoved: () => '另一个窗口里的软件已更新，本窗口停止保存；请关闭本窗口后重新打开。',
  templateNameMissing: () => '请给范文起一个名称。',
  yearExists: (d) => `${d['year']} 年度的年报已经有了，请直接打开它；确要重写，请先删除原来的。`,
  notFound: () => '这份年报已不在本机，可能已在另一个窗口里删除。',
  printFailed: () => '没有打印成功；请确认打印机已接好并开机后再试，也可以先导出文档，再用 WPS 或 Word 打印。',
  pdfFailed: () => 'PDF 文件没有做成；请再试一次，仍不行请先导出文档，再用 WPS 或 Word 另存为 PDF。',
  pdfUnavailable: () => '在浏览器里不能直接生成 PDF；请点“打印”，在打印机一栏选择“另存为 PDF”。',
  importOldWord: () => '这是旧格式的文档，不能直接读取；请用 WPS 或 Word 打开，另存为 .docx 格式后再导入。',
  importOtherOffice: () => '这是表格或演示文件，不是年报文档；请把年报另存为 .docx 格式后再导入。',
  importEncrypted: () => '这个文档设了打开密码，不能读取；请用 WPS 或 Word 打开，取消密码后另存为 .docx 格式再导入。',
  importPdf: () => 'PDF 文件不能直接导入；请找到年报的 Word 文档，或用 WPS 转换后另存为 .docx 格式再导入。',
  importPicture: () => '这是图片，不能导入；请找到年报的 Word 文档，另存为 .docx 格式后再导入。',
  importOtherKind: () => '这个文件不是年报文档，没有导入；请选择 .docx、.txt 或 .html 格式的年报。',
  importNotText: () => '这个文件里不是文字，没有导入；请选择 .docx、.txt 或 .html 格式的年报。',
  importBrokenText: () => '这个文件的文字编码已损坏或混杂，没有导入；请用记事本打开核对，另存为 UTF-8 编码后再试。',
  importTooSlow: (d) =>
    `这个文件读了 ${d['seconds']} 秒还没有读完，已停止，没有导入；请用 Word 或 WPS 打开另存一份后再试。`,
  packageTooSlow: (d) => `“${d['path']}”查了 ${d['seconds']} 秒还没有查完，已停止，没有接收；请让报送单位重新报送。`,
  importNothing: () => '文件里没有认出年报的内容，没有导入；请核对选的是不是政府信息公开工作年度报告。',
  usage: (d) => `${d['what']}`,
  badArgument: () => '内部调用的参数不对，操作已取消，没有写入任何文件。',
  cancelled: () => '已取消，没有写入任何文件。',
  internal: () => '软件内部出错，操作没有完成，已填内容未受影响；请重试，仍不行请联系维护人员。',
} as const satisfies Record<string, Sentence>;

export type ProblemCode = keyof typeof SENTENCES;

export const problem = (code: ProblemCode, details: Record<string, string | number> = {}): Problem => ({
  code,
  details,
});

/** Longest piece of foreign text (a key, a path) repeated inside a sentence. */
const DETAIL_LIMIT = 120;

/** The one sentence shown to the reader. Foreign text in it is clipped and cannot break the line or turn its direction. */
export function sentence(p: Problem): string {
  const details = Object.fromEntries(
    Object.entries(p.details).map(([k, v]) => [k, typeof v === 'string' ? tame(v) : v]),
  );
  return (SENTENCES[p.code] as Sentence)(details);
}

/** Foreign text fit to be repeated in a sentence: clipped, without what breaks the line or turns its direction. */
export function tame(text: string): string {
  const start = text.slice(0, DETAIL_LIMIT * 2).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '');
  return start.length > DETAIL_LIMIT ? `${start.slice(0, DETAIL_LIMIT)}…` : start;
}

export const problemCodes = Object.keys(SENTENCES) as ProblemCode[];
