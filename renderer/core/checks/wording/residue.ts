import { findResidue } from './compiled';
import type { WordLists } from './lists';
import { ADDRESS, QUOTE, zonesOf } from './zones';

export interface Residue {
  readonly start: number;
  readonly end: number;
  /** a blank of a template that waits to be filled in */
  readonly blank: boolean;
}

const BLANK = /\{\{[^{}\n]{0,60}\}\}|\[\[[A-Za-z]{1,20}\]\]/g;
/** ××村, XX镇, 公开X条, ____, [bookmark: …], 附件： on a line of its own. */
const SHAPES =
  /[×✕╳Ⅹ]{2,}|(?<=[\u3400-\u9fff])[XＸ×](?=[件条次份项场名](?![\u3400-\u9fff]*[=＝]))|(?<![A-Za-z0-9])(?:[XＸ]{2,}|x{2,})(?![A-Za-z0-9])|[_＿]{2,}|[*＊]{2,}(?=[\u3400-\u9fff年月日])|[□〇○]{2,}(?!年)|\[bookmark:[^\]\n]{0,60}\]|(?:^|(?<=\n))[ \u3000]*附件\d{0,2}[：:]?[ \u3000]*(?=\n|$)/g;

/** What stands in a text because a form, a template or a word processor left it there. */
export function residueIn(text: string, words: WordLists): Residue[] {
  const zones = zonesOf(text);
  const found = [
    ...[...text.matchAll(BLANK)].map((m) => ({ start: m.index, end: m.index + m[0].length, blank: true })),
    ...[...text.matchAll(SHAPES)].map((m) => ({ start: m.index, end: m.index + m[0].trimEnd().length, blank: false })),
    ...findResidue(text, words).map(({ start, end }) => ({ start, end, blank: false })),
  ]
    .filter((r) => !(zones[r.start]! & (ADDRESS | QUOTE)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((r, i) => !found.slice(0, i).some((o) => r.start < o.end));
}
