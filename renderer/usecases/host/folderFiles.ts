import type { ListedFolder } from './pickers';

/** Single files in a folder of the browser's, for whatever writes several of them or none. */

/** What was written does not read back as it was, or a name was taken in between: to the person it was not written. */
export class NotWritten extends Error {}

/** Two names that FAT, exFAT or NTFS would take for one file. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** The names in a folder, folded. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const name of (folder as ListedFolder).keys()) names.add(folded(name));
  return names;
}

/**
 * Writes a file that must not exist. The browser writes to a file beside and puts it in place when it is closed.
 * @param created told of the name before anything of it exists, for taking it back
 */
export async function writeNew(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
  created: (name: string) => void,
): Promise<FileSystemFileHandle> {
  // A file that appeared since the listing must not be opened for writing, which would empty it.
  if (await exists(folder, name)) throw new NotWritten();
  created(name);
  const handle = await folder.getFileHandle(name, { create: true });
  const out = await handle.createWritable();
  try {
    await out.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await out.abort().catch(() => undefined);
    throw error;
  }
  await out.close();
  return handle;
}

/**
 * Reads a file again and compares it byte by byte. It may come from the system's cache: that finds mistakes of the writing
 * program and of the file system, not a bad medium or a stick pulled before it was flushed, which a page cannot ask for.
 */
export async function expectSame(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const back = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  if (back.length !== bytes.length || !back.every((b, i) => b === bytes[i])) throw new NotWritten();
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
