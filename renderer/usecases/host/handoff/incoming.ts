import type { ChosenFolder, HostBridge } from '../../../../electron/contract/bridge';
import type { NewId } from '../../../core/kernel/ports';
import { labelOf } from './choose';
import { sourceOfTrees, type IncomingSource } from './source';
import { treeOfEntry, treeOfFile } from './tree';

/** What was chosen through a dialog of the host, or just written by it, as a source. */
export const incomingFromHost = (bridge: HostBridge, { token, label }: ChosenFolder): IncomingSource => ({
  label,
  list: () => bridge.listIncoming(token),
  read: (id) => bridge.readIncoming({ token, id }),
});

/**
 * Files and folders dragged into the page, on every host; null when nothing of the kind was dragged. To be called while
 * the drop is being handled: afterwards the browser takes the things away.
 */
export function incomingFromDrop(dropped: DataTransfer, newId: NewId): IncomingSource | null {
  const roots = [...dropped.items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    if (entry) return [treeOfEntry(entry)];
    const file = item.getAsFile();
    return file ? [treeOfFile(file)] : [];
  });
  return roots.length === 0 ? null : sourceOfTrees(roots, labelOf(roots), newId);
}
