import { describe, expect, it } from 'vitest';
import type { LeftOut } from '../../../../renderer/core/intake/source';
import { docxOf, p, r, read, shown } from './docxOf';

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const whole = (code: string, result: string): string =>
  field('begin') + instruction(code) + field('separate') + result + field('end');
const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
const mark = (name: string): string => `<w:rPr><w:${name} w:id="1"/></w:rPr>`;

const cases: [what: string, body: string, blocks: string[], leftOut?: [LeftOut['what'], string][]][] = [
  ['runs are joined', p(r('本年') + r('12') + r('件')), ['||本年12件']],
  [
    'tabs and line breaks',
    p('<w:r><w:tab/><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t></w:r>'),
    ['||\t一\n二\n三'],
  ],
  ['tab stops are no tabs', p(r('甲'), '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'), ['||甲']],
  [
    'hyphens that do not break',
    p('<w:r><w:t>0571</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r>'),
    ['||0571-1'],
  ],
  ['blanks count only where kept', p('<w:r><w:t>\n  甲 乙\n</w:t></w:r>') + p(r(' 甲\n乙 ')), ['||甲 乙', '|| 甲 乙 ']],
  ['escaped letters', p(r('&lt;b&gt;&amp;#65; &#x4e00;')), ['||<b>&#65; 一']],
  ['CDATA is text', p('<w:r><w:t><![CDATA[<甲>]]></w:t></w:r>'), ['||<甲>']],
  [
    'links, tags, controls and insertions are seen through',
    p(`<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:ins w:id="1">${r('丙')}</w:ins>`) +
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(r('丁'))}</w:sdtContent></w:sdt>`,
    ['||甲乙丙', '||丁'],
  ],
  [
    'deleted letters are told, not read',
    p(`<w:del w:id="1"><w:r><w:delText>38</w:delText></w:r></w:del>${r('40')}`),
    ['||40'],
    [['deleted', '38']],
  ],
  [
    'moved letters are read where they went',
    p(`<w:moveFrom w:id="1">${r('甲')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${r('甲')}</w:moveTo>`),
    ['||', '||甲'],
  ],
  ['a deleted end joins two paragraphs', p(r('前'), mark('del')) + p(r('后'), '<w:jc w:val="center"/>'), ['c||前后']],
  ['a deleted end at the very end', p(r('前'), mark('del')), ['||前']],
  [
    'properties before a change do not count',
    p(r('甲'), '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>'),
    ['||甲'],
  ],
  [
    'hidden letters are told, not read',
    p(r('甲') + r('密', '<w:vanish/>') + r('乙', '<w:vanish w:val="0"/>')),
    ['||甲乙'],
    [['hidden', '密']],
  ],
  ['a hidden mark hides no letters', p(r('甲'), '<w:rPr><w:vanish/></w:rPr>'), ['||甲']],
  ['of a field the result', p(whole(' PAGEREF _1 ', r('12')) + r('页')), ['||12页']],
  [
    'of a field in a field the result',
    p(field('begin') + instruction('IF ') + whole('PAGE', r('9')) + field('separate') + r('是') + field('end')),
    ['||是'],
  ],
  ['a simple field', p(`<w:fldSimple w:instr="DATE">${r('二月')}</w:fldSimple>`), ['||二月']],
  [
    'a field never finished swallows nothing',
    p(r('甲') + field('begin') + instruction('X') + r('乙')) + p(r('丙')),
    ['||甲乙', '||丙'],
  ],
  ['an end without a beginning', p(field('end') + field('separate') + r('甲')), ['||甲']],
  [
    'a field that runs a program is not run, and told',
    p(whole(' DDEAUTO c:\\\\a "x" ', r('值'))),
    ['||值'],
    [['external', 'DDEAUTO c:\\\\a "x"']],
  ],
  [
    'a table of contents is told, not read',
    p(r('开头')) +
      p(field('begin') + instruction('TOC \\o') + field('separate') + r('一、总体情况 1')) +
      p(r('二、其他 2')) +
      p(field('end')) +
      p(r('正文')),
    ['||开头', '||正文'],
    [['other', '一、总体情况 1\n二、其他 2']],
  ],
  ['letters of a formula', p('<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>'), ['||12']],
  [
    'of annotated letters the letters',
    p(`<w:r><w:ruby><w:rt>${r('zhen')}</w:rt><w:rubyBase>${r('镇')}</w:rubyBase></w:ruby></w:r>`),
    ['||镇'],
  ],
  [
    'signs of symbol typefaces',
    p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="F041"/></w:r>'),
    ['||☑A'],
  ],
  [
    'an unknown sign is told',
    p('<w:r><w:sym w:font="Webdings" w:char="F099"/></w:r>'),
    ['||□'],
    [['other', '□（Webdings F099）']],
  ],
  [
    'a text box given twice is read once, after its paragraph',
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box(p(r('框内')))}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box(p(r('框内')))}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${r('正文')}`,
    ),
    ['||正文', '||框内'],
  ],
  ['an old text box', p(`<w:r><w:pict><v:textbox>${box(p(r('函号')))}</v:textbox></w:pict></w:r>`), ['||', '||函号']],
  ['only a fallback', p(`<mc:AlternateContent><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent>`), ['||旧']],
  [
    'pictures and embedded files are told',
    p('<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:object/></w:r>'),
    ['||'],
    [
      ['picture', ''],
      ['embedded', ''],
    ],
  ],
  ['a page break between paragraphs', p('<w:r><w:br w:type="page"/></w:r>') + p(r('甲')), ['||', 'pb||甲']],
  ['a page break at the end', p(`${r('日期')}<w:r><w:br w:type="page"/></w:r>`) + p(r('标题')), ['||日期', 'pb||标题']],
  ['a page break at the start', p(`<w:r><w:br w:type="page"/></w:r>${r('标题')}`), ['pb||标题']],
  ['a page break within', p(`${r('前')}<w:r><w:br w:type="page"/></w:r>${r('后')}`), ['||前', 'pb||后']],
  [
    'a page break before',
    p(r('甲'), '<w:pageBreakBefore/>') + p(r('乙'), '<w:pageBreakBefore w:val="false"/>'),
    ['pb||甲', '||乙'],
  ],
  [
    'sections begin as they say at their end',
    p(r('甲'), '<w:sectPr/>') +
      p(r('乙'), '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') +
      p(r('丙')) +
      '<w:sectPr><w:type w:val="continuous"/></w:sectPr>',
    ['||甲', 'pb||乙', '||丙'],
  ],
  [
    'outline level of its own',
    p(r('甲'), '<w:outlineLvl w:val="1"/>') + p(r('乙'), '<w:outlineLvl w:val="9"/>'),
    ['h2||甲', '||乙'],
  ],
];

