/** A block as it lies on the clipboard: rows of fields, each as wide as the widest. */
export type Block = readonly (readonly string[])[];

/** Larger than any statutory table by far: what is beyond was not meant for one. */
export const BLOCK_ROWS = 500;
export const BLOCK_COLUMNS = 200;

/**
 * Tab-separated text of Excel, WPS and Word. A field that begins with a quote runs to its closing quote, line breaks and
 * doubled quotes included; a quote anywhere else is text. The line break at the end is no row.
 */
export function readTabText(text: string): Block {
  const rows: string[][] = [[]];
  let i = 0;
  while (i <= text.length && rows.length <= BLOCK_ROWS) {
    const [field, end] = text[i] === '"' ? quotedField(text, i) : plainField(text, i);
    rows.at(-1)!.push(field);
    const next = text[end];
    if (next === '\r' || next === '\n') {
      i = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1);
      if (i >= text.length) break;
      rows.push([]);
    } else i = end + 1;
  }
  return squared(rows);
}

function plainField(text: string, from: number): [string, number] {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text[end]!)) end++;
  return [text.slice(from, end), end];
}

function quotedField(text: string, from: number): [string, number] {
  let value = '';
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') value += text[i]!;
    else if (text[i + 1] === '"') value += text[i++]!;
    else return i + 1 >= text.length || '\t\r\n'.includes(text[i + 1]!) ? [value, i + 1] : plainField(text, from);
  }
  return plainField(text, from);
}

/** Rows of one length, within the limits. */
export function squared(rows: readonly (readonly string[])[]): Block {
  const kept = rows.slice(0, BLOCK_ROWS);
  const width = Math.min(BLOCK_COLUMNS, Math.max(0, ...kept.map((r) => r.length)));
  return kept.map((r) => Array.from({ length: width }, (_, c) => r[c] ?? ''));
}
