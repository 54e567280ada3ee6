import { basename } from 'node:path';
import { ok } from '../../../../renderer/core/kernel/result';
import type { HostServices } from '../../../contract/methods';
import { WORDING } from '../../wording';
import type { DialogPort } from '../ports';
import type { HandoffPlaces } from './places';

/** Asks for a stick or folder, or for single files, and issues a token for them. Nothing is read here. */
export function chooseIncoming(dialog: DialogPort, { incoming }: HandoffPlaces): HostServices['chooseIncoming'] {
  return async (what) => {
    const answer = await dialog.showOpenDialog(
      what === 'folder'
        ? { title: WORDING.chooseIncoming, properties: ['openDirectory'] }
        : {
            title: WORDING.openIncoming,
            properties: ['openFile', 'multiSelections'],
            filters: [{ name: WORDING.incomingFiles, extensions: ['zip', 'json'] }],
          },
    );
    const [first, ...more] = answer.canceled ? [] : answer.filePaths;
    if (first === undefined) return ok(null);
    if (what === 'folder') return ok({ token: incoming.issue({ kind: 'folder', path: first }), label: first });
    const label = more.length === 0 ? basename(first) : `${basename(first)} 等 ${String(more.length + 1)} 个文件`;
    return ok({ token: incoming.issue({ kind: 'files', paths: [first, ...more] }), label });
  };
}
