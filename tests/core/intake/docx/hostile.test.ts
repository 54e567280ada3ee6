import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../../renderer/core/kernel/problem';
import { DOCX_LIMITS, readDocx } from '../../../../renderer/core/intake/docx';
import { zipOf } from '../../archive/zipOf';
import { codeOf, docxOf, documentXml, MAIN_TYPE, p, r, rel, relsXml, typesXml, zipOfFiles } from './docxOf';

const main = (xml: string | Uint8Array): Uint8Array => docxOf('', { files: { 'word/document.xml': xml } });
const doctype = (what: string): Uint8Array => main(documentXml(p(r('&x;'))).replace('?>', `?>${what}`));
const good = docxOf(p(r('甲').repeat(50)));
/** The container of old Office files, with the names of its streams. */
const container = (...streams: string[]): Uint8Array => {
  const names = streams.map((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  return Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(504).fill(0),
    ...names.flat(),
    0,
    0,
  ]);
};
const table = '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
const nested = (n: number): string => '<w:tbl><w:tr><w:tc>'.repeat(n) + '<w:p/>' + '</w:tc></w:tr></w:tbl>'.repeat(n);

describe('files that are refused', () => {
  it.each<[what: string, bytes: Uint8Array, code: string]>([
    ['empty', new Uint8Array(0), 'fileEmpty'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251), 'importOtherKind'],
    ['a web page', strToU8('<html><body>年报</body></html>'), 'importOtherKind'],
    ['an old document', container('WordDocument', '1Table'), 'importOldWord'],
    ['a document with a password', container('EncryptionInfo', 'EncryptedPackage'), 'importEncrypted'],
    ['an old sheet', container('Workbook'), 'importOtherOffice'],
    [
      'a new sheet',
      docxOf('', { mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
      'importOtherOffice',
    ],
    ['another package', docxOf('', { mainType: 'application/octet-stream' }), 'importOtherKind'],
    ['an archive of something else', zipOfFiles({ 'a.txt': 'a' }), 'importOtherKind'],
    ['no content types', zipOfFiles({ 'word/document.xml': documentXml('') }), 'importOtherKind'],
    [
      'no relationships',
      zipOfFiles({ '[Content_Types].xml': typesXml(MAIN_TYPE), 'word/document.xml': documentXml('') }),
      'importOtherKind',
    ],
    [
      'a main part that is not there',
      docxOf('', { files: { '_rels/.rels': relsXml(rel('officeDocument', 'word/none.xml')) } }),
      'importOtherKind',
    ],
    [
      'a main part outside',
      docxOf('', { files: { '_rels/.rels': relsXml(rel('officeDocument', 'http://example.invalid/d.xml', true)) } }),
      'importOtherKind',
    ],
    ['a main part of another kind', main('<x/>'), 'importOtherKind'],
    ['a DOCTYPE', doctype('<!DOCTYPE w:document>'), 'fileUnsafe'],
    ['an outer DTD', doctype('<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">'), 'fileUnsafe'],
    ['an outer entity', doctype('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'fileUnsafe'],
    ['an entity bomb', doctype('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY x "&a;&a;">]>'), 'fileUnsafe'],
    [
      'a DOCTYPE in the styles',
      docxOf('', { rels: rel('styles', 's.xml'), files: { 'word/s.xml': '<!doctype a><a/>' } }),
      'fileUnsafe',
    ],
    ['elements closed out of order', main(documentXml('<w:p><w:r></w:p></w:r>')), 'fileDamaged'],
    ['elements never closed', main(documentXml('<w:p><w:r><w:t>开头</w:t></w:r>')), 'fileDamaged'],
    ['an end in the middle', main(documentXml(p(r('甲'))).slice(0, -30)), 'fileDamaged'],
    ['an encoding that parts may not have', main('<?xml version="1.0" encoding="GB2312"?><a/>'), 'fileDamaged'],
    ['an end within a letter', main(Uint8Array.from([...strToU8(documentXml('')), 0xe4, 0xb8])), 'fileDamaged'],
    ['elements nested without end', main(documentXml(nested(5000))), 'tooDeep'],
    ['more tables than a report can have', docxOf(table.repeat(1001)), 'tooManyBlocks'],
    ['a cell outside a table', docxOf('<w:tbl><w:tc><w:p/></w:tc></w:tbl>'), 'fileDamaged'],
    ['a password of the archive', zipOf([{ name: '[Content_Types].xml', data: 'x', flags: 0x801 }]), 'passwordFile'],
    ['a name that climbs', docxOf('', { files: { '../x': 'x' } }), 'fileUnsafe'],
    ['names that differ in case', docxOf('', { files: { 'WORD/document.xml': 'x' } }), 'fileUnsafe'],
    ['bytes before', Uint8Array.from([...strToU8('PK\u0003\u0004'), ...good]), 'fileUnsafe'],
  ])('%s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('every count holds while reading', () => {
    const counts: [keyof typeof DOCX_LIMITS, string][] = [
      ['cells', `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(9)}</w:tr></w:tbl>`],
      ['paragraphs', p('').repeat(9)],
      ['paragraphs', p('<w:r><w:br w:type="page"/></w:r>'.repeat(8))],
      ['characters', p(r('甲').repeat(9))],
      ['characters', p(r('甲', '<w:vanish/>').repeat(9))],
    ];
    for (const [limit, body] of counts) {
      expect(readDocx(docxOf(body), { ...DOCX_LIMITS, [limit]: 9 }).ok).toBe(true);
      expect(readDocx(docxOf(body), { ...DOCX_LIMITS, [limit]: 8 })).toMatchObject({
        error: { code: 'tooManyBlocks' },
      });
    }
  });

  it('a bomb is stopped by what it grows to, not by what it says', () => {
    const archive = { ...DOCX_LIMITS.archive, entry: 50_000 };
    const bytes = docxOf(p(r('0'.repeat(200_000))));
    expect(readDocx(bytes, { ...DOCX_LIMITS, archive })).toMatchObject({ error: { code: 'unpackedTooLarge' } });
  });

  it('cut at any length it is refused, with a sentence', () => {
    for (let end = 0; end < good.length; end += 7) expect(codeOf(good.slice(0, end))).toMatch(/^(file|import)/);
  });

  it('one byte more than the limit is not even looked at', () => {
    const archive = { ...DOCX_LIMITS.archive, archive: 1e6 };
    expect(readDocx(new Uint8Array(1e6 + 1), { ...DOCX_LIMITS, archive })).toEqual({
      ok: false,
      error: { code: 'tooLarge', details: { limitMb: 1 } },
    });
  });
});

describe('reading is watched', () => {
  const long = docxOf(Array.from({ length: 4000 }, (_, i) => p(r(`第${String(i)}段${String(i * 7919)}`))).join(''));

  it('tells how far it has come', () => {
    const shares: number[] = [];
    readDocx(long, DOCX_LIMITS, { progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('stops when called off', () => {
    let asked = 0;
    const stopped = readDocx(long, DOCX_LIMITS, { cancelled: () => (asked += 1) > 1 });
    expect(stopped).toEqual({ ok: false, error: { code: 'cancelled', details: {} } });
  });
});

describe('any arrangement of elements', () => {
  const names = [
    ...[
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:pPr',
      'w:rPr',
      'w:tcPr',
      'w:trPr',
      'w:sectPr',
      'w:del',
      'w:ins',
    ],
    ...[
      'w:txbxContent',
      'mc:AlternateContent',
      'mc:Choice',
      'mc:Fallback',
      'w:vMerge',
      'w:gridSpan',
      'w:numPr',
      'w:numId',
    ],
    ...['w:br', 'w:sym', 'w:instrText', 'w:moveFrom', 'w:vanish', 'w:hMerge', 'w:gridBefore', 'w:sdt', 'w:cellDel'],
  ];
  const attribute = fc.constantFrom(
    '',
    ' w:val="restart"',
    ' w:val="3"',
    ' w:type="page"',
    ' w:val="x"',
    ' w:char="F0FE"',
  );
  const mark = fc
    .constantFrom('begin', 'separate', 'end')
    .map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7 },
      fc.constantFrom('文字', '', p(r('句'))),
      mark,
      fc
        .tuple(fc.constantFrom(...names), attribute, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>`),
    ),
  }));

  it('ends in a document or in a sentence, never in an error of ours', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
        const code = codeOf(docxOf(nodes.join('')));
        expect(['read', ...problemCodes]).toContain(code);
      }),
      { numRuns: 1500 },
    );
  });

  it('plain paragraphs come in whole and in order, wherever their letters are cut', () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'binary', minLength: 1 }).map(printable), { maxLength: 5 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, (paragraphs) => {
        const bytes = docxOf(paragraphs.map((runs) => p(runs.map((text) => r(escaped(text))).join(''))).join(''));
        const document = readDocx(bytes);
        const read = document.ok
          ? document.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
          : [];
        expect(read).toEqual(paragraphs.map((runs) => runs.join('')));
      }),
    );
  });
});

/** Letters XML can hold, without line ends, which it folds. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
