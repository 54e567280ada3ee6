/** Interface texts shared by several screens. */
export const COMMON = {
  productName: '政府信息公开年报编制',
  offlineNote: '本机离线使用，不连网络 · 不得录入涉密信息',
  backHome: '首页',
  settings: '设置',
  help: '帮助',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  undo: '撤销',
  redo: '重做',
  delete: '删除',
  skipToMain: '跳到正文',
  loading: '正在打开…',
  optional: '（可以以后再填）',
} as const;
