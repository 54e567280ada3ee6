import { PACKAGE_READ_LIMIT, sourceOf, type PackageSource } from '../../renderer/core/handoff';
import type { Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { MEGABYTE } from '../contract/limits';
import type { FileHost } from './fileSystem';
import { problemOfFsError } from './fsErrors';
import { readFolder } from './incomingBytes';
import { readBytesFile } from './readText';
import { nodeFileHost } from './writer';

/**
 * A package folder or zip file that a person named, for `verifyPackage`, read once into memory. Nothing is written. A link
 * is followed here and only here: it is the person's own way of naming the place.
 * @param shown the path as the person named it
 */
export async function packageAt(
  path: string,
  shown: string,
  host: FileHost = nodeFileHost,
): Promise<Result<PackageSource, Problem>> {
  let isFolder: boolean;
  try {
    isFolder = (await host.fs.stat(path)).isDirectory();
  } catch (error) {
    return err(problemOfFsError(error, 'read', shown, host.platform));
  }
  if (isFolder) {
    const read = await readFolder(path, shown, host);
    return read.ok ? ok(sourceOf(read.value, shown)) : read;
  }
  const bytes = await readBytesFile(path, shown, Math.floor(PACKAGE_READ_LIMIT / MEGABYTE), host);
  return bytes.ok ? ok({ kind: 'zip', shown, bytes: bytes.value }) : bytes;
}
