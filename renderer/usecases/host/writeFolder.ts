import type { OutFile } from '../../../electron/contract/bridge';
import { safeFileName, versionedName } from '../../core/kernel/fileName';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import { fsProblem } from './fsProblems';
import type { ListedFolder } from './pickers';

const MAX_VERSION = 999;

/** Two names that FAT, exFAT or NTFS would take for one file. */
const folded = (name: string): string => name.normalize('NFC').toLowerCase();

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
    const names = freeNames(files, await namesIn(folder as ListedFolder));
    if (!names) return err(problem('cannotWrite', { path: folder.name }));
    for (const [i, file] of files.entries()) await writeOne(folder, names[i]!, file.bytes, created);
    return ok(names);
  } catch (error) {
    for (const name of created) await folder.removeEntry(name).catch(() => undefined);
    return err(
      error instanceof Differs ? problem('cannotWrite', { path: folder.name }) : fsProblem(error, folder.name),
    );
  }
}

class Differs extends Error {}

async function writeOne(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
  created: string[],
): Promise<void> {
  // A file that appeared since the listing must not be opened for writing, which would empty it.
  if (await exists(folder, name)) throw new Differs();
  created.push(name);
  const handle = await folder.getFileHandle(name, { create: true });
  const out = await handle.createWritable();
  try {
    await out.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await out.abort().catch(() => undefined);
    throw error;
  }
  await out.close();
  const back = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  if (back.length !== bytes.length || back.some((b, i) => b !== bytes[i])) throw new Differs();
}

async function exists(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}

async function namesIn(folder: ListedFolder): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const name of folder.keys()) names.add(folded(name));
  return names;
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
