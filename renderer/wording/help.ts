/** The offline handbook. */
export const HELP = {
  title: '帮助',
  contents: '目录',
  rules: '核查规则',
} as const;

/** The rules in the handbook. */
export const RULES = {
  lead: (n: number) => `软件核查的 ${n} 条规则都列在这里。每条写明编号、级别、核查什么、依据什么、用于哪种格式。`,
  search: '查找规则',
  searchHint: '编号或者几个字，如“结转”',
  level: '级别',
  allLevels: '全部级别',
  found: (n: number) => `共 ${n} 条`,
  none: '没有这样的规则。请换一个词，或者改选“全部级别”。',
  clause: (text: string) => `依据：${text}。`,
  forms: (text: string) => `用于：${text}。`,
  allForms: '各年度格式',
} as const;
