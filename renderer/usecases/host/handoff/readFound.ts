import type { IncomingBytes, IncomingEntry } from '../../../../electron/contract/handoffBridge';
import { PACKAGE_READ_LIMIT } from '../../../core/handoff';
import { problem, type Problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import type { Found } from './lookFor';
import type { TreeFile, TreeFolder } from './tree';

/** Largest report, reply or task file read (P16); the desktop's limit. */
const FILE_LIMIT = 20 * 1024 * 1024;
/** More entries are not read: no package has them, and the core refuses a listing that long. */
const MOST_ENTRIES = 1001;

/** One found thing, read once into memory (row 94): everything of a package folder, or one file. */
export async function readFound({ kind, node, path }: Found): Promise<Result<IncomingBytes, Problem>> {
  const unreadable = err(problem('fileUnreadable', { path }));
  if (node.kind === 'folder') return kind === 'package' ? readFolder(node, path) : unreadable;
  const limit = kind === 'zip' ? PACKAGE_READ_LIMIT : FILE_LIMIT;
  try {
    const file = await node.open();
    if (file.size > limit) return err(problem('tooLarge', { limitMb: Math.floor(limit / (1024 * 1024)) }));
    return ok({ kind: 'file', name: node.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return unreadable;
  }
}

async function readFolder(folder: TreeFolder, path: string): Promise<Result<IncomingBytes, Problem>> {
  const entries: IncomingEntry[] = [];
  let room = PACKAGE_READ_LIMIT;
  try {
    for (const node of (await folder.list()).slice(0, MOST_ENTRIES)) {
      const entry: IncomingEntry =
        node.kind === 'folder'
          ? { name: node.name, kind: 'folder', size: 0, bytes: null }
          : await readEntry(node, room);
      room -= entry.bytes?.length ?? 0;
      entries.push(entry);
    }
    return ok({ kind: 'folder', entries });
  } catch {
    return err(problem('fileUnreadable', { path }));
  }
}

async function readEntry(node: TreeFile, room: number): Promise<IncomingEntry> {
  let size = 0;
  try {
    const file = await node.open();
    size = file.size;
    const bytes = size <= room ? new Uint8Array(await file.arrayBuffer()) : null;
    return { name: node.name, kind: 'file', size, bytes };
  } catch {
    return { name: node.name, kind: 'file', size, bytes: null };
  }
}
