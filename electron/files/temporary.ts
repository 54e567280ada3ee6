import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FileHost } from './fileSystem';

/** `.nianbao-<run>-<n>.tmp`: recognisable, so that what a pulled stick or a kill left behind can be removed next time. */
const PATTERN = /^\.nianbao-([0-9a-f-]{36})-\d+\.tmp$/;
const RUN = randomUUID();
const DAY_MS = 24 * 60 * 60 * 1000;

let counter = 0;
const inUse = new Set<string>();

/** A name nobody else uses. `releaseTemporary` ends its protection against `removeLeftovers`. */
export function temporaryName(): string {
  const name = `.nianbao-${RUN}-${++counter}.tmp`;
  inUse.add(name);
  return name;
}

export const releaseTemporary = (name: string): boolean => inUse.delete(name);

/**
 * Removes what earlier tries left in the folder (P13): at once when this very run left it, after a day when another did
 * (it may still be writing). Failures are ignored: a leftover must not stop an export.
 */
export async function removeLeftovers(
  { fs, now }: FileHost,
  folder: string,
  listing: readonly string[],
): Promise<void> {
  for (const name of listing) {
    const path = join(folder, name);
    try {
      if (await isAbandoned({ fs, now }, folder, name)) await fs.unlink(path);
    } catch {
      continue;
    }
  }
}

/** True for a temporary name that no running write can still own. */
export async function isAbandoned(
  { fs, now }: Pick<FileHost, 'fs' | 'now'>,
  folder: string,
  name: string,
): Promise<boolean> {
  const run = PATTERN.exec(name)?.[1];
  if (run === undefined || inUse.has(name)) return false;
  return run === RUN || now() - (await fs.lstat(join(folder, name))).mtimeMs > DAY_MS;
}

export const isTemporary = (name: string): boolean => PATTERN.test(name);
