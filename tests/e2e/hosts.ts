import { test as base, expect, type BrowserContext, type FileChooser, type Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import type { MethodName } from '../../electron/contract/channels';
import { callService, METHODS } from '../../electron/contract/methods';
import { createDesktopServices } from '../../electron/main/services';
import { Clerk } from './clerk';

export type HostName = 'browser-host' | 'desktop-host';

/** The place the page is opened in: what its file dialogs answer, and what it wrote. */
export interface Host {
  readonly name: HostName;
  /** everything in the folder that the person “chose” (the stick), by file name, `/` between folders and names */
  exportedFiles(): Promise<Map<string, Uint8Array>>;
  /** the next “choose what came in” dialogs answer with this folder; null, as at first: with the stick itself */
  giveIncoming(path: string | null): void;
  /** the next “choose files that came in” dialogs answer with these files */
  giveIncomingFiles(...paths: readonly string[]): void;
  /** the next “open a file” dialogs answer with this file */
  giveReportFile(path: string): void;
  /** desktop-host only: the next folder dialogs answer with this folder */
  giveFolder(path: string): void;
}

/** All files below a folder: way from it, and bytes. */
async function filesBelow(root: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (path): Promise<[string, Uint8Array]> => [
      relative(root, path).replaceAll('\\', '/'),
      new Uint8Array(await readFile(path)),
    ]),
  );
}

/**
 * The folder dialogs of the browser answered with private folders of the browser's own: real handles, real writing. What
 * came in is put there from a real folder at the moment it is “chosen”.
 */
