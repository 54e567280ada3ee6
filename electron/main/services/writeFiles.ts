import { join } from 'node:path';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';
import type { HostServices } from '../../contract/methods';
import type { FileHost } from '../../files/fileSystem';
import { writeAll } from '../../files/writer';
import type { Tokens } from './tokens';

/** Writes the files into a folder chosen before, all or none; the answer's token is good for `showWritten`. */
export function writeFiles(
  folders: Tokens<string>,
  written: Tokens<string>,
  host: FileHost,
): HostServices['writeFiles'] {
  return async ({ token, files }) => {
    const folder = folders.find(token);
    if (folder === undefined) return err(problem('badArgument'));
    const names = await writeAll(folder, files, folder, host);
    // The dialog showed this folder, so it was there: whatever it was on has gone since (P13).
    if (!names.ok) return names.error.code === 'folderMissing' ? err(problem('mediumGone')) : names;
    const first = join(folder, names.value[0] ?? '');
    return ok({ label: folder, names: names.value, token: written.issue(first) });
  };
}
