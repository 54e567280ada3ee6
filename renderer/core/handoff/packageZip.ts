import { zipSync, type Zippable } from 'fflate';
import type { Package } from './make';

/**
 * A package as one .zip with its files at the root, the manifest last: for browsers that can only download. Packed without
 * compressing (documents are compressed already), so that the same package is the same bytes on every machine.
 */
export function packageZip({ files, manifest }: Pick<Package, 'files' | 'manifest'>): Uint8Array {
  // The first moment a zip archive can tell, by the clock of any place: the package's own moment is in its manifest.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { name, bytes } of [...files, manifest]) entries[name] = bytes;
  return zipSync(entries, { level: 0, mtime });
}