async function browserHost(context: BrowserContext, page: Page): Promise<Host> {
  let files: readonly string[] = [];
  let incoming: string | null = null;
  await context.exposeBinding('incomingFiles', () => (incoming === null ? null : filesBelow(incoming)));
  await context.addInitScript(() => {
    const below = async (name: string, fresh = false) => {
      const root = await navigator.storage.getDirectory();
      if (fresh) await root.removeEntry(name, { recursive: true }).catch(() => undefined);
      return root.getDirectoryHandle(name, { create: true });
    };
    const { incomingFiles } = window as unknown as { incomingFiles(): Promise<[string, Uint8Array][] | null> };
    const showDirectoryPicker = async ({ mode }: { mode: string }) => {
      const given = mode === 'read' ? await incomingFiles() : null;
      if (given === null) return below('usb');
      const root = await below('incoming', true);
      for (const [path, bytes] of given) {
        const way = path.split('/');
        let folder = root;
        for (const name of way.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
        const out = await (await folder.getFileHandle(way.at(-1)!, { create: true })).createWritable();
        await out.write(bytes as Uint8Array<ArrayBuffer>);
        await out.close();
      }
      return root;
    };
    Object.assign(window, { showDirectoryPicker, showOpenFilePicker: undefined });
  });
  const answer = (chooser: FileChooser) => chooser.setFiles([...files]);
  context.on('page', (opened) => opened.on('filechooser', answer));
  page.on('filechooser', answer);
  return {
    name: 'browser-host',
    giveReportFile: (path) => void (files = [path]),
    giveFolder: () => {
      throw new Error('a browser chooses no folder by path');
    },
    giveIncoming: (path) => void (incoming = path),
    giveIncomingFiles: (...paths) => void (files = paths),
    async exportedFiles() {
      const found = await page.evaluate(async () => {
        type Folder = FileSystemDirectoryHandle & AsyncIterable<[string, FileSystemHandle]>;
        const all: [string, Uint8Array][] = [];
        const walk = async (folder: Folder, way: string): Promise<void> => {
          for await (const [name, handle] of folder) {
            if (handle.kind === 'directory') await walk(handle as Folder, `${way}${name}/`);
            else {
              const file = await (handle as FileSystemFileHandle).getFile();
              all.push([way + name, new Uint8Array(await file.arrayBuffer())]);
            }
          }
        };
        const root = await navigator.storage.getDirectory();
        await walk((await root.getDirectoryHandle('usb', { create: true })) as Folder, '');
        return all;
      });
      return new Map(found);
    },
  };
}

/** The page on paper as its own print style has it: nothing added, no margin. */
export const printToPdf = async (page: Page): Promise<Uint8Array> =>
  new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

/** `window.nianbao` as the preload puts it there, bound to the main process's own services over a temporary folder. */
async function desktopHost(context: BrowserContext, page: Page, root: string): Promise<Host> {
  let folder = root;
  let files: readonly string[] = [];
  let incoming: string | null = null;
  const services = createDesktopServices({
    appVersion: '0.0.0',
    shell: { showItemInFolder: () => undefined },
    // As windows/printing.ts asks Electron to, which prints by the same engine.
    printing: { print: () => Promise.resolve('done'), pdf: () => printToPdf(page) },
    packageStep: (step) =>
      // A page that has closed meanwhile is told nothing.
      void page
        .evaluate((told) => (window as unknown as { packageStep(step: unknown): void }).packageStep(told), step)
        .catch(() => undefined),
    dialog: {
      showOpenDialog: (options) => {
        const isFolder = options.properties.includes('openDirectory');
        // Only a folder to write to may be made in the dialog.
        const path = options.properties.includes('createDirectory') ? folder : (incoming ?? folder);
        return Promise.resolve({ canceled: false, filePaths: isFolder ? [path] : [...files] });
      },
    },
  });
  await context.exposeBinding('callHost', (_source, method: MethodName, args: unknown) =>
    callService(services, method, args),
  );
  await context.addInitScript((methods: readonly string[]) => {
    type Call = (method: string, args: readonly unknown[]) => Promise<unknown>;
    const { callHost } = window as unknown as { callHost: Call };
    const bridge = methods.map((method) => [method, (...args: unknown[]) => callHost(method, args)] as const);
    const listeners = new Set<(step: unknown) => void>();
    const events = {
      onCloseRequested: () => () => undefined,
      onPackageStep(listener: (step: unknown) => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    const packageStep = (step: unknown): void => listeners.forEach((listener) => listener(step));
    Object.assign(window, { nianbao: { ...Object.fromEntries(bridge), ...events }, packageStep });
  }, METHODS);
  return {
    name: 'desktop-host',
    giveReportFile: (path) => void (files = [path]),
    giveFolder: (path) => void (folder = path),
    giveIncoming: (path) => void (incoming = path),
    giveIncomingFiles: (...paths) => void (files = paths),
    exportedFiles: async () => new Map(await filesBelow(root)),
  };
}

/** The host of one page: `root` is the folder that stands for the stick where the host writes to real folders. */
export const openHost = (name: HostName, context: BrowserContext, page: Page, root: string): Promise<Host> =>
  name === 'desktop-host' ? desktopHost(context, page, root) : browserHost(context, page);

/** Whatever a person at the keyboard would never be told: errors on the console, a refused policy, a call to the outside. */
export function listen(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (failed) => void complaints.push(`page: ${String(failed.error())}`));
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (!['data:', 'blob:'].includes(address.protocol) && address.hostname !== '127.0.0.1')
      complaints.push(`request: ${request.url()}`);
  });
  return complaints;
}

/**
 * `test.use(QUICK)` in every spec: recording each step takes as long as the step (measured: twice the time of the whole
 * suite). With NIANBAO_E2E_TRACE set, what failed can be replayed with `playwright show-trace`.
 */
export const QUICK = { trace: process.env['NIANBAO_E2E_TRACE'] ? 'retain-on-failure' : 'off' } as const;

/** Playwright's test on the host that the project names; any complaint of the browser fails it afterwards. */
export const test = base.extend<{ host: Host; folder: string; clerk: Clerk }>({
  folder: async ({ browserName: _browser }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  host: [
    async ({ context, page, folder }, use, info) => {
      const complaints = listen(context);
      const root = await mkdtemp(join(folder, 'usb-'));
      await use(await openHost(info.project.name as HostName, context, page, root));
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  clerk: async ({ page }, use) => use(new Clerk(page)),
});
export { expect };
