import { numeral } from './numerals';
import type { AbstractList, Level, List, Numbering } from './numbering';
import type { StyleFacts, Styles } from './styles';

/** Deepest level of a list. */
const LEVELS = 9;
/** Signs of symbol typefaces, which mean nothing without them. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** Counts a document's lists as they are printed. Ask for every numbered paragraph once, in order. */
export class Labels {
  /** by abstract list: lists made from one share their counting */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private known: Numbering | null = null;
  private readonly begun = new Set<string>();

  constructor(
    /** asked once the first list is met: many documents have none, and numbering parts are long */
    private readonly read: () => Numbering,
    private readonly styles: Styles,
  ) {}

  private get numbering(): Numbering {
    this.known ??= this.read();
    return this.known;
  }

  /**
   * The label of the next paragraph of a list, `''` where the list is unknown or switched off (list 0).
   * @param level from 0; undefined: the level tied to the paragraph's style
   */
  next(numId: string, level: number | undefined, style: StyleFacts): string {
    const list = this.numbering.lists.get(numId);
    const abstract = list && this.abstractOf(list);
    if (!list || !abstract) return '';
    const at = Math.min(Math.max(level ?? tiedLevel(abstract.list, style) ?? 0, 0), LEVELS - 1);
    const levelAt = (i: number): Level | undefined => list.levels.get(i) ?? abstract.list.levels.get(i);
    const own = levelAt(at);
    if (!own) return '';
    const startAt = (i: number): number => list.starts.get(i) ?? levelAt(i)?.start ?? 0;
    const counts = this.counts.get(abstract.id) ?? [];
    this.counts.set(abstract.id, counts);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const i of list.starts.keys()) counts[i] = undefined;
    }
    const before = counts[at];
    counts[at] = before === undefined ? startAt(at) : before + 1;
    for (let i = at + 1; i < LEVELS; i++) {
      const restart = levelAt(i)?.restart;
      if (restart === undefined || at + 1 <= restart) counts[i] = undefined;
    }
    if (own.format === 'bullet') return own.text.replace(PRIVATE, '•').trim();
    return own.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const i = Number(digit) - 1;
        const format = own.legal ? 'decimal' : (levelAt(i)?.format ?? 'decimal');
        return numeral(format, counts[i] ?? startAt(i));
      })
      .replace(PRIVATE, '')
      .trim();
  }

  /** A list whose levels stand in a numbering style is reached through that style, once. */
  private abstractOf(list: List): { id: string; list: AbstractList } | undefined {
    const own = this.numbering.abstractLists.get(list.abstractId);
    if (own?.link === undefined || own.levels.size > 0) return own && { id: list.abstractId, list: own };
    const linked = this.numbering.lists.get(this.styles.numIdOf(own.link) ?? '');
    const there = linked && this.numbering.abstractLists.get(linked.abstractId);
    return there && linked ? { id: linked.abstractId, list: there } : { id: list.abstractId, list: own };
  }
}

/** The level named after the paragraph's style, or after the nearest one it is based on. */
function tiedLevel(abstract: AbstractList, style: StyleFacts): number | undefined {
  for (const id of style.chain) {
    for (const [i, level] of abstract.levels) if (level.style === id) return i;
  }
  return style.level;
}
