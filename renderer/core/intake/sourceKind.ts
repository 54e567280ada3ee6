/** What kind of text a file holds. */
export type TextKind = 'report' | 'html' | 'text';

/** So much of a text is looked at. */
const START = 4096;
const ELEMENT = /<\s*(?:!doctype\s+html|html|head|body|meta|table|div|p|span|h[1-6]|section|article)\b[^<>]*>/i;

/**
 * Told by the text, and by the name only where the text leaves it open: pages are saved as .txt, and texts called .htm.
 * @param name file name, '' for the clipboard
 */
export function textKindOf(text: string, name: string): TextKind {
  const start = text.slice(0, START);
  if (/^\s*\{/.test(start) && /"format"\s*:\s*"nianbao-report"/.test(text.slice(0, START * 16))) return 'report';
  if (/\.(?:x?html?|mht|mhtml)$/i.test(name)) return ELEMENT.test(start) || text.includes('<') ? 'html' : 'text';
  return /^\s*(?:<\?xml[^>]*>\s*)?</.test(start) && ELEMENT.test(start) ? 'html' : 'text';
}
