import { basename, dirname } from 'node:path';
import { safeFileName } from '../../renderer/core/kernel/fileName';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { nodeFileSystem } from '../files/fileSystem';
import { writeAll } from '../files/writer';

/** Writes to exactly the name given, into a folder that is there; a name that is taken or not usable everywhere is refused, never changed (P10). */
export async function writeNew(path: string, content: string | Uint8Array): Promise<Result<null, Problem>> {
  const name = basename(path);
  if (safeFileName(name) !== name)
    return err(problem('usage', { what: `文件名“${name}”不是在所有电脑上都能用，请换一个文件名。` }));
  if (await isThere(path)) return err(problem('usage', { what: `“${path}”已经存在，没有覆盖，请换一个文件名。` }));
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const written = await writeAll(dirname(path), [{ name, bytes }], path);
  if (written.ok) return ok(null);
  const missing = written.error.code === 'folderMissing';
  return missing ? err(problem('folderMissing', { path: dirname(path) })) : written;
}

const isThere = (path: string): Promise<boolean> =>
  nodeFileSystem.lstat(path).then(
    () => true,
    () => false,
  );
