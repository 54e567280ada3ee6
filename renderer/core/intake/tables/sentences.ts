import { placeName } from '../../editions/placeName';
import type { Edition } from '../../editions/types';
import { cellText } from '../../report/cellText';
import type { ImportNote } from '../note';
import type { ReadValue } from '../values';

/** Longest piece of the source repeated inside a sentence; the note's `raw` holds it whole. */
const QUOTED = 60;
/** Longest raw text of a note: a cell of a hostile file may hold megabytes. */
const RAW = 2000;

const quote = (text: string): string => {
  const plain = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return `“${plain.length > QUOTED ? `${plain.slice(0, QUOTED)}…` : plain}”`;
};

const clip = (text: string): string => text.trim().slice(0, RAW);

/** Notes about places of one edition: one plain sentence each, what to do first. */
export function notesFor(edition: Edition) {
  const name = (place: string): string => placeName(edition, place);
  const note = (kind: ImportNote['kind'], place: string, raw: string, message: string): ImportNote => ({
    kind,
    place,
    raw: clip(raw),
    message,
  });
  return {
    /** A cell whose reading needs saying; `read.note` must be there. */
    value(place: string, raw: string, read: ReadValue): ImportNote {
      return note(read.note!, place, raw, valueSentence(name(place), quote(raw), read));
    },
    conflict: (place: string, raws: readonly string[]): ImportNote =>
      note(
        'unread',
        place,
        raws.join(' / '),
        `填写“${name(place)}”：原文有不同的数 ${raws.map(quote).join('、')}，不能确定用哪一个，没有读入。`,
      ),
    rowGuessed: (place: string, raw: string): ImportNote =>
      note('guessed', place, raw, `核对“${name(place)}”这一行：原文的行名或格数与格式不符，按前后顺序读入。`),
    rowNamed: (place: string, label: string): ImportNote =>
      note(
        'guessed',
        place,
        label,
        `核对“${name(place)}”这一行：原文的行名是${quote(label)}，与格式不同，按这一行读入。`,
      ),
    rowUnread: (place: string, raw: string): ImportNote =>
      note('unread', place, raw, `填写“${name(place)}”这一行：原文${quote(raw)}与各列对不上，没有读入。`),
    rowMissing: (place: string): ImportNote =>
      note('missing', place, '', `填写“${name(place)}”这一行：原文没有找到这一行。`),
    rowMerged: (place: string, raw: string): ImportNote =>
      note('unread', place, raw, `填写“${name(place)}”这一行：原文没有分开填写，只有${quote(raw)}，没有读入。`),
    rowExtra: (place: string, raw: string): ImportNote =>
      note('unread', place, raw, `核对“${name(place)}”：原文多出一行${quote(raw)}，格式里没有这一行，没有读入。`),
    figuresLeft: (place: string, raw: string): ImportNote =>
      note('unread', place, raw, `核对“${name(place)}”：原文${quote(raw)}里的数比格式的列多，多出的没有读入。`),
    columnGuessed: (place: string, label: string): ImportNote =>
      note('guessed', place, label, `核对“${name(place)}”：列名${quote(label)}与格式不同，按所在位置读入。`),
    noHeader: (place: string): ImportNote =>
      note('guessed', place, '', `核对“${name(place)}”：原文没有找到列名，按格式的列顺序读入。`),
    tableMissing: (place: string): ImportNote =>
      note('missing', place, '', `填写“${name(place)}”：原文没有找到这张表。`),
    blanks: (place: string, count: number): ImportNote =>
      note('missing', place, '', `填写“${name(place)}”：原文有 ${count} 格是空的。`),
    edition: (kind: 'guessed' | 'missing', names: readonly string[], raw: string): ImportNote =>
      note(
        kind,
        'edition',
        raw,
        kind === 'missing'
          ? `核对格式版本：原文的表格看不出用的是哪一种格式，按${quote(edition.name_zh)}读入。`
          : `核对格式版本：原文的表格里有 ${names.join('、')} 的列名，按${quote(edition.name_zh)}读入。`,
      ),
  };
}

export type Notes = ReturnType<typeof notesFor>;

function valueSentence(name: string, raw: string, read: ReadValue): string {
  if (read.note === 'unread')
    return read.why === 'stroke'
      ? `填写“${name}”：原文是${raw}，没有写数，没有当作 0 读入。`
      : `填写“${name}”：原文是${raw}，不能确定是多少，没有读入。`;
  const value = cellText(read.value);
  if (read.why === 'converted') return `核对“${name}”：原文是${raw}，已换算成这一列的单位，记为 ${value}。`;
  if (read.why === 'unitOfColumn') return `核对“${name}”：原文是${raw}，单位按列名，记为 ${value}。`;
  if (read.why === 'footnote') return `核对“${name}”：原文是${raw}，去掉注释符号后记为 ${value}。`;
  return `核对“${name}”：原文是${raw}，整理后记为 ${value}。`;
}
