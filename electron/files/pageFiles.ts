import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mimeOf } from '../contract/mime';

export interface PageFile {
  readonly mime: string;
  /** contents, read once */
  read(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string }>;
}

/** Address path (`/assets/index-a1.js`, exact, encoded) → file. What is not in it does not exist. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/**
 * The exact list of files of a built page, taken once when the program starts: no request ever turns into a path.
 * `/` stands for `/index.html`. Files of unknown type and links are left out. Only the plainest file functions are used,
 * which Electron also answers for files packed into its archive.
 * @throws when the folder or its index.html is missing
 */
export async function listPageFiles(root: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  await addFolder(files, root, '/');
  const index = files.get('/index.html');
  if (!index) throw new Error('no index.html in the built page');
  return files.set('/', index);
}

async function addFolder(files: Map<string, PageFile>, folder: string, address: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await lstat(path);
    const here = address + encodeURIComponent(name);
    if (found.isDirectory()) await addFolder(files, path, `${here}/`);
    const mime = mimeOf(name);
    if (found.isFile() && mime !== null) files.set(here, { mime, read: readOnce(path) });
  }
}

function readOnce(path: string): PageFile['read'] {
  let contents: ReturnType<PageFile['read']> | null = null;
  return () => (contents ??= load(path));
}

async function load(path: string) {
  const bytes = new Uint8Array(await readFile(path));
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
