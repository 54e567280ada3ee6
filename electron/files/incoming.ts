import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { DEEPEST, handedInAs, holdsManifest, isSystemName } from '../../renderer/core/handoff';
import type { FoundKind } from '../contract/handoffBridge';

/** Something below a folder that looks handed in. Paths are relative to the folder, `/` between names; '' is itself. */
export interface Found {
  readonly kind: FoundKind;
  readonly path: string;
  /** of a package: what was listed in it, so that it need not be listed again */
  readonly entries?: readonly Dirent[];
}

/**
 * Every package, zip file and report file below a folder, one at a time. A folder with a manifest is one package and is
 * not looked into further; links are named, never followed. Synchronous on purpose: a listing of forty thousand small
 * files is slower by half otherwise, and the command line has nothing else to do. (The desktop's own listing waits.)
 */
export function* foundBelow(root: string, below = '', depth = 0): Generator<Found> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch {
    yield { kind: 'unreadable', path: below };
    return;
  }
  if (holdsManifest(entries.map(({ name }) => name))) {
    yield { kind: 'package', path: below, entries };
    return;
  }
  for (const entry of entries) {
    if (isSystemName(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const kind = handedInAs(entry.name);
    if (entry.isDirectory()) {
      if (depth < DEEPEST) yield* foundBelow(root, path, depth + 1);
      else yield { kind: 'deep', path };
    } else if (kind !== null) yield { kind: entry.isFile() ? kind : 'link', path };
  }
}
