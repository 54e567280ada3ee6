/** Width of a line in characters (字): a Han character 1, an ASCII one ½, as the signature rules count [7.3.5]. */
export function charactersWide(text: string): number {
  let width = 0;
  for (const c of text) width += c < '\u0080' ? 0.5 : 1;
  return width;
}

/**
 * The same plus the quarter-character gaps that word processors set between Han characters and figures or letters:
 * the width a line really takes where those gaps cannot be switched off (LibreOffice).
 */
export function charactersSet(text: string): number {
  const gaps = text.match(/\p{Script=Han}[0-9A-Za-z]|[0-9A-Za-z]\p{Script=Han}/gu)?.length ?? 0;
  const overlapping = text.match(/\p{Script=Han}[0-9A-Za-z](?=\p{Script=Han})/gu)?.length ?? 0;
  return charactersWide(text) + (gaps + overlapping) / 4;
}
