import { describe, expect, it } from 'vitest';
import { editions } from '../../../../renderer/bundled/editions';
import { normaliseHeadings, readParts, sectionsSought } from '../../../../renderer/core/intake/parts';
import { paragraph, type Block } from '../../../../renderer/core/intake/source';

const sections = sectionsSought(editions);
const table: Block = { kind: 'table', rows: [{ head: false, cells: [{ text: '规章', colSpan: 1, rowSpan: 1 }] }] };
/** Lines as paragraphs; '#' stands for a table. */
const blocks = (...lines: string[]): Block[] => lines.map((line) => (line === '#' ? table : paragraph(line)));
const read = (...lines: string[]) => readParts(blocks(...lines), sections);

const TITLE = '青石乡人民政府2022年政府信息公开工作年度报告';
const BODY = [
  '一、总体情况',
  '全年无大事。',
  '二、主动公开政府信息情况',
  '#',
  '三、收到和处理政府信息公开申请情况',
  '#',
];
const REST = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '#',
  '五、存在的主要问题及改进情况',
  '人手不足。',
  '六、其他需要报告的事项',
  '无',
];

describe('titles, organ and year', () => {
  it.each([
    [[TITLE], TITLE, '青石乡人民政府', 2022],
    [['青石乡人民政府', '2022年政府信息公开工作年度报告'], TITLE, '青石乡人民政府', 2022],
    [['（青石乡人民政府）', '2022年政府信息公开工作年度报告'], TITLE, '青石乡人民政府', 2022],
    [['附件：', '青石乡2022年政府信息公开', '工作年度报告'], '青石乡2022年政府信息公开工作年度报告', '青石乡', 2022],
    [['2022年东山街道办事处政府信息公开年报'], '2022年东山街道办事处政府信息公开年报', '东山街道办事处', 2022],
    [['二〇二二年青石乡政府信息公开工作年度报告'], '二〇二二年青石乡政府信息公开工作年度报告', '青石乡', 2022],
    [['首页', '政府信息公开年报', TITLE, '发布时间：2023-01-09 来源：本站'], TITLE, '青石乡人民政府', 2022],
  ])('%j', (front, title, organName, year) => {
    const parts = read(...front, ...BODY, ...REST);
    expect(parts).toMatchObject({ title, organName, year });
    expect(parts.texts).toEqual({ preface: '', overview: '全年无大事。', problems: '人手不足。', other: '无' });
  });

  it('notes a year that title and period do not share', () => {
    const parts = read(TITLE, '统计期限自2021年1月1日起至12月31日止。', ...BODY);
    expect(parts.year).toBe(2022);
    expect(parts.notes).toContainEqual(expect.objectContaining({ kind: 'guessed', place: 'year' }));
  });
});

describe('sections', () => {
  it.each([
    [
      'other numerals',
      ['1、总体情况', '甲。', '3、 收到和处理政府信息公开申请情况', '#', '五.存在的问题及改进措施', '乙。'],
    ],
    ['no numerals', ['总体情况', '甲。', '主动公开政府信息情况', '#', '存在的主要问题及改进情况', '乙。']],
    [
      'a slip in a heading',
      ['一、总体情况', '甲。', '二、主动公开政府信息情况', '#', '五、存在的主要问题及改情况', '乙。'],
    ],
    [
      'a list of contents',
      [
        '一、总体情况',
        '五、存在的主要问题及改进情况',
        ...['一、总体情况', '甲。'],
        '二、主动公开政府信息情况',
        '#',
        '五、存在的主要问题及改进情况',
        '乙。',
      ],
    ],
    [
      'a numbered sentence',
      ['一、总体情况', '甲。', '二、主动公开政府信息情况', '#', '五、存在的主要问题及改进情况', '乙。'],
    ],
  ])('%s', (_, lines) => {
    const { texts } = read(TITLE, ...lines);
    expect(texts).toMatchObject({ overview: '甲。', problems: '乙。' });
  });

  it('keeps sentences that only begin like a heading in their text', () => {
    const own = ['甲。', '（一）主动公开情况。已办。', '三、围绕群众所盼办实事，这是一句话。', '1、存在的主要问题'];
    expect(read(TITLE, '一、总体情况', ...own, ...BODY.slice(2), ...REST).texts.overview).toBe(own.join('\n'));
  });

  it('takes a heading and its text from one paragraph', () => {
    expect(read(TITLE, ...BODY, '六、其他需要报告的事项：无。').texts.other).toBe('无。');
  });

  it('tells of text beside a table, of a lost heading and of a missing section', () => {
    const { notes, texts } = read(
      TITLE,
      '二、主动公开政府信息情况',
      '以下数字已核对',
      '#',
      ...REST.slice(0, 2),
      `${'长'.repeat(40)}。`,
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'unread', place: 'proactive', raw: '以下数字已核对' }),
    );
    expect(texts.problems).toContain('长长');
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'guessed', place: 'problems' }));
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'missing', place: 'other' }));
  });

  it('leaves a site’s foot and the signature out, and tells it', () => {
    const { texts, notes } = read(
      TITLE,
      ...BODY,
      ...REST,
      '青石乡人民政府',
      '2023年1月9日',
      '上一篇：没有了',
      '版权所有 某网',
    );
    expect(texts.other).toBe('无');
    expect(notes.filter(({ place }) => place === 'other')).toHaveLength(2);
  });
});

