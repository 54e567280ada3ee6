/**
 * Windows puts HTML on the clipboard with a head of byte offsets and marks round what was copied. Only the part between
 * the marks was chosen by the reader; without marks the whole is taken.
 */
export function clipboardFragment(html: string): string {
  const start = /<!--\s*StartFragment\s*-->/i.exec(html);
  if (start) {
    const rest = html.slice(start.index + start[0].length);
    const end = /<!--\s*EndFragment\s*-->/i.exec(rest);
    return openedBefore(html.slice(0, start.index)) + rest.slice(0, end?.index ?? rest.length);
  }
  return /^Version:\d/i.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;
}

/**
 * Cells copied from a table have their `<table>` before the mark: without it rows would fall apart into lines.
 */
function openedBefore(html: string): string {
  const opens = html.toLowerCase().lastIndexOf('<table');
  return opens >= 0 && !html.toLowerCase().includes('</table', opens) ? '<table>' : '';
}
