import { isChineseMark, isHan, isLatin, SPACES } from './chars';
import { remembered } from '../../kernel/remembered';
import { ADDRESS, zonesOf } from './zones';

export interface InnerSpace {
  readonly start: number;
  readonly end: number;
}

/** After these a space parts a number or a name from what follows, by custom: 1. 加强…, （一） 主动公开, 王 刚. */
const NUMBERING =
  /(?:^|\n)\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、)）])$/;
const NAME = /(?:联系人|负责人|姓名|经办人|审核人|签发人|拟稿人)[：:\s]*[\u3400-\u9fff]$/;
/** A run-in heading that is parted from its text by a space instead of a full stop. */
const HEADING = /(?:^|\n)\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][^。；，\n]{2,25}$/;
/** How far back the three are looked for. */
const REACH = 40;

/** Spaces inside a line beside Chinese; those at both ends of a paragraph are indentation and are left to the layout. */
export const innerSpaces = remembered((text): readonly InnerSpace[] => {
  const zones = zonesOf(text);
  const out: InnerSpace[] = [];
  for (const { 0: run, index: start } of text.matchAll(SPACES)) {
    const end = start + run.length;
    const [left, right] = [text[start - 1] ?? '\n', text[end] ?? '\n'];
    if (left === '\n' || right === '\n' || zones[start]! & ADDRESS) continue;
    // 使用 APP 办理: spaces around Latin words are set on purpose by many programs, and do no harm.
    if (isLatin(left) || isLatin(right)) continue;
    if (!(isHan(left) || isHan(right) || isChineseMark(left) || isChineseMark(right))) continue;
    if (!custom(text.slice(Math.max(0, start - REACH), start))) out.push({ start, end });
  }
  return out;
});

const custom = (before: string): boolean => NUMBERING.test(before) || NAME.test(before) || HEADING.test(before);
