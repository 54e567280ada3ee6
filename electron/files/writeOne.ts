import { createHash } from 'node:crypto';
import type { FileHost } from './fileSystem';
import { errorCode, NotWritten } from './fsErrors';
import { retrying } from './retry';

/** Creates a file that must not exist, writes it all, flushes and closes it. Leaves the file behind when it throws. */
export async function writeFlushed(host: FileHost, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await retrying(host, () => host.fs.open(path, 'wx'));
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export type Published = 'linked' | 'renamed' | 'taken';

/**
 * Gives a finished file its final name without replacing anything. `link` refuses an existing name in one step and leaves
 * the temporary name in place; FAT and exFAT have no links, there the name is checked and then renamed (`rename` replaces
 * silently everywhere, so a name created between the two calls would be lost: the smallest gap such a medium allows).
 */
export async function publish(host: FileHost, temporary: string, target: string): Promise<Published> {
  const { fs } = host;
  try {
    await fs.link(temporary, target);
    return 'linked';
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || (await exists(host, target))) return 'taken';
    await retrying(host, () => fs.rename(temporary, target));
    return 'renamed';
  }
}

/** Takes a final name back: afterwards only the temporary name exists. (`rename` onto a link of the same file does nothing.) */
export async function withdraw({ fs }: FileHost, how: Published, target: string, temporary: string): Promise<void> {
  if (how === 'renamed') await fs.rename(target, temporary);
  else await fs.unlink(target);
}

async function exists({ fs }: FileHost, path: string): Promise<boolean> {
  try {
    await fs.lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Opens the file again and compares its SHA-256 (P11). Read-back may come from cache: it finds mistakes, not bad media. */
export async function verifyWritten({ fs }: FileHost, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(path, 'r');
  try {
    const found = await handle.readFile();
    if (sha256(found) !== sha256(bytes)) throw new NotWritten();
  } finally {
    await handle.close();
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
