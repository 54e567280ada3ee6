import { isPackageName, MANIFEST_FILE } from '../../../core/handoff';
import type { ListedFolder } from '../pickers';

/** Folders of hand-offs that failed in this page and could not be removed then, as on a pulled stick. */
export interface Unfinished {
  /** Removes the folder of a failed hand-off, now or, where the medium does not answer, at the next `removeLeft`. */
  remove(parent: FileSystemDirectoryHandle, folder: FileSystemDirectoryHandle): Promise<void>;
  /** Removes what earlier failures left in this folder. Never fails: a leftover must not stop a hand-off. */
  removeLeft(parent: FileSystemDirectoryHandle): Promise<void>;
}

/** What Chromium calls a file while it is being written. */
const SWAP = /\.crswap$/;

/**
 * Limit: known only as long as the page lives. What a closed page left behind has no manifest; it keeps its name taken and
 * stays until a person removes it.
 */
export function createUnfinished(): Unfinished {
  const left: { readonly parent: FileSystemDirectoryHandle; readonly folder: FileSystemDirectoryHandle }[] = [];

  /** True when it is gone, or has become somebody else's. */
  const removed = async (parent: FileSystemDirectoryHandle, folder: FileSystemDirectoryHandle): Promise<boolean> => {
    try {
      for await (const name of (folder as ListedFolder).keys())
        if (!isPackageName(name) && !SWAP.test(name)) return true;
      // First what would make the rest look whole; `removeEntry` of a folder is not one step.
      await folder.removeEntry(MANIFEST_FILE).catch(() => undefined);
      await parent.removeEntry(folder.name, { recursive: true });
      return true;
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotFoundError' && (await answers(parent));
    }
  };

  return {
    async remove(parent, folder) {
      if (!(await removed(parent, folder))) left.push({ parent, folder });
    },
    async removeLeft(parent) {
      for (const one of [...left])
        if ((await isSame(one.parent, parent)) && (await removed(parent, one.folder)))
          left.splice(left.indexOf(one), 1);
    },
  };
}

const isSame = (a: FileSystemDirectoryHandle, b: FileSystemDirectoryHandle): Promise<boolean> =>
  a.isSameEntry(b).catch(() => false);

async function answers(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    for await (const _ of (folder as ListedFolder).keys()) break;
    return true;
  } catch {
    return false;
  }
}
