import type { ImportNote } from './note';
import type { LeftOut } from './source';

const NAMES: Readonly<Record<LeftOut['what'], string>> = {
  hidden: '隐藏的文字',
  deleted: '修订中已删除的文字',
  comment: '批注',
  footnote: '脚注和尾注',
  picture: '图片',
  external: '指向文件外面的内容',
  embedded: '嵌入的对象',
  macro: '宏',
  other: '报告以外的文字',
};

/** Longest raw text of one note. */
const RAW_LIMIT = 2000;

/** One note for each kind of thing that was left out. */
export function leftOutNotes(leftOut: readonly LeftOut[]): readonly ImportNote[] {
  const raws = new Map<LeftOut['what'], string[]>();
  for (const { what, raw } of leftOut) raws.set(what, [...(raws.get(what) ?? []), raw]);
  return [...raws].map(([what, found]) => ({
    kind: 'cleaned',
    place: 'source',
    raw: found.filter(Boolean).join('\n').slice(0, RAW_LIMIT),
    message: `${NAMES[what]}没有收入（${found.length} 处），请核对是否需要。`,
  }));
}
