import { MANIFEST_FILE, REPORT_FILE } from './names';

/**
 * What below a stick or folder looks handed in, by names alone: the one set of rules for every host that lists. What the
 * found things hold is judged by the checks of a package.
 */

/** What sticks carry besides files of people: thrown away, or the system's own. Names with a dot in front are hidden. */
const SYSTEM = /^(\.|\$RECYCLE\.BIN$|System Volume Information$|lost\+found$)/i;

/** Folders in folders that are looked into; links are not followed, so that nothing goes round in circles. */
export const DEEPEST = 32;
/** Most things listed: all townships of the largest city, each several times. */
export const MOST_FOUND = 5000;
/** Most files and folders looked at: a whole disk chosen by mistake ends after seconds. */
export const MOST_LOOKED_AT = 100_000;

/** True for what the system or a program keeps out of sight. */
export const isSystemName = (name: string): boolean => SYSTEM.test(name);

/** True for the folder of a package, which is not looked into further. */
export const holdsManifest = (names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === MANIFEST_FILE);

/**
 * What a file with this name may be, null for nothing of ours. `stray`: named as in a package, but without its manifest,
 * as an interrupted hand-off leaves it behind.
 */
export function handedInAs(fileName: string): 'zip' | 'json' | 'stray' | null {
  const name = fileName.toLowerCase();
  if (name.endsWith('.zip')) return 'zip';
  if (!name.endsWith('.json')) return null;
  return name === REPORT_FILE ? 'stray' : 'json';
}
