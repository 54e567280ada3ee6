import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, type Figure } from '../../../../renderer/core/checks/figures/figure';
import { figuresIn } from '../../../../renderer/core/checks/figures/lexer';
import { readChinese, writeChinese, writeWide } from '../../../../renderer/core/kernel/numerals';
import { withFigure } from '../../../../renderer/core/checks/figures/withFigure';
import { growth, LINEAR, repeated } from '../../growth';

const anyCount = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99_999_999 }));
const written: readonly [string, (n: number) => string][] = [
  ['Arabic', String],
  ['Arabic with separators', (n) => n.toLocaleString('en-US')],
  ['full-width', (n) => writeWide(String(n))],
  ['Chinese', writeChinese],
];

describe('numerals', () => {
  it.each(written)('%s: what is written is read back', (_name, write) => {
    fc.assert(
      fc.property(anyCount, fc.constantFrom('件', ' 件', '条', '人次'), (n, unit) => {
        const figures = figuresIn(`共处理${write(n)}${unit}。`);
        expect(figures.map((f) => f.value)).toEqual([String(n)]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百五', 150],
    ['一百一十', 110],
    ['二百三十', 230],
    ['两千', 2000],
    ['两千零五', 2005],
    ['一千零五十', 1050],
    ['三万五', 35000],
    ['十二万', 120000],
    ['一百二十万零三百', 1200300],
    ['廿三', 23],
    ['二〇二三', 2023],
    ['〇', 0],
    ['零', 0],
    ['一二三', 123],
    ['三五', null],
    ['七八', null],
    ['百', null],
    ['万', null],
    ['', null],
    ['十十', null],
  ])('%s is %s', (text, value) => expect(readChinese(text)).toBe(value));
});

const read = (text: string): string[] =>
  figuresIn(text).map((f: Figure) => `${f.value ?? '?'}${f.unit}${f.nature === 'exact' ? '' : ` ${f.nature}`}`);

describe('figures in text', () => {
  it.each([
    ['新收12件、１２件、十二件、12 件', ['12件', '12件', '12件', '12件']],
    ['零件和〇件', ['0件', '0件']],
    ['阅读量1,200次，发放1，200册', ['1200次', '1200册']],
    ['收费0.05万元，合500元', ['500元', '500元']],
    ['采购总金额3256.6732万元', ['32566732元']],
    ['播放3.2万次、1万余次', ['32000次', '10000次 vague']],
    [
      '接待30余件、100多条、约200人次、近3万次、20件左右、10件以上',
      ['30件 vague', '100条 vague', '200人次 vague', '30000次 vague', '20件 vague', '10件 vague'],
    ],
    [
      '百余户、十余件、十几件、数十件、几十条、上百条、若干件、多次',
      ['?户 vague', '10件 vague', '10件 vague', '10件 vague', '10条 vague', '?条 vague', '?件 vague', '?次 vague'],
    ],
    ['3—5件，3至5件，三到五件', ['?件 range', '?件 range', '?件 range']],
    ['三五件', ['?件 vague']],
    ['网上12件，预约3次，最近5次，总数7件', ['12件', '3次', '5次', '7件']],
    ['均为0，都为零。', ['0', '0']],
    ['申请数量：12。', ['12']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    '2023年1月1日至12月31日，二〇二三年',
    '第二十条第（八）项，第3次',
    '国办公开办函〔2021〕30号，令第711号',
    '24小时，20个工作日，三个月，每天9:00，3年',
    '电话0999-2200110，邮编999001，热线12345',
    '占98.5%，百分之三，增长３％，三分之一，两倍，满意度得分92.4分，六成',
    'A4纸，5G基站，QQ123',
    '一是加强学习，二是统一认识，（三）落实',
    '“三公”经费，万一，千方百计，十九届五中全会',
  ])('no count: %s', (text) => expect(read(text)).toEqual([]));

  it('reads any text without throwing, with spans inside it that hold the figure', () => {
    const piece = fc.constantFrom(
      ...'零〇一二十百万亿两0１９.,，、件条人次元余多约近至—%第年月日（）:：\n 收到申请复议\ud83d'.split(''),
      ...['万元', '个工作日', '以上', '2023年'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const f of figuresIn(text)) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeLessThanOrEqual(text.length);
          expect(f.numeral.start).toBeGreaterThanOrEqual(f.start);
          expect(f.numeral.end).toBeLessThanOrEqual(f.end);
          const part = text.slice(f.numeral.start, f.numeral.end);
          expect(part).toMatch(/^[〇○零一二三四五六七八九十百千万亿两廿卅0-9０-９.．,，\s]*$/);
          last = f.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1', '万', '一', '1,', '，', '约', '3至'])('takes four times as long on four times as much of %s', (c) => {
    expect(growth((size, round) => void figuresIn(repeated(c, size, round)))).toBeLessThan(LINEAR);
  });
});

describe('rewriting a figure', () => {
  const swap = (text: string, value: number): string | null => withFigure(text, figuresIn(text)[0]!, value);

  it.each([
    ['新收申请12件。', 13, '新收申请13件。'],
    ['新收申请１２件。', 13, '新收申请１３件。'],
    ['新收申请十二件。', 20, '新收申请二十件。'],
    ['新收申请三件。', 2, '新收申请两件。'],
    ['发放1,200册。', 12345, '发放12,345册。'],
    ['发放900册。', 12345, '发放12345册。'],
    ['新收申请30余件。', 12, null],
    ['新收申请3至5件。', 12, null],
    ['收费0.05万元。', 12, null],
    ['播放3万次。', 12, null],
    ['收到若干件。', 12, null],
    ['新收申请12件。', -1, null],
    ['新收申请12件。', 1.5, null],
  ])('%s with %s', (text, value, expected) => expect(swap(text, value)).toBe(expected));

  it('is read back as the new value', () => {
    fc.assert(
      fc.property(anyCount, anyCount, fc.constantFrom(...written), (from, to, [, write]) => {
        const text = `本年办结${write(from)}件，其余结转。`;
        const next = swap(text, to);
        expect(next).not.toBeNull();
        expect(figuresIn(next!).map(countOf)).toEqual([to]);
      }),
    );
  });
});
