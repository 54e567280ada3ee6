import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { MEGABYTE } from '../contract/limits';
import type { FileHost } from './fileSystem';
import { problemOfFsError } from './fsErrors';
import { readCounted } from './readCounted';
import { nodeFileHost } from './writer';

/**
 * A text file, read once into memory, up to a limit (the size on disk is not trusted: what is read is counted).
 * UTF-8 with or without byte order mark; anything else is `notJson`, since only report files are read this way.
 * @param shown the path as the person named it
 */
export async function readTextFile(
  path: string,
  shown: string,
  limitMb: number,
  host: FileHost = nodeFileHost,
): Promise<Result<string, Problem>> {
  const bytes = await readBytesFile(path, shown, limitMb, host);
  return bytes.ok ? decodeUtf8(bytes.value) : bytes;
}

/** The same for a file of any kind. */
export async function readBytesFile(
  path: string,
  shown: string,
  limitMb: number,
  host: FileHost = nodeFileHost,
): Promise<Result<Uint8Array, Problem>> {
  try {
    // Without this, opening a pipe would wait for a writer.
    const found = await host.fs.stat(path);
    if (!found.isFile()) return err(problem('notFile', { path: shown }));
    if (found.size > limitMb * MEGABYTE) return err(problem('tooLarge', { limitMb }));
    const bytes = await readUpTo(path, limitMb * MEGABYTE + 1, host);
    return bytes.byteLength > limitMb * MEGABYTE ? err(problem('tooLarge', { limitMb })) : ok(bytes);
  } catch (error) {
    return err(problemOfFsError(error, 'read', shown, host.platform));
  }
}

async function readUpTo(path: string, limit: number, { fs }: FileHost): Promise<Uint8Array> {
  const handle = await fs.open(path, 'r');
  try {
    return await readCounted(handle, limit, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

/** Strict UTF-8; a leading byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): Result<string, Problem> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(problem('notJson'));
  }
}
