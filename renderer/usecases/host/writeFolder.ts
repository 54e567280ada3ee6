import type { OutFile } from '../../../electron/contract/bridge';
import { safeFileName, versionedName } from '../../core/kernel/fileName';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import { expectSame, folded, namesIn, NotWritten, writeNew } from './folderFiles';
import { fsProblem } from './fsProblems';

const MAX_VERSION = 999;

/**
 * Writes all files into a chosen folder or none. Existing files are never replaced: the whole set moves to `_v2`, `_v3`
 * (P10). The browser writes to a file beside and puts it in place when closed; each is then read back and compared. What
 * this call created is removed when it fails, as far as the medium still answers.
 * @returns final names in the order asked
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  files: readonly OutFile[],
): Promise<Result<readonly string[], Problem>> {
  const created: string[] = [];
  try {
    const names = freeNames(files, await namesIn(folder));
    if (!names) return err(problem('cannotWrite', { path: folder.name }));
    for (const [i, file] of files.entries())
      await expectSame(await writeNew(folder, names[i]!, file.bytes, (name) => created.push(name)), file.bytes);
    return ok(names);
  } catch (error) {
    for (const name of created) await folder.removeEntry(name).catch(() => undefined);
    return err(
      error instanceof NotWritten ? problem('cannotWrite', { path: folder.name }) : fsProblem(error, folder.name),
    );
  }
}

function freeNames(files: readonly OutFile[], taken: ReadonlySet<string>): readonly string[] | null {
  const wanted = files.map((f) => safeFileName(f.name));
  if (new Set(wanted.map(folded)).size !== wanted.length) return null;
  for (let n = 1; n <= MAX_VERSION; n++) {
    const names = wanted.map((name) => versionedName(name, n));
    if (names.every((name) => !taken.has(folded(name)))) return names;
  }
  return null;
}
