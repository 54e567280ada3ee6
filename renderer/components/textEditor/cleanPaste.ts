/** More than this is no section of a yearly report; it would be the wrong clipboard. UTF-16 units. */
export const LONGEST_PASTE = 200_000;

// \p{Cf} holds soft hyphen, zero-width and direction marks; \p{Cc} the control characters, which a .docx cannot carry.
const LINE_BREAKS = /\r\n|[\r\f\v\u0085\u2028\u2029]/g;
const WIDE_BLANKS = /[\t\u00a0\u2000-\u200a\u202f\u205f]+/g;
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;
const LATIN_END = /[0-9A-Za-z.,%]$/;
const LATIN_START = /^[0-9A-Za-z]/;

/**
 * Pasted text as plain paragraphs: one per line, no empty lines, no indentation (the page indents by itself), nothing
 * invisible. Tabs and no-break spaces vanish between Chinese characters, where they are only padding, but leave one
 * space between two Latin words or figures: `12⇥3` copied from a table must never turn into 123.
 */
export function cleanPastedText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(WIDE_BLANKS, (_blank, at: number, whole: string) => keepApart(whole, at, _blank.length))
    .replace(INVISIBLE, '')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

function keepApart(whole: string, at: number, length: number): string {
  const before = whole.slice(Math.max(0, at - 1), at);
  const after = whole.slice(at + length, at + length + 1);
  return LATIN_END.test(before) && LATIN_START.test(after) ? ' ' : '';
}
