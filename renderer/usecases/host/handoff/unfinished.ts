import { isPackageName, MANIFEST_FILE } from '../../../core/handoff';
import { folded } from '../folderFiles';
import type { ListedFolder } from '../pickers';

/**
 * Lies in a package folder as long as it is not finished: with it the folder is no package, whatever else it holds. Said
 * in words, since people see it; without the dot that hides files, which browsers may refuse.
 */
export const MARK = '报送未完成.tmp';

/** What Chromium calls a file while it is being written. */
const SWAP = /\.crswap$/;
/** Older marks belong to no page that is still writing. */
const DAY_MS = 24 * 60 * 60 * 1000;

type Folder = FileSystemDirectoryHandle;

/** Folders of hand-offs that failed. */
export interface Unfinished {
  /** Removes the folder of a failed hand-off, now or, where the medium does not answer, at the next `removeLeft`. */
  remove(parent: Folder, folder: Folder): Promise<void>;
  /**
   * Removes what earlier failures left: those of this page, and of others what carries a mark a day old. Only folders of
   * this report's name that hold nothing but what a hand-off writes. Never fails: a leftover must not stop a hand-off.
   */
  removeLeft(parent: Folder, base: string): Promise<void>;
}

/** @param now milliseconds since 1970; only for the age of marks */
export function createUnfinished(now: () => number = Date.now): Unfinished {
  const left: { readonly parent: Folder; readonly folder: Folder }[] = [];

  return {
    async remove(parent, folder) {
      if (!(await removed(parent, folder))) left.push({ parent, folder });
    },
    async removeLeft(parent, base) {
      for (const one of [...left])
        if ((await isSame(one.parent, parent)) && (await removed(parent, one.folder)))
          left.splice(left.indexOf(one), 1);
      try {
        for (const folder of await foldersOf(parent, base))
          if (await isAbandoned(folder, now())) await removed(parent, folder);
      } catch {
        // looked for again next time
      }
    },
  };
}

/** True when the folder is gone, or is nobody's to remove: somebody has put something into it. */
async function removed(parent: Folder, folder: Folder): Promise<boolean> {
  try {
    const names = await namesOf(folder);
    if (!names.every((name) => name === MARK || isPackageName(name) || SWAP.test(name))) return true;
    // First what would make the rest look whole, the mark with the folder: killed in between, it is still no package.
    if (names.includes(MANIFEST_FILE)) await folder.removeEntry(MANIFEST_FILE);
    await parent.removeEntry(folder.name, { recursive: names.length > 0 });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' && (await answers(parent));
  }
}

async function isAbandoned(folder: Folder, now: number): Promise<boolean> {
  if (!(await namesOf(folder)).includes(MARK)) return false;
  return now - (await (await folder.getFileHandle(MARK)).getFile()).lastModified > DAY_MS;
}

async function foldersOf(parent: Folder, base: string): Promise<readonly Folder[]> {
  const found: Folder[] = [];
  for await (const handle of (parent as ListedFolder).values())
    if (handle.kind === 'directory' && folded(handle.name).startsWith(folded(base))) found.push(handle as Folder);
  return found;
}

async function namesOf(folder: Folder): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (folder as ListedFolder).keys()) names.push(name);
  return names;
}

const isSame = (a: Folder, b: Folder): Promise<boolean> => a.isSameEntry(b).catch(() => false);

const answers = (folder: Folder): Promise<boolean> =>
  namesOf(folder).then(
    () => true,
    () => false,
  );
