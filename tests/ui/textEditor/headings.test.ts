import { describe, expect, it } from 'vitest';
import { headingOf } from '../../../renderer/components/textEditor/headings';

describe('headingOf', () => {
  it.each([
    ['一、总体情况', 1, 6],
    ['十二、其他', 1, 5],
    ['（一）加强领导。全年召开会议。', 2, 8],
    ['（十一）没有句号的标题', 2, 11],
    ['(二)半角括号', 2, 7],
    ['　　（三）前有空格。正文', 2, 10],
    ['1.属于国家秘密', 3, 8],
    ['12．全角点', 3, 6],
    ['3、顿号', 3, 4],
    ['（1）第四层。其余', 4, 7],
  ])('%j is level %i up to %i', (line, level, end) => {
    expect(headingOf(line)).toEqual({ level, end });
  });

  it.each([
    '',
    '正文。',
    '2.5万元用于',
    '2021.1至12月',
    '一是加强',
    '一 总体情况',
    '第一、其次',
    '（一',
    '123.条目',
    '（a）',
  ])('%j is body text', (line) => {
    expect(headingOf(line)).toBeNull();
  });
});
