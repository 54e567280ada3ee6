import { remembered } from '../../kernel/remembered';

/** Parts of a text with rules of their own. */
export const ADDRESS = 1;
export const TITLE = 2;
export const QUOTE = 4;

const ADDRESSES =
  /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff，。；）]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:com|cn|net|org|gov|edu)\b(?:\/[\w./?=&%#-]*)?/gi;

/** Longest stretch taken for a quotation: a quote that was never closed must not shield the rest of the text. */
const LONGEST = 200;

/** For every UTF-16 unit, whether it is part of an address (web, mail), of a title in 《》 or of a quotation in “”. */
export const zonesOf = remembered((text): Uint8Array => {
  const zones = new Uint8Array(text.length);
  for (const m of text.matchAll(ADDRESSES)) zones.fill(ADDRESS, m.index, m.index + m[0].length);
  pairs(text, '《', /[《》\n]/g, TITLE, zones);
  pairs(text, '“', /[“”\n]/g, QUOTE, zones);
  return zones;
});

/** Outermost pairs, brackets included. `marks` finds the two halves and the end of a paragraph, where all is closed. */
function pairs(text: string, open: string, marks: RegExp, zone: number, zones: Uint8Array): void {
  let depth = 0;
  let start = 0;
  for (const { 0: c, index: i } of text.matchAll(marks)) {
    if (c === open) {
      if (depth++ === 0) start = i;
    } else if (c === '\n') depth = 0;
    else if (depth > 0 && --depth === 0 && i - start <= LONGEST) for (let k = start; k <= i; k++) zones[k]! |= zone;
  }
}
