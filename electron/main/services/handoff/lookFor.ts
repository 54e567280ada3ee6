import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import {
  DEEPEST,
  handedInAs,
  holdsManifest,
  isSystemName,
  MOST_FOUND,
  MOST_LOOKED_AT,
} from '../../../../renderer/core/handoff';
import type { FoundKind } from '../../../contract/handoffBridge';
import type { FileHost } from '../../../files/fileSystem';

export interface Found {
  readonly kind: FoundKind;
  /** below the root, `/` between names; '' for the root itself */
  readonly path: string;
}

export interface Looked {
  readonly found: readonly Found[];
  readonly more: boolean;
}

/**
 * Everything below a folder that looks handed in, in the order of its names. Links are named, never followed. Throws when
 * the root itself cannot be listed, also when it stops answering on the way (a pulled stick).
 */
export async function lookFor(root: string, { fs }: FileHost): Promise<Looked> {
  const found: Found[] = [];
  let lookedAt = 0;
  let more = false;

  const list = async (below: string): Promise<readonly Dirent[] | null> => {
    try {
      return await fs.readdir(join(root, below), { withFileTypes: true });
    } catch (error) {
      if (below === '') throw error;
      await fs.readdir(root);
      return null;
    }
  };

  const walk = async (below: string, depth: number): Promise<void> => {
    const entries = await list(below);
    if (entries === null) return void found.push({ kind: 'unreadable', path: below });
    if (holdsManifest(entries.map(({ name }) => name))) return void found.push({ kind: 'package', path: below });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_FOUND || ++lookedAt > MOST_LOOKED_AT) more = true;
      if (more) return;
      if (isSystemName(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const kind = handedInAs(entry.name);
      if (entry.isDirectory()) {
        if (depth < DEEPEST) await walk(path, depth + 1);
        else found.push({ kind: 'deep', path });
      } else if (kind !== null) found.push({ kind: entry.isFile() ? kind : 'link', path });
    }
  };

  await walk('', 0);
  return { found, more };
}
