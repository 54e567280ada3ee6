import type { HostBridge } from '../../../electron/contract/bridge';
import type { HandoffBridge, IncomingEntry } from '../../../electron/contract/handoffBridge';
import { revisionFolderName } from '../../../renderer/core/handoff';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok } from '../../../renderer/core/kernel/result';

/** A stick in memory: folders of files and single files, behind the host's own methods. */
export class Stick {
  readonly folders = new Map<string, Map<string, Uint8Array>>();
  readonly files = new Map<string, Uint8Array>();
  /** what the host answers instead, method by method */
  readonly faults: Partial<HostBridge> = {};
  /** only downloads: nothing can be read back */
  downloads = false;
  #listeners = new Set<Parameters<HandoffBridge['onPackageStep']>[0]>();

  readonly host: HandoffBridge = {
    freeRevision: ({ base, from }) => {
      let n = from;
      while (this.folders.has(revisionFolderName(base, n))) n++;
      return Promise.resolve(ok(n));
    },
    writePackage: ({ base, revision, files, manifest }) => {
      const folder = revisionFolderName(base, revision);
      if (this.folders.has(folder)) return Promise.resolve(err(problem('packageFolderTaken', { path: folder })));
      const all = [...files, manifest];
      this.folders.set(folder, new Map(all.map(({ name, bytes }) => [name, bytes.slice()])));
      for (const step of ['write', 'readBack'] as const)
        for (let done = 1; done <= all.length; done++)
          this.#listeners.forEach((tell) => tell({ step, done, total: all.length }));
      return Promise.resolve(ok({ label: `E:\\${folder}`, folder, readBack: !this.downloads, token: `w:${folder}` }));
    },
    onPackageStep: (listener) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    },
    chooseIncoming: () => Promise.resolve(ok({ token: 'in', label: 'E:\\' })),
    listIncoming: (token) => {
      const only = token.startsWith('w:') ? token.slice(2) : null;
      const folders = [...this.folders.keys()].filter((name) => only === null || name === only);
      const found = folders.map((name) => ({
        id: `d:${name}`,
        kind: 'package' as const,
        path: only === null ? name : '',
      }));
      const single = only === null ? [...this.files.keys()] : [];
      return Promise.resolve(
        ok({
          found: [...found, ...single.map((name) => ({ id: `f:${name}`, kind: 'json' as const, path: name }))],
          more: false,
        }),
      );
    },
    readIncoming: ({ id }) => {
      const name = id.slice(2);
      if (id.startsWith('f:')) return Promise.resolve(ok({ kind: 'file', name, bytes: this.files.get(name)!.slice() }));
      const entries = [...this.folders.get(name)!].map(([file, bytes]): IncomingEntry => ({
        name: file,
        kind: 'file',
        size: bytes.length,
        bytes: bytes.slice(),
      }));
      return Promise.resolve(ok({ kind: 'folder', entries }));
    },
  };

  /** The host's methods with the faults in their place. */
  get bridge(): HandoffBridge & Partial<HostBridge> {
    return { ...this.host, ...this.faults };
  }

  put(name: string, text: string): void {
    this.files.set(name, new TextEncoder().encode(text));
  }
}
