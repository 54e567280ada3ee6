import type { ForeignFile } from '../../../electron/contract/bridge';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok, type Result } from '../../core/kernel/result';
import { isCancelled } from './fsProblems';
import type { Pickers } from './pickers';

/** Largest file taken for import; the desktop's limit of the same name. */
const LIMIT_MB = 50;

/** Lets the person choose one file of any kind and reads its bytes; null when they cancel. */
export async function openForeignFile(page: Pickers, document: Document): Promise<Result<ForeignFile | null, Problem>> {
  let file: File | null;
  try {
    file = page.showOpenFilePicker ? await byPicker(page) : await byInput(document);
  } catch (error) {
    return isCancelled(error) ? ok(null) : err(problem('fileUnreadable', { path: '所选文件' }));
  }
  return file ? readForeignFile(file) : ok(null);
}

/** A file that was chosen or dropped; a folder, which can be dropped as well, is `fileUnreadable`. */
export async function readForeignFile(file: File): Promise<Result<ForeignFile, Problem>> {
  if (file.size > LIMIT_MB * 1024 * 1024) return err(problem('tooLarge', { limitMb: LIMIT_MB }));
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return err(problem('fileUnreadable', { path: file.name }));
  }
}

// No list of kinds: a name that cannot be chosen explains nothing, the reader's sentence about .doc and .pdf does.
async function byPicker(page: Pickers): Promise<File | null> {
  const [handle] = await page.showOpenFilePicker!({ id: 'nianbao-import', types: [] });
  return handle ? handle.getFile() : null;
}

function byInput(document: Document): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
