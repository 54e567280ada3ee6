import { dirname, resolve } from 'node:path';
import type { Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { FileHost } from './fileSystem';
import { errorCode, problemOfFsError } from './fsErrors';
import { nodeFileHost } from './writer';

/**
 * Makes a folder and what is missing above it, one level at a time: Node's own recursive form reports a read-only medium
 * as a missing path.
 * @returns the folders made, outermost first, for `removeFolders`
 */
export async function makeFolder(
  path: string,
  host: FileHost = nodeFileHost,
): Promise<Result<readonly string[], Problem>> {
  const made: string[] = [];
  try {
    for (const folder of await missingFolders(resolve(path), host)) {
      await host.fs.mkdir(folder);
      made.push(folder);
    }
    return ok(made);
  } catch (error) {
    await removeFolders(made, host);
    return err(problemOfFsError(error, made.length === 0 ? 'find' : 'create', path, host.platform));
  }
}

async function missingFolders(path: string, host: FileHost): Promise<readonly string[]> {
  try {
    // A file in the way makes the next `mkdir` or the writing fail with a clear code.
    await host.fs.stat(path);
    return [];
  } catch (error) {
    const above = dirname(path);
    if (errorCode(error) !== 'ENOENT' || above === path) throw error;
    return [...(await missingFolders(above, host)), path];
  }
}

/** Takes folders away again that `makeFolder` made, as far as they are empty. Never fails. */
export async function removeFolders(made: readonly string[], { fs }: FileHost = nodeFileHost): Promise<void> {
  for (const folder of made.toReversed()) await fs.rmdir(folder).catch(() => undefined);
}
