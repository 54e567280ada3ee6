import { describe, expect, it } from 'vitest';
import { numeral } from '../../../../renderer/core/intake/docx/numerals';
import { docxOf, p, r, read, type DocxParts } from './docxOf';

interface Level {
  readonly format?: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}
const lvl = ({ format = 'decimal', text, start = 1, more = '' }: Level, i: number): string =>
  `<w:lvl w:ilvl="${String(i)}"><w:start w:val="${String(start)}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: readonly Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${String(id)}">${more}${levels.map(lvl).join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${overrides}</w:num>`;
const restart = (level: number, at: number): string =>
  `<w:lvlOverride w:ilvl="${String(level)}"><w:startOverride w:val="${String(at)}"/></w:lvlOverride>`;
const numPr = (id: number, level?: number): string =>
  `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${String(level)}"/>`}<w:numId w:val="${String(id)}"/></w:numPr>`;

/** `1` is list 1, level 0; `1.2` list 1, level 2; anything else a style. */
const labels = (items: string, parts: DocxParts): string => {
  const body = items.split(' ').map((item) => {
    const [, id, level] = /^(\d)(?:\.(\d))?$/.exec(item) ?? [];
    return p(
      r('x'),
      id === undefined ? `<w:pStyle w:val="${item}"/>` : numPr(Number(id), level === undefined ? 0 : Number(level)),
    );
  });
  return read(docxOf(body.join(''), parts))
    .blocks.map((block) => (block.kind === 'paragraph' ? block.numbering || '-' : ''))
    .join(' ');
};

const chapters: readonly Level[] = [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { text: '%3.' },
  { text: '%1.%2.%3.%4', more: '<w:isLgl/>' },
];
const outline = abstract(0, chapters) + num(1, 0);

describe('labels of lists', () => {
  it.each<[what: string, numbering: string, items: string, wanted: string]>([
    [
      'levels count on and begin anew',
      outline,
      '1 1.1 1.1 1.2 1.2 1 1.1 1.2',
      '一、 （一） （二） 1. 2. 二、 （一） 1.',
    ],
    ['several levels in one label, as decimals', outline, '1 1.1 1.2 1.3 1.3', '一、 （一） 1. 1.1.1.1 1.1.1.2'],
    ['a level above that never came counts as begun', outline, '1.1 1.3', '（一） 1.1.1.1'],
    ['list 0 switches off, an unknown list says nothing', outline, '1 0 7 1', '一、 - - 二、'],
    ['lists made from one share their counting', outline + num(2, 0), '1 2 1', '一、 二、 三、'],
    ['a list with a start of its own', outline + num(2, 0, restart(0, 5)), '1 1 2 2', '一、 二、 五、 六、'],
    ['a start of its own holds once', outline + num(2, 0, restart(0, 1)), '1 1 2 1 2', '一、 二、 一、 二、 三、'],
    [
      'a level of its own',
      outline + num(2, 0, `<w:lvlOverride w:ilvl="0">${lvl({ text: '第%1条' }, 0)}</w:lvlOverride>`),
      '2 2',
      '第1条 第2条',
    ],
    [
      'a level that never begins anew',
      abstract(0, [{ text: '%1' }, { text: '(%2)', more: '<w:lvlRestart w:val="0"/>' }]) + num(1, 0),
      '1 1.1 1 1.1',
      '1 (1) 2 (2)',
    ],
    [
      'a level that begins anew at the first only',
      abstract(0, [{ text: '%1' }, { text: '%2' }, { text: '(%3)', more: '<w:lvlRestart w:val="1"/>' }]) + num(1, 0),
      '1 1.1 1.2 1.1 1.2 1 1.2',
      '1 1 (1) 2 (2) 2 (1)',
    ],
    [
      'bullets, also of symbol typefaces',
      abstract(0, [
        { format: 'bullet', text: '\uf0b7' },
        { format: 'bullet', text: '—' },
      ]) + num(1, 0),
      '1 1.1',
      '• —',
    ],
    [
      'a format made up later',
      abstract(0, [{ text: '%1)', more: '' }]).replace(
        '<w:numFmt w:val="decimal"/>',
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>',
      ) + num(1, 0),
      '1 1',
      '01) 02)',
    ],
  ])('%s', (_what, numbering, items, wanted) => {
    expect(labels(items, { numbering })).toBe(wanted);
  });

  it('styles name a list, lists name the style of a level', () => {
    const tied: readonly Level[] = chapters.map((level, i) => ({
      ...level,
      more: `<w:pStyle w:val="s${String(i)}"/>`,
    }));
    const style = (id: string, inner: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
    const styles =
      style('s0', `<w:pPr>${numPr(1)}</w:pPr>`) +
      style('s1', `<w:pPr>${numPr(1)}</w:pPr>`) +
      style('own', '<w:basedOn w:val="s1"/>') +
      style('none', `<w:basedOn w:val="s1"/><w:pPr>${numPr(0)}</w:pPr>`);
    expect(labels('s0 s1 own none s0', { numbering: abstract(0, tied) + num(1, 0), styles })).toBe(
      '一、 （一） （二） - 二、',
    );
  });

  it('a list may stand in a numbering style', () => {
    const numbering = abstract(0, chapters) + abstract(1, [], '<w:numStyleLink w:val="L"/>') + num(1, 1) + num(2, 0);
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr>${numPr(2)}</w:pPr></w:style>`;
    expect(labels('1 1.1', { numbering, styles })).toBe('一、 （一）');
  });
});

describe('numbers as lists print them', () => {
  it.each<[format: string, ...(readonly [number, string])[]]>([
    ['decimal', [1, '1'], [12, '12']],
    ['chineseCounting', [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [99, '九十九'], [100, '一〇〇']],
    [
      'chineseCountingThousand',
      [10, '十'],
      [15, '十五'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
      [115, '一百一十五'],
      [1001, '一千零一'],
      [1020, '一千零二十'],
      [10000, '10000'],
    ],
    ['japaneseCounting', [3, '三'], [12, '十二']],
    ['chineseLegalSimplified', [1, '壹'], [10, '壹拾'], [21, '贰拾壹']],
    ['ideographDigital', [10, '一〇'], [23, '二三']],
    ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
    ['ideographZodiac', [12, '亥']],
    ['decimalFullWidth', [12, '１２']],
    ['decimalZero', [3, '03'], [12, '12']],
    ['decimalEnclosedCircle', [1, '①'], [20, '⑳'], [21, '㉑'], [36, '㊱'], [51, '51']],
    ['decimalEnclosedFullstop', [2, '⒉']],
    ['decimalEnclosedParen', [3, '⑶']],
    ['ideographEnclosedCircle', [1, '㊀']],
    ['lowerLetter', [1, 'a'], [26, 'z'], [27, 'aa'], [54, 'bbb']],
    ['upperLetter', [2, 'B']],
    ['lowerRoman', [4, 'iv'], [1999, 'mcmxcix']],
    ['upperRoman', [9, 'IX']],
    ['numberInDash', [1, '- 1 -']],
    ['none', [5, '']],
    ['somethingNew', [5, '5']],
  ])('%s', (format, ...pairs) => {
    for (const [n, text] of pairs) expect(numeral(format, n)).toBe(text);
  });
});
