import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, refusalOf, signatureOf } from '../../../../renderer/core/intake/encoding';
import { decode, utf8 } from '../ports';

const TEXT = '石桥乡2023年年报\n规章\t0\t12\n';
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) => {
      const n = c.charCodeAt(0);
      return little ? [n & 255, n >> 8] : [n >> 8, n & 255];
    }),
  );
/** 年报：镇 and 规章, as GB18030 writes them. */
const GB = Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8, 0xa3, 0xba, 0xd5, 0xf2, 0x0a, 0xb9, 0xe6, 0xd5, 0xc2]);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const text = (bytes: Uint8Array): string => {
  const read = decodeText(bytes, decode);
  return read.ok ? read.value : `refused: ${read.error.code}`;
};

describe('text of unknown encoding', () => {
  it.each([
    ['UTF-8', utf8(TEXT), TEXT],
    ['UTF-8 with mark', join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT)), TEXT],
    ['UTF-16, low byte first, with mark', join(Uint8Array.of(0xff, 0xfe), utf16(TEXT, true)), TEXT],
    ['UTF-16, high byte first, with mark', join(Uint8Array.of(0xfe, 0xff), utf16(TEXT, false)), TEXT],
    ['UTF-16 without mark', utf16(TEXT, true), TEXT],
    ['UTF-16 without mark, high byte first', utf16(TEXT, false), TEXT],
    ['GB18030', GB, '年报：镇\n规章'],
    ['GB18030 page that says so', join(utf8('<meta charset="gbk">'), GB), '<meta charset="gbk">年报：镇\n规章'],
    ['UTF-8 page that says GBK', utf8(`<meta charset=gb2312>${TEXT}`), `<meta charset=gb2312>${TEXT}`],
    ['nothing', new Uint8Array(), ''],
  ])('%s', (_, bytes, wanted) => expect(text(bytes)).toBe(wanted));

  it.each([
    ['UTF-8 with a byte lost', utf8(TEXT.repeat(5)).filter((_, i) => i !== 4), 'importBrokenText'],
    ['two encodings in one file', join(utf8(TEXT.repeat(8)), GB), 'importBrokenText'],
    ['zeros on both sides', Uint8Array.from({ length: 400 }, (_, i) => (i % 7 ? 0 : i)), 'importNotText'],
    ['control characters', Uint8Array.from({ length: 400 }, (_, i) => (i % 5) + 1), 'importNotText'],
  ])('%s is refused', (_, bytes, code) => expect(text(bytes)).toBe(`refused: ${code}`));

  it('gives back any Chinese text written as UTF-8', () => {
    const chinese = fc.stringMatching(/^[一-龥，。、0-9a-z\n]{1,200}$/);
    fc.assert(
      fc.property(chinese, (s) => {
        expect(text(utf8(s))).toBe(s);
      }),
    );
  });
});

describe('files of other kinds', () => {
  const ole = (name: string): Uint8Array =>
    join(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(64), utf16(name, true));
  it.each([
    ['old Word', ole('WordDocument'), 'importOldWord'],
    ['old Excel', ole('Workbook'), 'importOtherOffice'],
    ['with a password', ole('EncryptedPackage'), refusalOf('ole', ole('EncryptionInfo'))?.code],
    ['pdf', utf8('%PDF-1.7\n'), 'importPdf'],
    ['rtf', utf8('{\\rtf1'), 'importOldWord'],
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13), 'importPicture'],
    ['program', join(utf8('MZ'), new Uint8Array(60)), 'importOtherKind'],
  ])('%s is told by its bytes', (_, bytes, code) => {
    expect(refusalOf(signatureOf(bytes), bytes)?.code).toBe(code);
  });

  it.each(['MZ是一个词', 'BM平台上的内容', '普通文字'])('the text “%s” is none of them', (s) =>
    expect(signatureOf(utf8(s))).toBe('none'),
  );
});
