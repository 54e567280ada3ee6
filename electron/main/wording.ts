/** Chinese texts of windows and dialogs that the main process itself shows. */
export const WORDING = {
  appTitle: '政府信息公开年报编制',
  chooseFolder: '选择保存位置',
  openReport: '打开年报文件',
  reportFiles: '年报文件',
  openForeign: '选择要导入的旧年报',
  foreignFiles: '旧年报（Word 文档、文本、网页、年报文件）',
  allFiles: '所有文件',
  chooseIncoming: '选择U盘或收到的文件夹',
  openIncoming: '选择收到的文件',
  incomingFiles: '报送包、回执、任务文件',
  closeTitle: '正在退出',
  closeQuestion: '还有事情没有做完：刚填写的内容可能没有保存完，或者正在写U盘。现在退出，没有做完的部分会丢失。',
  closeStay: '不退出',
  closeAnyway: '仍然退出',
  startFailed: '软件没有启动成功',
  startFailedDetail: '程序文件不完整，请重新安装。已填写的年报不受影响。',
} as const;
