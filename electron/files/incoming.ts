import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import type { Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { FoundKind } from '../contract/handoffBridge';
import type { FileHost } from './fileSystem';
import { problemOfFsError } from './fsErrors';
import { nodeFileHost } from './writer';

/** Something below a folder that looks handed in. Paths are relative to the folder, `/` between names; '' is itself. */
export interface Found {
  readonly kind: FoundKind;
  readonly path: string;
  /** of a package: what was listed in it, so that it need not be listed again */
  readonly entries?: readonly Dirent[];
}

/** What sticks carry besides files of people: thrown away, or the system's own. Names with a dot in front are hidden. */
const SYSTEM = /^(\.|\$RECYCLE\.BIN$|System Volume Information$|lost\+found$)/i;
const MANIFEST = /^manifest\.json$/i;
const HANDED_IN = /\.(json|zip)$/i;
/** Folders in folders; links are not followed, so that nothing goes round in circles. */
const DEEPEST = 32;
/** Folders looked into before other work of the process gets its turn. */
const AT_ONCE = 20;

/**
 * Every package, zip file and report file below a folder, one at a time. A folder with a manifest is one package and is
 * not looked into further. Synchronous on purpose: a listing of forty thousand small files is slower by half otherwise,
 * and the command line has nothing else to do.
 */
export function* foundBelow(root: string): Generator<Found> {
  for (const found of walk(root, '', 0)) if (found !== null) yield found;
}

/**
 * The same for a process that has other work: it lets that through between folders.
 * @param shown how the person knows the folder, for the sentence
 * @param most things listed before it stops; `more` says that there are others
 * @returns `folderMissing` or `mediumGone` when the folder itself cannot be looked into
 */
export async function listBelow(
  root: string,
  shown: string,
  most: number,
  host: FileHost = nodeFileHost,
): Promise<Result<{ readonly found: readonly Found[]; readonly more: boolean }, Problem>> {
  try {
    await host.fs.readdir(root);
  } catch (error) {
    return err(problemOfFsError(error, 'find', shown, host.platform));
  }
  const found: Found[] = [];
  let folders = 0;
  for (const one of walk(root, '', 0)) {
    if (one === null) {
      if (++folders % AT_ONCE === 0) await otherWork();
    } else if (found.length === most) return ok({ found, more: true });
    else found.push(one);
  }
  return ok({ found, more: false });
}

/** What is found, and null for every folder that was listed. */
function* walk(root: string, below: string, depth: number): Generator<Found | null> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch {
    yield { kind: 'unreadable', path: below };
    return;
  }
  yield null;
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
    } else if (HANDED_IN.test(entry.name)) yield { kind: entry.isFile() ? fileKind(entry.name) : 'link', path };
  }
}

/** What a plain file is by its name, whether it was found or chosen singly. */
export function fileKind(name: string): 'zip' | 'json' | 'stray' {
  if (/\.zip$/i.test(name)) return 'zip';
  // The name it has in packages: without its manifest it is what an interrupted hand-off leaves behind.
  return name.toLowerCase() === 'report.json' ? 'stray' : 'json';
}
