import type { OutFile } from '../../../../electron/contract/bridge';
import type { PackageRequest, PackageStep } from '../../../../electron/contract/handoffBridge';
import { isPackageName, MANIFEST_FILE, revisionFolderName } from '../../../core/handoff';
import { safeFileName } from '../../../core/kernel/fileName';
import { problem, type Problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import { expectSame, folded, namesIn, NotWritten, writeNew } from '../folderFiles';
import { fsProblem } from '../fsProblems';
import { MARK, type Unfinished } from './unfinished';

/** Highest revision whose folder is looked for. */
const MAX_REVISION = 999;

/** The lowest revision from `from` whose folder is free (P10). `cannotWrite` when all 999 are taken. */
export async function freeRevisionIn(
  folder: FileSystemDirectoryHandle,
  base: string,
  from: number,
): Promise<Result<number, Problem>> {
  try {
    const taken = await namesIn(folder);
    for (let revision = from; revision <= MAX_REVISION; revision++)
      if (!taken.has(folded(revisionFolderName(base, revision)))) return ok(revision);
    return err(problem('cannotWrite', { path: folder.name }));
  } catch (error) {
    return err(fsProblem(error, folder.name));
  }
}

/**
 * Writes a package into a new folder of its revision, the manifest last (P11), each file read back. A page can neither
 * flush nor rename; so a mark lies in the folder until all of it has been read back, and goes as the last thing. The folder
 * that this call made is removed when anything fails; what a pulled stick keeps of it has the mark and is no package.
 */
export async function writePackageIn(
  parent: FileSystemDirectoryHandle,
  { base, revision, files, manifest }: PackageRequest,
  told: (step: PackageStep) => void,
  unfinished: Unfinished,
): Promise<Result<FileSystemDirectoryHandle, Problem>> {
  const name = revisionFolderName(base, revision);
  if (!areRight(name, files, manifest)) return err(problem('badArgument'));
  const taken = err(problem('packageFolderTaken', { path: name }));
  let mine: FileSystemDirectoryHandle | null = null;
  try {
    if ((await namesIn(parent)).has(folded(name))) return taken;
    const folder = await parent.getDirectoryHandle(name, { create: true });
    // Until it has been listed it may also be somebody else's: then only an empty one is removed.
    mine = folder;
    if ((await namesIn(folder)).size > 0) {
      mine = null;
      return taken;
    }
    await writeNew(folder, MARK, new Uint8Array(), () => undefined);
    await writeAll(folder, files, manifest, told);
    await folder.removeEntry(MARK);
    return ok(folder);
  } catch (error) {
    if (mine) await unfinished.remove(parent, mine);
    return err(
      error instanceof NotWritten ? problem('cannotWrite', { path: parent.name }) : fsProblem(error, parent.name),
    );
  }
}

/** Writes and reads back the files, then likewise the manifest; afterwards nothing else may lie there but the mark. */
async function writeAll(
  folder: FileSystemDirectoryHandle,
  files: readonly OutFile[],
  manifest: OutFile,
  told: (step: PackageStep) => void,
): Promise<void> {
  const total = files.length + 1;
  const done = { write: 0, readBack: 0 };
  const tell = (step: PackageStep['step']): void => told({ step, done: ++done[step], total });
  for (const batch of [files, [manifest]]) {
    const written: [FileSystemFileHandle, Uint8Array][] = [];
    for (const { name, bytes } of batch) {
      written.push([await writeNew(folder, name, bytes, () => undefined), bytes]);
      tell('write');
    }
    for (const [handle, bytes] of written) {
      await expectSame(handle, bytes);
      tell('readBack');
    }
  }
  const found = await namesIn(folder);
  const wanted = [MARK, ...[...files, manifest].map(({ name }) => name)];
  if (found.size !== wanted.length || !wanted.every((name) => found.has(folded(name)))) throw new NotWritten();
}

/** Only the fixed names of a package, each once, in a folder of one plain name (P14). */
function areRight(folder: string, files: readonly OutFile[], manifest: OutFile): boolean {
  const names = [...files, manifest].map(({ name }) => name);
  return (
    safeFileName(folder) === folder &&
    manifest.name === MANIFEST_FILE &&
    names.every(isPackageName) &&
    new Set(names).size === names.length
  );
}
