import { constants } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_READ_LIMIT, type FolderEntry, type PackageSource } from '../../renderer/core/handoff';
import type { Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { MEGABYTE } from '../contract/limits';
import type { FileHost } from './fileSystem';
import { problemOfFsError } from './fsErrors';
import { readBytesFile } from './readText';
import { nodeFileHost } from './writer';

/** More entries are not listed: no package has them, and the core refuses a listing that long. */
const MOST_LISTED = 1001;

/** Links are not followed, and a pipe put in a file's place is not waited for. Windows knows neither flag. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * A package folder or zip file on disk, for `verifyPackage`. Nothing is written; what the package names is only looked up
 * in its own listing, never turned into another path (P15).
 * @param shown the path as the person named it
 */
export async function packageAt(
  path: string,
  shown: string,
  host: FileHost = nodeFileHost,
): Promise<Result<PackageSource, Problem>> {
  try {
    if ((await host.fs.stat(path)).isDirectory()) return ok(await folderSource(path, shown, host));
  } catch (error) {
    return err(problemOfFsError(error, 'read', shown, host.platform));
  }
  const bytes = await readBytesFile(path, shown, Math.floor(PACKAGE_READ_LIMIT / MEGABYTE), host);
  return bytes.ok ? ok({ kind: 'zip', shown, bytes: bytes.value }) : bytes;
}

async function folderSource(path: string, shown: string, host: FileHost): Promise<PackageSource> {
  const entries: FolderEntry[] = [];
  for (const name of (await host.fs.readdir(path)).slice(0, MOST_LISTED)) {
    const found = await host.fs.lstat(join(path, name));
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    entries.push({ name, kind, size: found.size });
  }
  const listed = new Set(entries.map(({ name }) => name));
  const read = async (name: string, limit: number): Promise<Uint8Array | null> =>
    listed.has(name) ? readPlainFile(join(path, name), limit, host) : null;
  return { kind: 'folder', shown, entries, read };
}

async function readPlainFile(path: string, limit: number, { fs }: FileHost): Promise<Uint8Array | null> {
  try {
    const handle = await fs.open(path, READ_PLAIN);
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size > limit) return null;
      const bytes = new Uint8Array(await handle.readFile());
      return bytes.length > limit ? null : bytes;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
