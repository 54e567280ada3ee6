/** Spreadsheets refuse these in sheet names, and more than 31 UTF-16 units; an apostrophe may not stand at either end. */
const FORBIDDEN = /[[\]/\\:*?\p{Cc}\p{Cs}]/gu;
const LONGEST = 31;

/** Legal, distinct names for the sheets of one workbook (case makes no difference), close to what was asked. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((asked, n) => {
    const clean =
      asked
        .replace(FORBIDDEN, '')
        .trim()
        .replace(/^'+|'+$/g, '') || `表${n + 1}`;
    for (let copy = 1; ; copy++) {
      const tail = copy === 1 ? '' : `（${copy}）`;
      const name = clip(clean, LONGEST - tail.length) + tail;
      if (taken.has(name.toLowerCase()) || name.toLowerCase() === 'history') continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Never half of a character. */
const clip = (text: string, units: number): string => text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
