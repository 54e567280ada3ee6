import { constants } from 'node:fs';
import { basename, join } from 'node:path';
import { isPackageName, MANIFEST_FILE, PACKAGE_READ_LIMIT, packageFileLimit } from '../../renderer/core/handoff';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { FoundKind, IncomingBytes, IncomingEntry } from '../contract/handoffBridge';
import { MAX_REPORT_MB, MEGABYTE } from '../contract/limits';
import type { FileHost } from './fileSystem';
import { problemOfFsError } from './fsErrors';
import { readCounted } from './readCounted';
import { nodeFileHost } from './writer';

/** More entries are not listed: no package has them, and the core refuses a listing that long. */
const MOST_LISTED = 1001;

/** Links are not followed, and a pipe put in a file's place is not waited for. Windows knows neither flag. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of one thing that was found, read once into memory (rows 93–94); nothing is written. Problems: `mediumGone`
 * when the stick was pulled, `tooLarge`, and those of a file that cannot be read.
 * @param shown how the person knows it, for the sentence
 * @param listed what a package folder is known to hold; looked up where it is not given
 */
export async function readFound(
  path: string,
  kind: FoundKind,
  shown: string,
  host: FileHost = nodeFileHost,
  listed?: readonly { readonly name: string }[],
): Promise<Result<IncomingBytes, Problem>> {
  switch (kind) {
    case 'package':
      return readFolder(path, shown, host, listed);
    case 'zip':
      return readFile(path, shown, Math.floor(PACKAGE_READ_LIMIT / MEGABYTE), host);
    case 'json':
    case 'stray':
      return readFile(path, shown, MAX_REPORT_MB, host);
    case 'link':
      return err(problem('notFile', { path: shown }));
    case 'unreadable':
      return err(problem('fileUnreadable', { path: shown }));
    case 'deep':
      return err(problem('foldersTooDeep', { path: shown }));
  }
}

/**
 * A package folder. What the package names is only looked up in the folder's own listing, never turned into another path
 * (P15); of files that no package has, the bytes are left alone.
 * @param shown how the person knows it
 * @param listed what the folder is known to hold; looked up where it is not given
 */
export async function readFolder(
  path: string,
  shown: string,
  host: FileHost = nodeFileHost,
  listed?: readonly { readonly name: string }[],
): Promise<Result<IncomingBytes, Problem>> {
  try {
    const names = listed ? listed.map(({ name }) => name) : await host.fs.readdir(path);
    const entries: IncomingEntry[] = [];
    for (const name of names.slice(0, MOST_LISTED)) entries.push(await look(join(path, name), name, host));
    if (!isWorthReading(entries)) return ok({ kind: 'folder', entries });
    const read: IncomingEntry[] = [];
    for (const entry of entries) read.push({ ...entry, bytes: await readEntry(join(path, entry.name), entry, host) });
    return ok({ kind: 'folder', entries: read });
  } catch (error) {
    return err(problemOfFsError(error, 'read', shown, host.platform));
  }
}

async function look(path: string, name: string, { fs }: FileHost): Promise<IncomingEntry> {
  const found = await fs.lstat(path);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { name, kind, size: found.size, bytes: null };
}

/** Of what the checks refuse by names and sizes alone nothing is read. */
function isWorthReading(entries: readonly IncomingEntry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    total <= PACKAGE_READ_LIMIT &&
    entries.some(({ name }) => name === MANIFEST_FILE) &&
    entries.every(({ name, kind, size }) => kind === 'file' && isPackageName(name) && size <= packageFileLimit(name))
  );
}

/** Null where this one file cannot be read; thrown where the medium does not answer any more. */
async function readEntry(path: string, { name }: IncomingEntry, host: FileHost): Promise<Uint8Array | null> {
  try {
    return await readPlain(path, packageFileLimit(name), host);
  } catch (error) {
    if (problemOfFsError(error, 'read', name, host.platform).code === 'mediumGone') throw error;
    return null;
  }
}

async function readFile(path: string, shown: string, limitMb: number, host: FileHost) {
  try {
    const bytes = await readPlain(path, limitMb * MEGABYTE, host);
    return bytes ? ok({ kind: 'file', name: basename(path), bytes } as const) : err(problem('tooLarge', { limitMb }));
  } catch (error) {
    return err(problemOfFsError(error, 'read', shown, host.platform));
  }
}

/** Null for what has more bytes than allowed or is no plain file any more: it may have been replaced since the listing. */
async function readPlain(path: string, limit: number, { fs }: FileHost): Promise<Uint8Array | null> {
  const handle = await fs.open(path, READ_PLAIN);
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.size > limit) return null;
    const bytes = await readCounted(handle, limit + 1, found.size);
    return bytes.length > limit ? null : bytes;
  } finally {
    await handle.close();
  }
}
