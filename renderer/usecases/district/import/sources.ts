import type { FoundKind, HandoffBridge } from '../../../../electron/contract/handoffBridge';
import { PACKAGE_READ_LIMIT } from '../../../core/handoff/source';
import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import type { Answer } from '../../../storage';
import type { IncomingSource } from './types';

/** What the person chooses and what lies below it; null when nothing was chosen. */
export async function chosenSource(bridge: HandoffBridge, what: 'folder' | 'files'): Answer<IncomingSource | null> {
  const chosen = await bridge.chooseIncoming(what);
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
  const { token, label } = chosen.value;
  const listed = await bridge.listIncoming(token);
  return listed.ok ? ok({ label, ...listed.value, read: (id) => bridge.readIncoming({ token, id }) }) : listed;
}

/** Files dropped onto the window: archives and loose files. A dropped folder comes as a file that cannot be read. */
export function droppedSource(files: readonly File[], label: string): IncomingSource {
  return {
    label,
    found: files.map((file, i) => ({ id: String(i), kind: kindOf(file.name), path: file.name })),
    more: false,
    async read(id) {
      const file = files[Number(id)]!;
      const { name } = file;
      if (file.size > PACKAGE_READ_LIMIT)
        return err(problem('tooLarge', { limitMb: Math.floor(PACKAGE_READ_LIMIT / 1024 / 1024) }));
      try {
        return ok({ kind: 'file', name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch {
        return err(problem('fileUnreadable', { path: name }));
      }
    },
  };
}

const kindOf = (name: string): FoundKind => (/\.json$/i.test(name) ? 'json' : 'zip');
