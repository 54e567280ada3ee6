/**
 * Texts on their way into a document. Stored wording is never touched; what is normalised here is only what no reader of
 * an official document may see: characters XML has no room for, and ASCII quotes and brackets round Chinese.
 */

/** Everything outside XML 1.0's Char, with lone surrogates counted apart: they stand for a lost character. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that any XML part takes: forbidden characters out, a lone surrogate as U+FFFD. Tabs and line breaks stay. */
export const cleanXml = (text: string): string => text.replace(FORBIDDEN, '').replace(LONE_SURROGATE, '\ufffd');

/**
 * How many characters of a text cannot be printed: taken out by `cleanXml`, or replaced. As there, halves are looked for
 * when the rest is out: two that met only then are one character again.
 */
export function unprintable(text: string): number {
  const rest = text.replace(FORBIDDEN, '');
  return text.length - rest.length + (rest.match(LONE_SURROGATE)?.length ?? 0);
}

const HAN = /\p{Script=Han}/u;
const EDGE_BLANKS = /^[\s\u3000\u200b]+|[\s\u3000\u200b]+$/g;

/** One line of running text: clean, without blanks at its ends (the style indents), Chinese marks made full-width. */
export function cleanLine(text: string): string {
  return chineseMarks(cleanXml(text).replace(/\t/g, ' ').replace(EDGE_BLANKS, ''));
}

/** The paragraphs of a text field, blank ones left out. */
export const paragraphsOf = (text: string): readonly string[] => text.split('\n').map(cleanLine).filter(Boolean);

/**
 * Brackets and straight quotes of ASCII as full-width ones, only where a pair encloses Chinese: `(一)` becomes （一）,
 * `"通知"` becomes “通知”. A pair of brackets of which only one is full-width (`(一）`) is levelled. What encloses no Chinese
 * (`f(x)`, `"A"`), and whatever has no partner, stays as typed.
 */
function chineseMarks(text: string): string {
  const inBrackets = text.replace(/[(（]([^()（）]*)[)）]/g, (all: string, inner: string) =>
    HAN.test(inner) ? `（${inner}）` : all,
  );
  if ((inBrackets.match(/"/g)?.length ?? 0) % 2 !== 0) return inBrackets;
  return inBrackets.replace(/"([^"]*)"/g, (all: string, inner: string) => (HAN.test(inner) ? `“${inner}”` : all));
}
