import type { HandoffBridge, PackageStep } from '../../../../electron/contract/handoffBridge';
import { revisionFolderName } from '../../../core/handoff';
import type { NewId } from '../../../core/kernel/ports';
import { problem } from '../../../core/kernel/problem';
import { err, ok } from '../../../core/kernel/result';
import { download } from '../download';
import { fsProblem, isCancelled } from '../fsProblems';
import type { Pickers } from '../pickers';
import { chooseFiles, chooseFolder } from './choose';
import { sourceOfTrees, type IncomingSource } from './source';
import { treeOfHandle } from './tree';
import { createUnfinished } from './unfinished';
import { freeRevisionIn, writePackageIn } from './writePackage';

export interface BrowserHandoffPorts {
  readonly page: Pickers & { readonly document: Document };
  readonly newId: NewId;
  /** the folders behind the tokens of `chooseFolder`; null stands for the browser's download */
  readonly folders: ReadonlyMap<string, FileSystemDirectoryHandle | null>;
  /** how the person knows the browser's download */
  readonly downloads: string;
}

/** The way between township and district in a browser. */
export function createBrowserHandoff({ page, newId, folders, downloads }: BrowserHandoffPorts): HandoffBridge {
  const sources = new Map<string, IncomingSource>();
  const listeners = new Set<(step: PackageStep) => void>();
  const unfinished = createUnfinished();
  const told = (step: PackageStep): void => listeners.forEach((listener) => listener(step));

  const issue = (source: IncomingSource): string => {
    const token = newId();
    sources.set(token, source);
    return token;
  };

  return {
    async freeRevision({ token, base, from }) {
      const folder = folders.get(token);
      if (folder === undefined) return err(problem('badArgument'));
      if (folder === null) return ok(from);
      await unfinished.removeLeft(folder, base);
      return freeRevisionIn(folder, base, from);
    },
    async writePackage(request) {
      const parent = folders.get(request.token);
      if (parent === undefined) return err(problem('badArgument'));
      if (parent === null) {
        const name = `${revisionFolderName(request.base, request.revision)}.zip`;
        // Loaded when needed: the first screen has no use for an archiver.
        const { packageZip } = await import('../../../core/handoff/packageZip');
        const [folder = name] = download(page.document, [{ name, bytes: packageZip(request) }]);
        return ok({ label: `${downloads}：${folder}`, folder, readBack: false, token: newId() });
      }
      const written = await writePackageIn(parent, request, told, unfinished);
      if (!written.ok) return written;
      const { name } = written.value;
      const token = issue(sourceOfTrees([treeOfHandle(written.value)], name, newId));
      return ok({ label: `${parent.name}/${name}`, folder: name, readBack: true, token });
    },
    onPackageStep(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async chooseIncoming(what) {
      try {
        const chosen = await (what === 'folder' ? chooseFolder(page) : chooseFiles(page));
        if (!chosen) return ok(null);
        return ok({ token: issue(sourceOfTrees(chosen.roots, chosen.label, newId)), label: chosen.label });
      } catch (error) {
        return isCancelled(error) ? ok(null) : err(fsProblem(error, what === 'folder' ? '所选文件夹' : '所选文件'));
      }
    },
    async listIncoming(token) {
      return sources.get(token)?.list() ?? err(problem('badArgument'));
    },
    async readIncoming({ token, id }) {
      return sources.get(token)?.read(id) ?? err(problem('badArgument'));
    },
  };
}
