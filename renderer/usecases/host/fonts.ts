import { namesOfFace } from '../../core/pages/faces';

/** What is used of the browser's `FontFace`. */
export type FontFaceLike = new (family: string, source: string) => { load(): Promise<unknown> };

/** Which typefaces this computer has. */
export interface Fonts {
  /**
   * Those of `families` that are installed, under any of their names. Null where the host cannot tell; a name the browser
   * cannot even ask for counts as not installed.
   */
  installed(families: readonly string[]): Promise<ReadonlySet<string> | null>;
}

/**
 * Asks by loading a `local()` face, which succeeds only when the system itself has it: needs no permission, no network,
 * and no exception to the page's policy. Answers are kept, since typefaces are hardly installed while the program runs.
 */
export function createFonts(face: FontFaceLike | null = globalThis.FontFace ?? null): Fonts {
  const known = new Map<string, Promise<boolean>>();

  const has = async (Face: FontFaceLike, family: string): Promise<boolean> => {
    for (const name of namesOfFace(family)) {
      try {
        await new Face('probe', `local(${JSON.stringify(name)})`).load();
        return true;
      } catch {
        // not under this name
      }
    }
    return false;
  };

  return {
    async installed(families) {
      if (!face) return null;
      const asked = families.map((family) => {
        const answer = known.get(family) ?? has(face, family);
        known.set(family, answer);
        return answer;
      });
      const found = await Promise.all(asked);
      return new Set(families.filter((_, i) => found[i]));
    },
  };
}
