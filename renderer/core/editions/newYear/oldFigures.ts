/**
 * Figures and dates in a text of last year. Found too much costs the clerk one key, found too little leaves an old figure
 * in a new report: in doubt it is one. Not taken for figures: numbers of headings and lists, articles of a law, addresses,
 * postcodes, telephone numbers, and numerals inside words (进一步, 十四五).
 */

/** UTF-16 offsets in the text. */
export interface OldFigure {
  readonly from: number;
  readonly to: number;
}

const ARABIC = '[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?';
const HAN = '[〇○零一二三四五六七八九十百千万亿两廿卅]';
const CHANGE = '(?:增长|增加|上升|提高|提升|下降|减少|降低|回落)了?约?';
/** What is counted in these reports; after 一 the looser ones (一个, 一项, 一年来, 一次性) are figures of speech. */
const STRICT_UNIT = '[件条份起期场人名家户宗例页篇幅批元日月倍]';
const UNIT = '(?:[个项次年部类种处天轮]|季度|万元)';
/** A numeral that neither goes on from the one before it nor is part of a word. */
const ALONE = '(?<![第进统同唯每逐这任某初0-9０-９.〇○零一二三四五六七八九十百千万亿两廿卅])';

/** What looks like a figure and stays, or is already a blank. */
const KEPT = [
  '【待填(?:：[^【】\\n]*)?】',
  '(?:https?://|www\\.)[\\w./?=&%#:-]+',
  '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  '[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|cn|net|org|gov)(?:/[\\w./?=&%#-]*)?',
  '(?<![0-9])0[0-9]{2,3}[-－—][0-9]{7,8}(?![0-9])',
  '(?<![0-9])1[3-9][0-9]{9}(?![0-9])',
  `第(?:${HAN}+|[0-9]+)[条款项章节编](?:之${HAN}+)?`,
  `第（${HAN}+）项`,
  '(?<=邮编[：:]?)[0-9]{6}(?![0-9])',
  '(?<=[路街巷道弄村组])[0-9]{1,4}号',
  // The number of the Regulations themselves does not change with the year.
  '第711号',
  '(?<=^|\\n)[\\s\\u3000]*(?:[0-9０-９]{1,2}(?:[、．]|[.](?![0-9]))|[（(][0-9０-９]{1,2}[）)])',
  `(?<=^|\\n)[\\s\\u3000]*(?:${HAN}{1,3}[、．.]|[（(]${HAN}{1,3}[）)])`,
].join('|');

const FIGURE = [
  // Dates whole: three blanks for one date would be three times the work.
  `${HAN}{4}年${HAN}{1,3}月(?:${HAN}{1,3}日)?`,
  `${HAN}{4}(?=年)`,
  '[0-9０-９]{4}年[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?',
  '[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])',
  '[0-9０-９]{1,2}月[0-9０-９]{1,2}日',
  `${HAN}{1,2}月${HAN}{1,3}日`,
  '〔[0-9０-９]{4}〕[0-9０-９]+号',
  // Up or down is as old as the figure behind it.
  `${CHANGE}(?:${ARABIC}|${HAN}+(?=${STRICT_UNIT}|${UNIT}|成))[%％‰]?`,
  `(?:${CHANGE})?百分之${HAN}+(?:点${HAN}+)?`,
  `[-－]?${ARABIC}[%％‰]?`,
  `第${HAN}{1,3}(?=季度|[期批届次轮])`,
  `${ALONE}(?:${HAN}{2,}[余多]?(?=${STRICT_UNIT}|${UNIT})|${HAN}(?=[余多]?${STRICT_UNIT}))`,
  `${ALONE}[二两三四五六七八九十](?=[余多]?${UNIT})`,
].join('|');

const EITHER = new RegExp(`(?<kept>${KEPT})|(?:${FIGURE})`, 'g');

/** Every figure, year and date, in order, none overlapping another. */
export function oldFigures(text: string): readonly OldFigure[] {
  return [...text.matchAll(EITHER)]
    .filter((found) => found.groups?.['kept'] === undefined)
    .map((found) => ({ from: found.index, to: found.index + found[0].length }));
}
