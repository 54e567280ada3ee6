import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  docxOf,
  documentXml,
  MAIN_TYPE,
  p,
  r,
  read,
  rel,
  relsXml,
  shown,
  typesXml,
  W,
  zipOfFiles,
} from './docxOf';

const STRICT = 'http://purl.oclc.org/ooxml';

/** A package in which nothing has its usual name. */
const renamed = (xml: string | Uint8Array, target = 'doc/Main.XML'): Uint8Array =>
  zipOfFiles({
    '[Content_Types].xml': typesXml(MAIN_TYPE, '/doc/main.xml'),
    '_rels/.rels': relsXml(rel('officeDocument', target)),
    'doc/main.xml': xml,
    'doc/_rels/main.xml.rels': relsXml(rel('styles', '../other/st.xml')),
    'other/st.xml': `<s:styles xmlns:s="${W}"><s:style s:type="paragraph" s:styleId="k"><s:pPr><s:outlineLvl s:val="0"/></s:pPr></s:style></s:styles>`,
  });

describe('packages of other writers', () => {
  const wanted = ['h1||甲'];
  const named = (prefix: string, value: string): string => {
    const [e, declared] = prefix === '' ? ['', 'xmlns'] : [`${prefix}:`, `xmlns:${prefix}`];
    return `<${e}document ${declared}="${W}" xmlns:q="${W}"><${e}body><${e}p><${e}pPr><${e}pStyle ${value}="k"/></${e}pPr><${e}r><${e}t>甲</${e}t></${e}r></${e}p></${e}body></${e}document>`;
  };
  it.each<[what: string, bytes: Uint8Array]>([
    ['parts found by relationships, not by name', renamed(named('w', 'w:val'))],
    ['a target from the root', renamed(named('w', 'w:val'), '/doc/main.xml')],
    ['another prefix', renamed(named('ns0', 'ns0:val'))],
    ['no prefix', renamed(named('', 'q:val'))],
    ['UTF-8 with a byte order mark', renamed(strToU8(`\ufeff${named('w', 'w:val')}`))],
    ['UTF-16, little end first', renamed(utf16(named('w', 'w:val'), true))],
    ['UTF-16, big end first', renamed(utf16(named('w', 'w:val'), false))],
  ])('%s', (_what, bytes) => {
    expect(shown(read(bytes).blocks)).toEqual(wanted);
  });

  it('the strict standard', () => {
    const main = `${STRICT}/wordprocessingml/main`;
    const xml = `<w:document xmlns:w="${main}"><w:body><w:p><w:pPr><w:pageBreakBefore w:val="true"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`;
    const root = `<Relationship Id="r" Type="${STRICT}/officeDocument/relationships/officeDocument" Target="word/document.xml"/>`;
    const bytes = docxOf('', { files: { 'word/document.xml': xml, '_rels/.rels': relsXml(root) } });
    expect(shown(read(bytes).blocks)).toEqual(['pb||甲']);
  });

  it('a prefix that means something else further in', () => {
    const inner = `<x:t xmlns:x="urn:x">外</x:t><w:r xmlns:w="urn:y"><w:t>外</w:t></w:r>${r('甲')}`;
    expect(shown(read(docxOf(p(inner))).blocks)).toEqual(['||甲']);
  });

  it('templates and documents with macros are read; the macros are told', () => {
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const document = read(docxOf(p(r('甲')), { mainType: macro, rels: rel('vbaProject', 'vbaProject.bin') }));
    expect(document.leftOut).toEqual([{ what: 'macro', raw: '' }]);
    expect(codeOf(docxOf(p(''), { mainType: MAIN_TYPE.replace('document.main', 'template.main') }))).toBe('read');
  });

  it('what lies outside is told once and not followed', () => {
    const outside =
      rel('image', 'http://example.invalid/a.png', true) + rel('hyperlink', 'http://example.invalid/a.png', true);
    const template = rel('styles', 'http://example.invalid/s.xml', true);
    expect(read(docxOf(p(r('甲')), { rels: outside + template })).leftOut).toEqual([
      { what: 'external', raw: 'http://example.invalid/a.png' },
      { what: 'external', raw: 'http://example.invalid/s.xml' },
    ]);
  });

  it('footnotes and comments are told, headers and footers are not', () => {
    const note = (element: string, text: string): string =>
      `<w:${element}s xmlns:w="${W}"><w:${element} w:type="separator"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:${element}><w:${element} w:id="2"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${element}></w:${element}s>`;
    const bytes = docxOf(p(`${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
      rels: rel('footnotes', 'footnotes.xml') + rel('comments', 'comments.xml') + rel('footer', 'footer1.xml'),
      files: {
        'word/footnotes.xml': note('footnote', '注一'),
        'word/comments.xml': note('comment', '再核'),
        'word/footer1.xml': `<w:ftr xmlns:w="${W}"><w:p><w:r><w:t>- 1 -</w:t></w:r></w:p></w:ftr>`,
      },
    });
    expect(read(bytes)).toMatchObject({
      blocks: [{ text: '甲' }],
      leftOut: [
        { what: 'footnote', raw: '注一' },
        { what: 'comment', raw: '再核' },
      ],
    });
  });

  it('what is left out stays readable: clipped, and no more than fifty of a kind', () => {
    const hidden = p(r('密'.repeat(5000), '<w:vanish/>')).repeat(60);
    const { leftOut } = read(docxOf(hidden));
    expect(leftOut).toHaveLength(51);
    expect(leftOut[0]?.raw).toHaveLength(201);
    expect(leftOut.at(-1)).toEqual({ what: 'hidden', raw: '（另有 10 处）' });
  });

  it('pictures and other parts are not even inflated', () => {
    const broken = docxOf(p(r('甲')), { files: { 'word/media/image1.png': new Uint8Array(3000).fill(7) } });
    expect(shown(read(broken).blocks)).toEqual(['||甲']);
    expect(documentXml('')).toContain('w:body');
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = Uint8Array.from(`\ufeff${text}`, () => 0);
  const view = new DataView(new ArrayBuffer(bytes.length * 2));
  [...`\ufeff${text}`].forEach((letter, i) => {
    view.setUint16(i * 2, letter.charCodeAt(0), little);
  });
  return new Uint8Array(view.buffer);
}