describe('the letter in front', () => {
  const LETTER = [
    '青石乡人民政府关于报送2022年',
    '政府信息公开工作年度报告的函',
    '区政府办公室：',
    '现将年度报告报上，请审阅。',
    '青石乡人民政府',
  ];
  it.each([
    ['plain', [...LETTER, '2023年1月9日'], { kind: 'plain', documentNumber: '', date: '2023-01-09' }],
    ['date in Chinese', [...LETTER, '二〇二三年一月九日'], { date: '2023-01-09' }],
    [
      'red head',
      ['青石乡人民政府文件', '青政函〔2023〕4号', ...LETTER, '2023年1月9日'],
      { kind: 'redHead', documentNumber: '青政函〔2023〕4号' },
    ],
    [
      'contact below',
      [...LETTER, '2023年1月9日', '（联系人：王某，电话：0000-1）'],
      { contact: { name: '', person: '王某', phone: '0000-1' } },
    ],
    [
      'attachment line',
      [...LETTER.slice(0, 4), `附件：${TITLE}`, '青石乡人民政府', '2023年1月9日'],
      { body: '现将年度报告报上，请审阅。' },
    ],
  ])('%s', (_, lines, wanted) => {
    const { letter, title, organName } = read(
      ...lines,
      '附件',
      '青石乡2022年政府信息公开工作年度报告',
      ...BODY,
      ...REST,
    );
    expect(letter).toMatchObject({
      title: '青石乡人民政府关于报送2022年政府信息公开工作年度报告的函',
      recipient: '区政府办公室',
      signer: '青石乡人民政府',
      ...wanted,
    });
    expect([title, organName]).toEqual(['青石乡2022年政府信息公开工作年度报告', '青石乡人民政府']);
  });

  it('is not seen in a preface that ends with a colon', () => {
    const { letter, texts } = read(TITLE, '现将本乡情况公布如下：', ...BODY);
    expect(letter.recipient).toBe('');
    expect(texts.preface).toBe('现将本乡情况公布如下：');
  });
});

describe('headings in the standard’s form', () => {
  it.each([
    ['1、甲\n文。\n2、乙\n文。', '（一）甲\n文。\n（二）乙\n文。'],
    ['(1)甲。已办。\n(2)乙。已办。', '（一）甲。已办。\n（二）乙。已办。'],
    ['(一)甲\n(二)乙', '（一）甲\n（二）乙'],
    ['（一）甲\n1.细目\n2.细目', '（一）甲\n1.细目\n2.细目'],
    ['1、只有一条', '1、只有一条'],
    ['1、甲\n3、丙', '1、甲\n3、丙'],
    ['1.5万元\n2.6万元', '1.5万元\n2.6万元'],
  ])('%j', (was, now) => {
    const result = normaliseHeadings(was);
    expect(result.text).toBe(now);
    const back = result.text.split('\n');
    for (const { paragraph: at, was: line } of result.originals) back[at] = line;
    expect(back.join('\n')).toBe(was);
  });
});
