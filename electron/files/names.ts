import { safeFileName, versionedName } from '../../renderer/core/kernel/fileName';

/** Highest version tried before giving up; a folder with a thousand copies needs a person. */
export const MAX_VERSION = 999;

/** Two names that one of FAT, exFAT, NTFS or ext4 would take for the same file. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

export interface Version {
  readonly number: number;
  readonly names: readonly string[];
}

/**
 * The lowest version at which every name is free, so that letter and report always carry the same number (P10).
 * @param wanted safe, different names
 * @param taken names in the folder
 * @returns null when all 999 are taken
 */
export function freeVersion(wanted: readonly string[], taken: readonly string[], from = 1): Version | null {
  const used = new Set(taken.map(folded));
  for (let number = from; number <= MAX_VERSION; number++) {
    const names = wanted.map((name) => versionedName(name, number));
    if (names.every((name) => !used.has(folded(name)))) return { number, names };
  }
  return null;
}

/** Safe forms of the names asked for; null when two of them would be one file. */
export function distinctSafeNames(names: readonly string[]): readonly string[] | null {
  const safe = names.map(safeFileName);
  return new Set(safe.map(folded)).size === safe.length ? safe : null;
}
