/** Sentences and brackets around an offset of a text. Offsets are UTF-16. */

export const SENTENCE_END = /[。！？!?\n]/;

/** Where the sentence around an offset begins. */
export function sentenceStart(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (SENTENCE_END.test(text[i]!)) return i + 1;
  return 0;
}

/** The bracket that is open at an offset, or that stands right there; -1 if there is none. */
export function openBracketBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = /[（(]/.test(text[at] ?? '') ? at : at - 1; i >= 0; i--) {
    const c = text[i]!;
    if (c === '）' || c === ')') depth++;
    else if ((c === '（' || c === '(') && depth-- === 0) return i;
    else if (SENTENCE_END.test(c) && c === '\n') return -1;
  }
  return -1;
}

/** The bracket that closes the one at `open`, in its paragraph; -1 if there is none. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && text[i] !== '\n'; i++) {
    if (/[（(]/.test(text[i]!)) depth++;
    else if (/[）)]/.test(text[i]!) && --depth === 0) return i;
  }
  return -1;
}

/** After a part its own bracket is a list of its own. */
export function skipBrackets(text: string, at: number): number {
  if (!/^\s*[（(]/.test(text.slice(at, at + 3))) return at;
  const open = text.slice(at).search(/[（(]/) + at;
  const close = closingBracket(text, open);
  return close < 0 ? at : close + 1;
}

/** How many brackets opened after `begin` are still open at `at`. */
export function depthAt(text: string, begin: number, at: number): number {
  let depth = 0;
  for (let i = begin; i < at; i++) {
    if (/[（(]/.test(text[i]!)) depth++;
    else if (/[）)]/.test(text[i]!) && depth > 0) depth--;
  }
  return depth;
}
