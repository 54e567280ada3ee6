import type { HostBridge } from '../../../electron/contract/bridge';
import { problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import type { NewId } from '../../core/kernel/ports';
import { download } from './download';
import { createBrowserHandoff } from './handoff/browserHandoff';
import { fsProblem, isCancelled } from './fsProblems';
import { openFile } from './openFile';
import { openForeignFile } from './openForeignFile';
import type { Pickers } from './pickers';
import { writeFolder } from './writeFolder';

export interface BrowserHost {
  readonly window: Window & Pickers;
  readonly newId: NewId;
  readonly appVersion: string;
}

const DOWNLOADS = '浏览器的“下载”文件夹';

/** The host when the page runs in a browser: folder dialogs where the browser has them, else downloads. */
export function createBrowserBridge({ window: page, newId, appVersion }: BrowserHost): HostBridge {
  /** null stands for the browser's download */
  const folders = new Map<string, FileSystemDirectoryHandle | null>();
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

  const issue = (folder: FileSystemDirectoryHandle | null, label: string) => {
    const token = newId();
    folders.set(token, folder);
    return ok({ token, label });
  };

  return {
    hostInfo: () =>
      Promise.resolve({
        kind: 'browser',
        appVersion,
        canShowFiles: false,
        canMakePdf: false,
        canWriteFolders: page.showDirectoryPicker !== undefined,
      }),
    async chooseFolder() {
      if (!page.showDirectoryPicker) return issue(null, DOWNLOADS);
      try {
        const folder = await page.showDirectoryPicker({ id: 'nianbao', mode: 'readwrite' });
        return issue(folder, folder.name);
      } catch (error) {
        return isCancelled(error) ? ok(null) : err(fsProblem(error, '所选文件夹'));
      }
    },
    async writeFiles({ token, files }) {
      const folder = folders.get(token);
      if (folder === undefined || files.length === 0) return err(problem('badArgument'));
      if (folder === null) return ok({ label: DOWNLOADS, names: download(page.document, files), token });
      const written = await writeFolder(folder, files);
      return written.ok ? ok({ label: folder.name, names: written.value, token }) : written;
    },
    ...createBrowserHandoff({ page, newId, folders, downloads: DOWNLOADS }),
    showWritten: () => Promise.resolve(ok(null)),
    print() {
      try {
        // Most browsers come back when the dialog is closed; none says what the person chose.
        page.print();
        return Promise.resolve(ok(null));
      } catch {
        return Promise.resolve(err(problem('printFailed')));
      }
    },
    pagesAsPdf: () => Promise.resolve(err(problem('pdfUnavailable'))),
    openReportFile: () => openFile(page, page.document),
    openForeignFile: () => openForeignFile(page, page.document),
    setUnsaved(unsaved) {
      // Added twice, a listener still runs once; removing one that is not there does nothing.
      if (unsaved) page.addEventListener('beforeunload', warn);
      else page.removeEventListener('beforeunload', warn);
      return Promise.resolve(ok(null));
    },
    onCloseRequested(answer) {
      // A browser asks nobody; leaving or hiding the page is the last certain moment to store what is open.
      const hidden = (): void => {
        if (page.document.visibilityState === 'hidden') void answer();
      };
      const leaving = (): void => void answer();
      page.document.addEventListener('visibilitychange', hidden);
      page.addEventListener('pagehide', leaving);
      return () => {
        page.document.removeEventListener('visibilitychange', hidden);
        page.removeEventListener('pagehide', leaving);
      };
    },
  };
}