describe('paragraphs', () => {
  it.each(cases)('%s', (_what, body, blocks, leftOut = []) => {
    const document = read(docxOf(body));
    expect(shown(document.blocks)).toEqual(blocks);
    expect(document.leftOut).toEqual(leftOut.map(([what, raw]) => ({ what, raw })));
  });
});

describe('styles', () => {
  const styles = [
    '<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="节标题"/><w:basedOn w:val="h0"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="h0"><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/><w:pageBreakBefore/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 3"/></w:style>',
    '<w:style w:type="character" w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="y"><w:basedOn w:val="x"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="o1"><w:basedOn w:val="o2"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="o2"><w:basedOn w:val="o1"/></w:style>',
    '<w:style w:type="table" w:styleId="t"><w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>',
  ].join('');
  const styled = (id: string, inner: string, more = ''): string => p(inner, `<w:pStyle w:val="${id}"/>${more}`);
  it.each([
    ['from the style it is based on', styled('h', r('甲')), ['h1 c pb||甲']],
    ['own properties win', styled('h', r('甲'), '<w:jc w:val="left"/><w:pageBreakBefore w:val="0"/>'), ['h1||甲']],
    ['a heading by its name', styled('3', r('甲')), ['h3||甲']],
    ['a heading without a style part of its own', styled('Heading2', r('甲')), ['h2||甲']],
    ['hidden by a style of letters', p(r('甲') + r('密', '<w:rStyle w:val="y"/>')), ['||甲']],
    ['hidden by a style of paragraphs', styled('gone', r('密') + r('甲', '<w:vanish w:val="false"/>')), ['||甲']],
    ['styles based on each other', styled('o1', r('甲')), ['||甲']],
  ])('%s', (_what, body, blocks) => {
    expect(shown(read(docxOf(body, { styles })).blocks)).toEqual(blocks);
  });

  it('a standard style speaks for paragraphs that name none', () => {
    const standard =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>';
    expect(shown(read(docxOf(p(r('甲')), { styles: standard })).blocks)).toEqual(['c||甲']);
  });
});
