import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldFigures, PARAGRAPH_MARK, staleText } from '../../../../renderer/core/editions/newYear';
import { countBlanks } from '../../../../renderer/core/report/blanks';
import { growth, LINEAR, repeated } from '../../growth';

const found = (text: string): string[] => oldFigures(text).map(({ from, to }) => text.slice(from, to));

describe('figures of last year', () => {
  it.each<[string, string[]]>([
    ['全年新收申请12件，办结１１件', ['12', '１１']],
    ['累计1,268件、3.5万元、占93%', ['1,268', '3.5', '93%']],
    ['自2024年1月1日起至2024年12月31日止', ['2024年1月1日', '2024年12月31日']],
    ['2024年度工作', ['2024']],
    ['二〇二四年度，十二月三十一日', ['二〇二四', '十二月三十一日']],
    ['于2024-03-05发布', ['2024-03-05']],
    ['收到三十余件、两份来信', ['三十余', '两']],
    ['开了三次会，新设五个栏目', ['三', '五']],
    ['同比增长12%，减少三件', ['增长12%', '减少三']],
    ['占百分之十二点五', ['百分之十二点五']],
    ['第四季度试行', ['第四']],
    ['依据〔2023〕12号文件', ['〔2023〕12号']],
    ['用时-5分', ['-5']],
  ])('are found in %s', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });

  it.each([
    '一、总体情况',
    '（三）依申请公开情况',
    '1. 主动公开',
    '（2）渠道建设',
    '一是加强培训，二是统一登记',
    '进一步统一认识，一些做法一定坚持，一个窗口',
    '依照第二十条第（一）项和第三十六条办理',
    '见https://www.example.gov.cn/n12/2024.html',
    '邮箱office21@example.gov.cn，电话0700-7310026，邮编：990102',
    '石桥路18号',
    '国务院令第711号',
    '十四五规划、党的二十大',
    '还有【待填：上年为12】件',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('do not run from line to line, and a heading number is one only at the beginning', () => {
    expect(found('答复了\n1.新收5件')).toEqual(['5']);
  });
});

describe('a text of last year', () => {
  it('comes over with each figure as a blank that shows the old one, and a mark in every paragraph', () => {
    const made = staleText('（一）主动公开情况\n全年公开信息312条。\n\n没有收到申请');
    expect(made).toEqual({
      text: `（一）主动公开情况\n全年公开信息【待填：上年为312】条${PARAGRAPH_MARK}。\n\n没有收到申请${PARAGRAPH_MARK}`,
      figures: 1,
      paragraphs: 2,
    });
  });

  it('taken over twice gets no second mark', () => {
    const once = staleText('全年公开信息312条。').text;
    expect(staleText(once).text).toBe(once);
  });

  it('never leaves a digit or a paragraph without its mark, and loses no word', () => {
    const unit = fc.constantFrom(
      '1',
      '２',
      '0',
      '.',
      ',',
      '件',
      '年',
      '月',
      '日',
      '增长',
      '。',
      '\n',
      '公开',
      '%',
      '-',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (old) => {
        const { text, figures, paragraphs } = staleText(old);
        expect(countBlanks(text)).toBe(figures + paragraphs);
        const back = text.replaceAll(PARAGRAPH_MARK, '').replace(/【待填：上年为([^【】]*)】/g, '$1');
        expect(back).toBe(old);
        // What is left of digits are numbers of lists and headings.
        const bare = text.replace(/【[^】]*】/g, '').replace(/^\s*[0-9２]{1,2}(?:[、．]|[.](?![0-9２]))/gm, '');
        expect(bare).not.toMatch(/[0-9２]/);
      }),
    );
  });

  it.each(['1', '一', '第二'])('takes four times as long on four times as much of %s', (piece) => {
    expect(growth((size, round) => void staleText(repeated(piece, size, round)))).toBeLessThan(LINEAR);
  });
});
