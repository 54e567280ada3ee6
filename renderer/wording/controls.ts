/** Interface Chinese of the general controls. */
export const CONTROLS = {
  close: '关闭',
  cancel: '取消',
  cancelling: '正在取消…',
  closeMessage: '关闭这条消息',
  messages: '消息',
  required: '必填',
  dateIncomplete: '日期没有填完整，请把年、月、日都填上。',
  /** `date` is YYYY-MM-DD; no leading zeros, as on the printed page (GB/T 9704, 7.3.5) */
  day: (date: string): string => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  percent: (value: number): string => `${Math.round(value * 100)}%`,
} as const;
