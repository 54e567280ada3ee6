import { ok } from '../../../renderer/core/kernel/result';
import type { HostServices } from '../../contract/methods';
import { WORDING } from '../wording';
import type { DialogPort } from './ports';
import type { Tokens } from './tokens';

/** Asks for a folder and issues a token for it. The path is shown to the person, never taken back from the page. */
export function chooseFolder(dialog: DialogPort, folders: Tokens<string>): HostServices['chooseFolder'] {
  return async () => {
    const answer = await dialog.showOpenDialog({
      title: WORDING.chooseFolder,
      properties: ['openDirectory', 'createDirectory'],
    });
    const folder = answer.canceled ? undefined : answer.filePaths[0];
    return ok(folder === undefined ? null : { token: folders.issue(folder), label: folder });
  };
}
