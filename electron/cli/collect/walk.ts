import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { FolderEntry } from '../../../renderer/core/handoff';

/** Something below the folder that looks handed in. Paths are relative to the folder, `/` between names. */
export type Found =
  | { readonly kind: 'package'; readonly path: string; readonly entries: readonly Dirent[] }
  | { readonly kind: 'zip' | 'report' | 'stray' | 'link' | 'unreadable' | 'deep'; readonly path: string };

/** What sticks carry besides files of people: thrown away, or the system's own. Names with a dot in front are hidden. */
const SYSTEM = /^(\.|\$RECYCLE\.BIN$|System Volume Information$|lost\+found$)/i;
const MANIFEST = /^manifest\.json$/i;
const HANDED_IN = /\.(json|zip)$/i;
/** Folders in folders; links are not followed, so that nothing goes round in circles. */
const DEEPEST = 32;

/**
 * Every package, zip file and report file below a folder, one at a time. A folder with a manifest is one package and is
 * not looked into further. Synchronous on purpose: a listing of forty thousand small files is slower by half otherwise,
 * and the command line has nothing else to do.
 */
export function* walk(root: string, below = '', depth = 0): Generator<Found> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch {
    yield { kind: 'unreadable', path: below };
    return;
  }
  if (entries.some(({ name }) => MANIFEST.test(name))) {
    yield { kind: 'package', path: below, entries };
    return;
  }
  for (const entry of entries) {
    if (SYSTEM.test(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (depth < DEEPEST) yield* walk(root, path, depth + 1);
      else yield { kind: 'deep', path };
    } else if (HANDED_IN.test(entry.name)) yield { kind: kindOf(entry), path };
  }
}

function kindOf(entry: Dirent): 'zip' | 'report' | 'stray' | 'link' {
  if (!entry.isFile()) return 'link';
  if (/\.zip$/i.test(entry.name)) return 'zip';
  // The name it has in packages: without its manifest it is what an interrupted hand-off leaves behind.
  return entry.name.toLowerCase() === 'report.json' ? 'stray' : 'report';
}

/** What a directory entry is, as the checks of a package ask for it. */
export const entryKind = (entry: Dirent): FolderEntry['kind'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
