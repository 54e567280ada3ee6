import { basename } from 'node:path';
import { ok } from '../../../renderer/core/kernel/result';
import { MAX_IMPORT_MB } from '../../contract/limits';
import type { HostServices } from '../../contract/methods';
import type { FileHost } from '../../files/fileSystem';
import { readBytesFile } from '../../files/readText';
import { WORDING } from '../wording';
import type { DialogPort } from './ports';

/**
 * Asks for a file to import and reads its bytes; nothing of it is opened here. All files may be chosen, because for old
 * documents and PDFs the reader says how to get one that can be read, which a greyed-out name would not.
 */
export function openForeignFile(dialog: DialogPort, host: FileHost): HostServices['openForeignFile'] {
  return async () => {
    const answer = await dialog.showOpenDialog({
      title: WORDING.openForeign,
      properties: ['openFile'],
      filters: [
        { name: WORDING.foreignFiles, extensions: ['docx', 'txt', 'html', 'htm', 'json', 'doc', 'wps', 'pdf'] },
        { name: WORDING.allFiles, extensions: ['*'] },
      ],
    });
    const path = answer.canceled ? undefined : answer.filePaths[0];
    if (path === undefined) return ok(null);
    // Named by its last part alone: the page never learns of folders.
    const bytes = await readBytesFile(path, basename(path), MAX_IMPORT_MB, host);
    // A plain array: Node's own kind of buffer does not cross to the page everywhere as what it is.
    return bytes.ok ? ok({ name: basename(path), bytes: new Uint8Array(bytes.value) }) : bytes;
  };
}
