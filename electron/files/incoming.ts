import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import {
  DEEPEST,
  handedInAs,
  holdsManifest,
  isSystemName,
  MOST_FOUND,
  MOST_LOOKED_AT,
} from '../../renderer/core/handoff';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { FoundKind } from '../contract/handoffBridge';
import type { FileHost } from './fileSystem';
import { errorCode, problemOfFsError } from './fsErrors';
import { nodeFileHost } from './writer';

/** Something below a folder that looks handed in. Paths are relative to the folder, `/` between names; '' is itself. */
export interface Found {
  readonly kind: FoundKind;
  readonly path: string;
  /** of a package: what was listed in it, so that it need not be listed again */
  readonly entries?: readonly Dirent[];
}

/**
 * Every package, zip file and report file below a folder, one at a time. A folder with a manifest is one package and is
 * not looked into further. Synchronous on purpose: a listing of forty thousand small files is slower by half otherwise,
 * and the command line has nothing else to do.
 */
export function* foundBelow(root: string): Generator<Found> {
  yield* walk(root, '', 0);
}

/** Refusals of a folder below that mean the whole medium has gone. */
const GONE = new Set(['ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE']);

/**
 * The same without holding up the process, whose windows stand still while it waits for a slow stick; in the order of
 * names. It ends after `most` things or after looking at `MOST_LOOKED_AT` names; `more` says so.
 * @param shown how the person knows the folder, for the sentence
 * @returns `folderMissing` or `mediumGone` when the folder itself cannot be looked into, `mediumGone` also when it stops
 *   answering on the way
 */
export async function listBelow(
  root: string,
  shown: string,
  most: number = MOST_FOUND,
  host: FileHost = nodeFileHost,
): Promise<Result<{ readonly found: readonly Found[]; readonly more: boolean }, Problem>> {
  const found: Found[] = [];
  let begun = false;
  let lookedAt = 0;
  const list = async (below: string): Promise<readonly Dirent[] | null> => {
    try {
      return await host.fs.readdir(join(root, below), { withFileTypes: true });
    } catch (error) {
      if (below === '' || GONE.has(errorCode(error))) throw error;
      await host.fs.readdir(root);
      return null;
    }
  };
  /** False when there is more than is listed. */
  const look = async (below: string, depth: number): Promise<boolean> => {
    const entries = await list(below);
    begun = true;
    for (const one of looksLike(below, entries?.toSorted((a, b) => (a.name < b.name ? -1 : 1)) ?? null, depth)) {
      if (++lookedAt > MOST_LOOKED_AT) return false;
      if (one === null) continue;
      if (one.kind === 'folder') {
        if (!(await look(one.path, depth + 1))) return false;
      } else if (found.length === most) return false;
      else found.push(one);
    }
    return true;
  };
  try {
    const all = await look('', 0);
    return ok({ found, more: !all });
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    if (isMissing)
      return err(begun ? problem('mediumGone', { reading: 1 }) : problem('folderMissing', { path: shown }));
    return err(problemOfFsError(error, 'read', shown, host.platform));
  }
}

/** What is found, folders looked into on the way. */
function* walk(root: string, below: string, depth: number): Generator<Found> {
  let entries: readonly Dirent[] | null = null;
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch {
    // told as unreadable
  }
  for (const one of looksLike(below, entries, depth)) {
    if (one?.kind === 'folder') yield* walk(root, one.path, depth + 1);
    else if (one) yield one;
  }
}

/** A folder's names one by one: what looks handed in, a folder to look into, null for anything else. */
function* looksLike(
  below: string,
  entries: readonly Dirent[] | null,
  depth: number,
): Generator<Found | { readonly kind: 'folder'; readonly path: string } | null> {
  if (entries === null) return yield { kind: 'unreadable', path: below };
  if (holdsManifest(entries.map(({ name }) => name))) return yield { kind: 'package', path: below, entries };
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const kind = handedInAs(entry.name);
    if (isSystemName(entry.name)) yield null;
    else if (entry.isDirectory()) yield { kind: depth < DEEPEST ? 'folder' : 'deep', path };
    else yield kind === null ? null : { kind: entry.isFile() ? kind : 'link', path };
  }
}
