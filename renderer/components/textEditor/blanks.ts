/**
 * Blanks to fill in a text.
 *
 * A blank is ordinary text, `【待填：hint】`, not a state of the editor: it survives saving, reopening and pasting
 * elsewhere, and a clerk who overlooks one sees it on the printed page. Templates write blanks as `{{hint}}`.
 */

/** Where a blank stands, in UTF-16 offsets of the text, and what belongs there ('' when the hint is missing). */
export interface Blank {
  readonly from: number;
  readonly to: number;
  readonly hint: string;
}

const TEMPLATE_BLANK = /\{\{([^{}\n]*)\}\}/g;
const BLANK_SOURCE = '【待填(?:：([^【】\\n]*))?】';

/** A fresh pattern each time: a shared global one would carry `lastIndex` from one caller to the next. */
export function blankPattern(): RegExp {
  return new RegExp(BLANK_SOURCE, 'g');
}

/** A template's `{{hint}}` as blanks in the text. Lenticular brackets in a hint become round: a blank cannot nest. */
export function blanksFromTemplate(text: string): string {
  return text.replace(TEMPLATE_BLANK, (_whole, hint: string) => {
    const clean = hint.trim().replaceAll('【', '（').replaceAll('】', '）');
    return clean === '' ? '【待填】' : `【待填：${clean}】`;
  });
}

/** All blanks of a text, in order. */
export function findBlanks(text: string): readonly Blank[] {
  return Array.from(text.matchAll(blankPattern()), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    hint: match[1] ?? '',
  }));
}

/**
 * The blank that Tab goes to: the one the cursor stands in, else the first at or after the selection's end. A blank
 * that is selected already counts as done. Null when there is none: Tab then leaves the text as everywhere else.
 */
export function blankAfter(blanks: readonly Blank[], from: number, to: number): Blank | null {
  return blanks.find((b) => isInside(b, from, to) || b.from >= to) ?? null;
}

/** The mirror of `blankAfter` for Shift+Tab. */
export function blankBefore(blanks: readonly Blank[], from: number, to: number): Blank | null {
  return blanks.findLast((b) => isInside(b, from, to) || b.to <= from) ?? null;
}

function isInside(blank: Blank, from: number, to: number): boolean {
  return blank.from < from && to < blank.to;
}
