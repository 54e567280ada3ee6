import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectEdition,
  formLabels,
  indexOfAll,
  labelIndex,
  labelNumber,
  normaliseLabel,
} from '../../../../renderer/core/intake/labels';
import { editDistance } from '../../../../renderer/core/intake/labels/distance';
import { editions } from '../../editions/bundle';

describe('folding of labels', () => {
  it.each([
    ['(一) 予以 公开', '（一）予以公开'],
    ['1.予以公開', '（一）予以公开'],
    ['三、\n本\n年\n度\n办\n理\n结\n果', '三、本年度办理结果'],
    ['本年新製作數量', '本年新制作数量'],
    ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['(二) 部分公开(区分处理的, 只计这一', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['⒊危及"三安全一稳定"', '3.危及“三安全一稳定”'],
    ['③ 危及三安全一稳定', '3.危及“三安全一稳定”'],
    ['３．其他', '3.其他'],
    ['本年增／减', '本年增/减'],
    ['[bookmark: _GoBack]规章', '规章'],
    ['规\u200b章\u3000', '规章'],
    ['第二十条第(一)项', '第二十条第（一）项'],
    ['本年收费金额（元）', '本年收费金额（单位：万元）'],
    [
      '1、申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ],
  ])('%j is %j', (a, b) => expect(normaliseLabel(a)).toBe(normaliseLabel(b)));

  it('keeps apart what only a numeral tells apart', () => {
    expect(normaliseLabel('第二十条第（五）项')).not.toBe(normaliseLabel('第二十条第（六）项'));
  });

  it.each([
    ['（三）不予公开', '三'],
    ['3.其他', '3'],
    ['⑵ 重复申请', '2'],
    ['规章', ''],
    ['第二十条第（一）项', ''],
  ])('the number of %j is %j', (label, number) => expect(labelNumber(label)).toBe(number));

  it('leaves letters and numerals only, and not too many, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
        expect(normaliseLabel(text)).toMatch(/^[\p{L}\p{N}]{0,200}$/u);
      }),
    );
  });
});

describe('finding a label', () => {
  const index = indexOfAll(editions.all);
  const keyOf = (text: string): string => index.find(text)?.label ?? '-';

  it('knows every label of every edition by itself', () => {
    for (const label of editions.all.flatMap(formLabels)) {
      const match = index.find(label.label);
      expect(match?.certainty, label.label).toBe('same');
      expect(match?.entries, label.label).toContainEqual(label);
    }
  });

  it.each([
    ['本年制发件', '本年制发件数', 'near'],
    ['对外公开总量', '对外公开总数量', 'near'],
    ['信访举报投诉类的申请', '信访举报投诉类申请', 'near'],
    ['一、本年新收政府信息公开申请', '本年新收政府信息公开申请数量', 'near'],
    ['1.属于国家', '属于国家秘密', 'part'],
    ['2. 其他法律', '其他法律行政法规禁止公开', 'part'],
    ['安全一稳定”', '危及三安全一稳定', 'tail'],
    ['行政许可\n注：含备案事项', '行政许可', 'same'],
    ['行政许可（含乡镇承接的委托事项）', '行政许可', 'same'],
  ])('%j is %s (%s)', (text, label, certainty) => {
    expect(keyOf(text)).toBe(label);
    expect(index.find(text)?.certainty).toBe(certainty);
  });

  it.each([
    '其他主动公开文件',
    '非规范性文件',
    '不属于国家秘密',
    '其他规范性文件',
    '其中行政许可',
    '予公开',
    '公开',
    '3256.6732万元',
    '无',
    '备注',
    '',
    '规章'.repeat(500),
  ])('%j is none of them', (text) => expect(index.find(text)).toBeNull());

  it('answers with everything printed under the same words', () => {
    const small = labelIndex([
      ['结果维持', 1],
      ['结果纠正', 2],
      ['结果维持', 3],
    ]);
    expect(small.find('结 果\n维 持')?.entries).toEqual([1, 3]);
  });
});

describe('the edition of tables', () => {
  const labelsOf = (id: string): string[] =>
    editions.byId(id)!.sections.length > 0 ? formLabels(editions.byId(id)!).map((l) => l.label) : [];

  it.each(editions.all.map((e) => e.id))('%s is told by its labels', (id) => {
    const guess = detectEdition(labelsOf(id), editions.all);
    expect(guess).toMatchObject({ edition: id, mixed: false });
    expect(guess.seen).toHaveLength(1);
  });

  it('is not told by a year or a cited notice', () => {
    expect(detectEdition(['2025年', '国办公开办函〔2021〕30号', '行政处罚', '0'], editions.all).edition).toBeNull();
  });

  it('keeps to the columns where a row has the words of another edition', () => {
    const guess = detectEdition(['本年制发件数', '现行有效件数', '规范性文件', '行政许可'], editions.all);
    expect(guess).toMatchObject({ edition: '2021', mixed: false });
    expect(guess.seen[1]).toEqual({ edition: '2019', labels: ['规范性文件'] });
  });

  it('says when columns of two editions stand side by side', () => {
    expect(detectEdition(['本年制发件数', '现行有效件', '本年新公开数量'], editions.all)).toMatchObject({
      edition: '2021',
      mixed: true,
    });
  });
});

describe('edit distance', () => {
  it('is that of the textbook within its limit, and never more than one above it', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 7 });
    const slow = (a: string, b: string): number =>
      a === '' || b === ''
        ? a.length + b.length
        : Math.min(
            slow(a.slice(1), b) + 1,
            slow(a, b.slice(1)) + 1,
            slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
          );
    fc.assert(
      fc.property(text, text, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slow(a, b), limit + 1));
      }),
      { numRuns: 60 },
    );
  });
});
