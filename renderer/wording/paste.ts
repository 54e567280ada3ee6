/** Looking at a pasted block before it goes into a table. */
export const PASTE = {
  title: '核对粘贴的内容',
  lead: '粘贴的内容与表格不完全对得上，核对后再放入。',
  unsure: '行或列没有完全对上，请逐格核对位置。',
  leftOut: (n: number) => `有 ${n} 项在表中没有对应的格，不会放入：`,
  tooLong: (n: number) => `有 ${n} 格的内容太长，不会放入，原来的数还在。`,
  place: '表格位置',
  before: '原来',
  after: '改为',
  note: '说明',
  empty: '（空）',
  notes: {
    cleaned: '写法已整理',
    guessed: '按推断读取，请核对',
    raw: '不是数字，按原样保留，请改正',
    total: '与各项相加不同，请核对',
  },
  source: (raw: string) => `原文“${raw}”`,
  same: (n: number) => `另有 ${n} 格与原来相同。`,
  confirm: (n: number) => `放入 ${n} 格`,
  cleaned: (n: number) => `已粘贴，其中 ${n} 格的写法已整理成数字，请核对。`,
} as const;
