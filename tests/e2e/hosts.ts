import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { MethodName } from '../../electron/contract/channels';
import { callService, METHODS } from '../../electron/contract/methods';
import { createDesktopServices } from '../../electron/main/services';
import { Clerk } from './clerk';

export type HostName = 'browser-host' | 'desktop-host';

/** The place the page is opened in: what its file dialogs answer, and what it wrote. */
export interface Host {
  readonly name: HostName;
  /** everything in the folder that the person “chose”, by file name */
  exportedFiles(): Promise<Map<string, Uint8Array>>;
  /** the next “open a file” dialogs answer with this file */
  giveReportFile(path: string): void;
  /** desktop-host only: the next folder dialogs answer with this folder */
  giveFolder(path: string): void;
}

/** The folder dialog of the browser answered with a private folder of the browser's own: real handles, real writing. */
async function browserHost(context: BrowserContext, page: Page): Promise<Host> {
  let file = '';
  await context.addInitScript(() => {
    const usb = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });
    Object.assign(window, { showDirectoryPicker: usb, showOpenFilePicker: undefined });
  });
  context.on('page', (opened) => opened.on('filechooser', (chooser) => chooser.setFiles(file)));
  page.on('filechooser', (chooser) => chooser.setFiles(file));
  return {
    name: 'browser-host',
    giveReportFile: (path) => void (file = path),
    giveFolder: () => {
      throw new Error('a browser chooses no folder by path');
    },
    async exportedFiles() {
      const files = await page.evaluate(async () => {
        const usb = await (await navigator.storage.getDirectory()).getDirectoryHandle('usb', { create: true });
        const found: [string, Uint8Array][] = [];
        for await (const [name, handle] of usb as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
          found.push([name, new Uint8Array(await (await handle.getFile()).arrayBuffer())]);
        return found;
      });
      return new Map(files);
    },
  };
}

/** The page on paper as its own print style has it: nothing added, no margin. */
export const printToPdf = async (page: Page): Promise<Uint8Array> =>
  new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));

/** `window.nianbao` as the preload puts it there, bound to the main process's own services over a temporary folder. */
async function desktopHost(context: BrowserContext, page: Page, root: string): Promise<Host> {
  let folder = root;
  let file = '';
  const services = createDesktopServices({
    appVersion: '0.0.0',
    shell: { showItemInFolder: () => undefined },
    // As windows/printing.ts asks Electron to, which prints by the same engine.
    printing: { print: () => Promise.resolve('done'), pdf: () => printToPdf(page) },
    packageStep: (step) =>
      void page.evaluate((told) => (window as unknown as { packageStep(step: unknown): void }).packageStep(told), step),
    dialog: {
      showOpenDialog: (options) => {
        const path = options.properties.includes('openDirectory') ? folder : file;
        return Promise.resolve({ canceled: false, filePaths: [path] });
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
    giveReportFile: (path) => void (file = path),
    giveFolder: (path) => void (folder = path),
    async exportedFiles() {
      const names = await readdir(root);
      return new Map(
        await Promise.all(names.map(async (name) => [name, new Uint8Array(await readFile(join(root, name)))] as const)),
      );
    },
  };
}

/** Whatever a person at the keyboard would never be told: errors on the console, a refused policy, a call to the outside. */
function listen(context: BrowserContext): readonly string[] {
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
      const desktop = info.project.name === 'desktop-host';
      const root = await mkdtemp(join(folder, 'usb-'));
      await use(desktop ? await desktopHost(context, page, root) : await browserHost(context, page));
      expect(complaints, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  clerk: async ({ page }, use) => use(new Clerk(page)),
});
export { expect };
