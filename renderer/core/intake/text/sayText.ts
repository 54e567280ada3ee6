import type { ImportNote } from '../note';

/** Longest piece of the source repeated in a note. */
const RAW_LIMIT = 2000;

/** A row whose figures are fewer or more than its columns. */
export const unfitting = (table: string, label: string, values: readonly string[], width: number): ImportNote => {
  const filled = values.filter((value) => value !== '');
  const row = label === '' ? '有一行' : `“${label.slice(0, 60)}”一行`;
  return {
    kind: 'unread',
    place: table,
    raw: [label, ...filled].join(' ').trim().slice(0, RAW_LIMIT),
    message: `${row}有 ${filled.length} 个数，表上有 ${width} 格，分不清各填哪一格，没有填入；请对照原文填写。`,
  };
};
