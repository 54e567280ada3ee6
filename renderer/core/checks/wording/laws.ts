import type { LawName } from './lists';

export interface ShortLaw {
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly short: string;
  readonly full: string;
}

/** 《条例》 that stands in its own definition: （以下简称《条例》） */
const DEFINITION = /(?:以下)?(?:统?简?称|称为)[：:]?[“《]?$/;

/**
 * For each law its first mention in 《》, when that is a short name: texts come in reading order, and neither the full
 * name (also inside another title) nor a definition of the short one has stood before.
 */
export function firstShortLaw(texts: readonly (readonly [string, string])[], laws: readonly LawName[]): ShortLaw[] {
  return laws.flatMap((law): ShortLaw[] => {
    for (const [section, text] of texts) {
      const full = text.indexOf(law.full);
      const first = law.short
        .map((short) => ({ short, start: text.indexOf(`《${short}》`) }))
        .filter((s) => s.start >= 0)
        .sort((a, b) => a.start - b.start)[0];
      if (first && (full < 0 || first.start < full)) {
        if (DEFINITION.test(text.slice(Math.max(0, first.start - 8), first.start))) return [];
        return [
          {
            section,
            start: first.start,
            end: first.start + first.short.length + 2,
            short: first.short,
            full: law.full,
          },
        ];
      }
      if (full >= 0) return [];
    }
    return [];
  });
}
