import type { OutFile } from '../../../../electron/contract/bridge';
import type { PackageRequest, PackageStep } from '../../../../electron/contract/handoffBridge';
import { isPackageName, MANIFEST_FILE, revisionFolderName } from '../../../core/handoff';
import { safeFileName } from '../../../core/kernel/fileName';
import { problem, type Problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import { expectSame, folded, namesIn, NotWritten, writeNew } from '../folderFiles';
import { fsProblem } from '../fsProblems';
import type { Unfinished } from './unfinished';

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
 * flush nor rename, so that is all it can do; the folder that this call made is removed when anything fails, and what a
 * pulled stick keeps of it has no manifest, or one that its files do not bear out.
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
  let folder: FileSystemDirectoryHandle | null = null;
  try {
    if ((await namesIn(parent)).has(folded(name))) return taken;
    const made = await claim(parent, name);
    if (!made) return taken;
    folder = made;
    await writeAll(made, files, manifest, told);
    return ok(made);
  } catch (error) {
    if (folder) await unfinished.remove(parent, folder);
    return err(
      error instanceof NotWritten ? problem('cannotWrite', { path: parent.name }) : fsProblem(error, parent.name),
    );
  }
}

/** A fresh folder. The browser also hands out one that was there: with anything in it it is somebody else's, then null. */
async function claim(parent: FileSystemDirectoryHandle, name: string): Promise<FileSystemDirectoryHandle | null> {
  const made = await parent.getDirectoryHandle(name, { create: true });
  try {
    return (await namesIn(made)).size > 0 ? null : made;
  } catch (error) {
    // Without `recursive` only an empty folder goes.
    await parent.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

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
  const names = await namesIn(folder);
  if (names.size !== total || ![...files, manifest].every(({ name }) => names.has(folded(name))))
    throw new NotWritten();
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
