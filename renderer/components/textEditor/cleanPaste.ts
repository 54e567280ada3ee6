/** More than this is no section of a yearly report; it would be the wrong clipboard. UTF-16 units. */
export const LONGEST_PASTE = 200_000;

// \p{Cf} holds soft hyphen, zero-width and direction marks; \p{Cc} the control characters, which a .docx cannot carry.
const LINE_BREAKS = /\r\n|[\r\f\v\u0085\u2028\u2029]/g;
const WIDE_BLANKS = /[\t\u00a0\u2000-\u200a\u202f\u205f]+/g;
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;
const PRINTED_ASCII = /^[\x21-\x7e]$/;

/**
 * Pasted text as plain paragraphs: one per line, no empty lines, no indentation (the page indents by itself), nothing
 * invisible. Tabs and no-break spaces vanish between Chinese characters, where they are only padding, but leave one
 * space between Latin words, figures and signs: `12⇥3` copied from a table must never turn into 123.
 */
export function cleanPastedText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(WIDE_BLANKS, (blanks, at: number, whole: string) => keepApart(whole, at, blanks.length))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function keepApart(whole: string, at: number, length: number): string {
  return PRINTED_ASCII.test(whole.charAt(at - 1)) && PRINTED_ASCII.test(whole.charAt(at + length)) ? ' ' : '';
}
