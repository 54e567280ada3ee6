import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../renderer/core/intake/html';
import type { SourceDocument } from '../../../../renderer/core/intake/source';

const HEADINGS = ['甲部分', '乙部分', '丙部分', '丁部分'];
function read(html: string): SourceDocument {
  const result = readHtml(html, (text) => HEADINGS.includes(text));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
/** Paragraphs as text, tables as rows of cells; spans behind the text. */
const shown = (html: string): unknown[] =>
  read(html).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.numbering + block.text
      : block.rows.map((row) =>
          row.cells.map((c) => c.text + (c.colSpan + c.rowSpan > 2 ? `<${c.colSpan},${c.rowSpan}>` : '')),
        ),
  );

describe('a web page', () => {
  it.each([
    ['paragraphs and line breaks', '<p>甲<br>乙</p><div>丙</div>丁', ['甲\n乙', '丙', '丁']],
    ['a source line broken between characters', '<p>信息\n  公开 a\nb</p>', ['信息公开 a b']],
    ['entities', '<p>&ldquo;甲&rdquo;&nbsp;&#20057;&lt;</p>', ['“甲”\u00a0乙<']],
    ['scripts, styles, comments', '<style>p{}</style><script>var a="<p>1</p>"</script><!-- 2 --><p>甲</p>', ['甲']],
    ['a head nobody closed', '<html><head><title>名</title><body><p>甲</p>', ['甲']],
    ['numbers of lists', '<ol start="3"><li>甲<li>乙</ol>', ['3.甲', '4.乙']],
    ['marks of Word', '<p class=MsoNormal><span style="mso-list:Ignore">一、</span>甲<o:p></o:p></p>', ['一、甲']],
    ['a conditional part', '<![if !mso]><p>甲</p><![endif]><!--[if mso]><p>乙</p><![endif]-->', ['甲']],
    [
      'spans',
      '<table><tr><td colspan=2>甲<td rowspan=2>乙<tr><td>1<td>2</table>',
      [
        [
          ['甲<2,1>', '乙<1,2>'],
          ['1', '2'],
        ],
      ],
    ],
    ['spans that say nonsense', '<table><tr><td colspan=-1 rowspan=9999999>甲</table>', [[['甲']]]],
    [
      'a table that lays out',
      '<table><tr><td>乙<td><p>甲</p><table><tr><td>1<td>2</table></table>',
      ['乙', '甲', [['1', '2']]],
    ],
    ['hidden parts', '<p style="display:none">密</p><p hidden>密</p><p>甲</p>', ['甲']],
    ['header and footer of a saved document', '<div title="footer"><p>- 1 -</p></div><p>甲</p>', ['甲']],
  ])('%s', (_, html, wanted) => expect(shown(html)).toEqual(wanted));

  it('ends where the element with the headings ends, and tells what stood below', () => {
    const parts = HEADINGS.map((h) => `<h2>${h}</h2><p>${h}的内容</p>`).join('');
    const page = read(`<div><p>菜单</p></div><div id=a>${parts}</div><div><p>版权说明</p></div>`);
    expect(page.blocks.at(-1)).toMatchObject({ text: '丁部分的内容' });
    expect(page.leftOut).toEqual([{ what: 'other', raw: '版权说明' }]);
  });

  it('keeps everything where the report’s part cannot be told', () => {
    expect(shown('<div><h2>甲部分</h2></div><div>后面</div>')).toEqual(['甲部分', '后面']);
  });

  it('refuses a page nested without end, quickly', () => {
    const result = readHtml('<div><table><tr><td>'.repeat(100_000), () => false);
    expect(result).toMatchObject({ ok: false, error: { code: 'tooDeep' } });
  });

  it('of the clipboard of Windows only takes what was copied', () => {
    const html =
      'Version:0.9\r\nStartHTML:0001\r\n<html><body><p>外</p><!--StartFragment--><p>内</p><!--EndFragment--></body>';
    expect(shown(html)).toEqual(['内']);
    const cells = '<html><table><col><!--StartFragment--><tr><td>1</td><td>2</td></tr><!--EndFragment--></table>';
    expect(shown(cells)).toEqual([[['1', '2']]]);
  });
});
