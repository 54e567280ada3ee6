import { describe, expect, it } from 'vitest';
import { docxOf, p, r, read, shown } from './docxOf';

const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`;
const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>${rows}</w:tbl>`;
const span = (n: number): string => `<w:gridSpan w:val="${String(n)}"/>`;
const down = (how: 'restart' | ''): string => `<w:vMerge${how === '' ? '' : ' w:val="restart"'}/>`;

const cases: [what: string, rows: string, blocks: string[], leftOut?: unknown[]][] = [
  [
    'cells merged across and down',
    tr(tc('甲', down('restart')) + tc('乙', span(2))) +
      tr(tc('', down('')) + tc('1') + tc('2')) +
      tr(tc('', down('')) + tc('3') + tc('4')),
    ['row: 甲^3 / 乙>2', 'row: 1 / 2', 'row: 3 / 4'],
  ],
  [
    'one merge below another',
    tr(tc('甲', down('restart')) + tc('1')) +
      tr(tc('', down('')) + tc('2')) +
      tr(tc('乙', down('restart')) + tc('3')) +
      tr(tc('', down('')) + tc('4')),
    ['row: 甲^2 / 1', 'row: 2', 'row: 乙^2 / 3', 'row: 4'],
  ],
  ['a merge that goes on from nothing keeps its text', tr(tc('甲', down('')) + tc('1')), ['row: 甲 / 1']],
  [
    'a merge of another width is a cell of its own',
    tr(tc('甲', down('restart')) + tc('1') + tc('2')) + tr(tc('乙', span(2) + down('')) + tc('3')),
    ['row: 甲 / 1 / 2', 'row: 乙>2 / 3'],
  ],
  [
    'a merge does not jump over a row',
    tr(tc('甲', down('restart')) + tc('1')) + tr(tc('乙') + tc('2')) + tr(tc('丙', down('')) + tc('3')),
    ['row: 甲 / 1', 'row: 乙 / 2', 'row: 丙 / 3'],
  ],
  [
    'what a merge covers is not printed',
    tr(tc('甲', down('restart')) + tc('1')) + tr(tc('旧', down('')) + tc('2')),
    ['row: 甲^2 / 1', 'row: 2'],
    [{ what: 'hidden', raw: '旧' }],
  ],
  [
    'old merges across',
    tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('', '<w:hMerge/>') + tc('1')),
    ['row: 甲>2 / 1'],
  ],
  [
    'rows that begin late or end early',
    tr(tc('1') + tc('2') + tc('3')) + tr(tc('甲'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ['row: 1 / 2 / 3', 'row:  / 甲 / '],
  ],
  [
    'a merge below a late row',
    tr(tc('甲') + tc('乙', down('restart'))) + tr(tc('', down('')), '<w:gridBefore w:val="1"/>'),
    ['row: 甲 / 乙^2', 'row: '],
  ],
  [
    'repeated heads',
    tr(tc('甲') + tc('乙'), '<w:tblHeader/>') + tr(tc('1') + tc('2'), '<w:tblHeader w:val="0"/>'),
    ['head: 甲 / 乙', 'row: 1 / 2'],
  ],
  [
    'paragraphs of a cell by lines, empty ones at the ends dropped',
    tr(`<w:tc>${p('')}${p(r('规范性'))}${p(r('文件'))}${p('')}</w:tc>${tc('1')}`),
    ['row: 规范性\n文件 / 1'],
  ],
  [
    'rows and cells in controls and insertions',
    `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>${tc('1')}`)}</w:sdtContent></w:sdt><w:ins w:id="1">${tr(tc('乙') + tc('2'))}</w:ins>`,
    ['row: 甲 / 1', 'row: 乙 / 2'],
  ],
  [
    'deleted and hidden rows are told, not read',
    tr(tc('甲') + tc('1')) + tr(tc('乙') + tc('2'), '<w:del w:id="1"/>') + tr(tc('丙') + tc('3'), '<w:hidden/>'),
    ['row: 甲 / 1'],
    [
      { what: 'deleted', raw: '乙 2' },
      { what: 'hidden', raw: '丙 3' },
    ],
  ],
  [
    'a deleted cell',
    tr(tc('甲') + tc('旧', '<w:cellDel w:id="1"/>') + tc('1')),
    ['row: 甲 / 1'],
    [{ what: 'deleted', raw: '旧' }],
  ],
  [
    'properties before a change do not count',
    tr(tc('甲', `<w:tcPrChange w:id="1"><w:tcPr>${span(3)}</w:tcPr></w:tcPrChange>`) + tc('1')),
    ['row: 甲 / 1'],
  ],
  [
    'a page break in a cell is a line',
    tr(`<w:tc>${p(`${r('甲')}<w:r><w:br w:type="page"/></w:r>${r('乙')}`)}</w:tc>${tc('1')}`),
    ['row: 甲\n乙 / 1'],
  ],
  ['a small table in a cell', tr(`<w:tc>${tbl(tr(tc('1') + tc('2')))}${p('')}</w:tc>${tc('3')}`), ['row: 1\t2 / 3']],
  [
    'a table that only lays out',
    tr(
      `<w:tc>${p(r('题'))}${tbl(tr(tc('a') + tc('b')) + tr(tc('c') + tc('d')) + tr(tc('e') + tc('f')))}</w:tc>${tc('边')}`,
    ),
    ['||题', 'row: a / b', 'row: c / d', 'row: e / f', '||边'],
  ],
  ['a frame of one cell', tr(tc('框内')), ['||框内']],
  ['no cell at all', tr(''), []],
  [
    'spans beyond reason',
    tr(tc('甲', span(999999999)) + tc('乙', '<w:gridSpan w:val="-4"/>') + tc('丙', '<w:gridSpan w:val="x"/>')),
    ['row: 甲>63 / 乙 / 丙'],
  ],
];

describe('tables', () => {
  it.each(cases)('%s', (_what, rows, blocks, leftOut = []) => {
    const document = read(docxOf(tbl(rows)));
    expect(shown(document.blocks)).toEqual(blocks);
    expect(document.leftOut).toEqual(leftOut);
  });

  it('stand in order between paragraphs; a text box in a cell belongs to the cell', () => {
    const box = `<w:r><w:txbxContent>${p(r('框'))}</w:txbxContent></w:r>`;
    const rows = tr(`<w:tc>${p(r('甲') + box)}</w:tc>${tc('1')}`);
    expect(shown(read(docxOf(p(r('前')) + tbl(rows) + p(r('后')))).blocks)).toEqual([
      '||前',
      'row: 甲\n框 / 1',
      '||后',
    ]);
  });

  it('a list in a column prints its numbers', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = `<w:tc>${p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:tc>`;
    const body = tbl(tr(numbered + tc('甲')) + tr(numbered + tc('乙')));
    expect(shown(read(docxOf(body, { numbering })).blocks)).toEqual(['row: 1 / 甲', 'row: 2 / 乙']);
  });
});
