import { cleanXml } from '../../text/clean';
import { escapeXml } from '../../write/xml';

/** A private-use character; labels of the forms contain none, and texts of the report stand behind marks themselves. */
const MARK = '\ue000';
const MARKED = new RegExp(`<t>${MARK}(\\d+)${MARK}</t>`, 'g');

/** `_x0041_` in a shared string is read as the character 0041; its own low line has to be written that way. */
const escapeShared = (text: string): string => escapeXml(cleanXml(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

/**
 * Texts of the report pass the library as numbered marks and are put into the shared strings afterwards. The library
 * (write-excel-file 4.1.1) looks strings up in a plain object, so that `constructor` would break the file, drops U+FFFD,
 * and its zip wants a `blob:` worker, which the page's policy refuses, as soon as a part passes 160,000 bytes.
 */
export function marks(): { readonly mark: (text: string) => string; readonly resolve: (xml: string) => string } {
  const texts: string[] = [];
  return {
    mark: (text) => MARK + String(texts.push(text) - 1) + MARK,
    resolve: (xml) =>
      xml.replace(MARKED, (_, n: string) => `<t xml:space="preserve">${escapeShared(texts[Number(n)] ?? '')}</t>`),
  };
}
