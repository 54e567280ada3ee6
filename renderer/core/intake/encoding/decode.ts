import { problem, type Problem } from '../../kernel/problem';
import { err, ok, type Result } from '../../kernel/result';
import type { DecodeStrictly, Encoding } from './decodePort';

/**
 * Text of a file whose encoding nobody states: byte order mark, then what a web page declares, then UTF-16 by its zero
 * bytes, then UTF-8, then GB18030 (with it GBK and GB2312). Nothing is repaired: a file that is broken or mixed is refused,
 * because a figure in it might be broken too.
 * Limit: Big5 and other encodings outside mainland use are refused or come out as text in which nothing is recognised.
 */
export function decodeText(bytes: Uint8Array, decode: DecodeStrictly): Result<string, Problem> {
  const marked = byteOrderMark(bytes);
  const wide = marked ?? zeroBytes(bytes);
  if (wide === 'binary') return err(problem('importNotText'));
  for (const encoding of wide ? [wide] : candidates(bytes)) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (encoding === 'gb18030' && isBrokenUtf8(bytes)) return err(problem('importBrokenText'));
    return isReadable(text) ? ok(text) : err(problem('importNotText'));
  }
  return err(problem('importBrokenText'));
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** How much of a long file is looked at to tell its kind. */
const SAMPLE = 65_536;

/**
 * Line breaks, blanks and figures of UTF-16 leave zero bytes on one side of each pair only; a file with zeros on both is
 * none of text. Null: no zeros at all.
 */
function zeroBytes(bytes: Uint8Array): Encoding | 'binary' | null {
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, SAMPLE); i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return null;
  if (bytes.length % 2 !== 0 || Math.min(even, odd) * 20 > Math.max(even, odd)) return 'binary';
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const declared = declaredCharset(bytes);
  const others: readonly Encoding[] = ['utf-8', 'gb18030'];
  return declared === 'gb18030' ? ['gb18030', 'utf-8'] : others;
}

/** `charset=` of a web page's head. UTF-8 comes first anyway; a page that lies about itself fails the strict reading. */
function declaredCharset(bytes: Uint8Array): Encoding | null {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  // A page that says GBK and is plain UTF-8 would pass as GBK with other characters.
  return name !== undefined && /^(gb2312|gbk|gb18030|x-gbk)$/.test(name) && !isMostlyUtf8(bytes) ? 'gb18030' : null;
}

/**
 * Whether what is not ASCII has the shape of UTF-8 nearly throughout. Two-byte Chinese hardly ever falls into that shape,
 * while GB18030 takes nearly any UTF-8 for (senseless) Chinese, so a damaged UTF-8 file must be found here.
 */
function shareOfUtf8(bytes: Uint8Array): number {
  let high = 0;
  let fitting = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end;) {
    const b = bytes[i]!;
    const length = b < 0x80 ? 1 : b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc0 ? 2 : 1;
    const whole = length > 1 && [...bytes.subarray(i + 1, i + length)].every((c) => (c & 0xc0) === 0x80);
    if (b >= 0x80) high += whole ? length : 1;
    if (whole) fitting += length;
    i += whole ? length : 1;
  }
  return high === 0 ? 0 : fitting / high;
}

const isMostlyUtf8 = (bytes: Uint8Array): boolean => shareOfUtf8(bytes) > 0.95;
const isBrokenUtf8 = (bytes: Uint8Array): boolean => shareOfUtf8(bytes) > 0.8;

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;
/** Characters of Chinese office texts. Noise read as GB18030 is full of others. */
const USUAL = /[\s\u0020-\u007e\u00a0-\u00ff\u2000-\u27bf\u3000-\u30ff\u3200-\u33ff\u4e00-\u9fff\uff00-\uffef]/g;

function isReadable(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (sample === '') return true;
  const control = sample.match(CONTROL)?.length ?? 0;
  const usual = sample.match(USUAL)?.length ?? 0;
  return control * 500 <= sample.length && usual >= sample.length * 0.9;
}
