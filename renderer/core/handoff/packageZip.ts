import { zipSync, type Zippable } from 'fflate';
import type { Package } from './make';

/** Zip times cannot be left out; the earliest there is says nothing about anybody's clock. */
const NO_TIME = Date.UTC(1980, 0, 1, 12);

/**
 * A package as one .zip with its files at the root, for hosts that can only download. The manifest stands last, as it is
 * written. The same package always gives the same bytes.
 */
export function packageZip({ files, manifest }: Pick<Package, 'files' | 'manifest'>): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of [...files, manifest]) entries[name] = [bytes, { mtime: NO_TIME, level: 6 }];
  return zipSync(entries);
}
