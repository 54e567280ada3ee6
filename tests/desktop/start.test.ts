import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CHANNELS, CLOSE_ANSWERED, CLOSE_REQUESTED } from '../../electron/contract/channels';
import type { PageFiles } from '../../electron/files/pageFiles';
import { doubleEvent } from './electronDouble';

const listed = vi.hoisted(() => ({ fail: false }));
vi.mock('../../electron/files/pageFiles', () => ({
  listPageFiles: async (): Promise<PageFiles> => {
    if (listed.fail) throw new Error('no page');
    return new Map();
  },
}));

/** Runs the real entry file against a fresh double, as a program that was just started. */
async function start(prepare: (app: { lock: boolean }) => void = () => undefined) {
  vi.resetModules();
  const electron = await import('./electronDouble');
  const { app, BrowserWindow } = electron;
  prepare(app);
  await import('../../electron/main/main');
  await vi.waitFor(() => expect(BrowserWindow.all.length + app.count('exit') + app.count('quit')).toBeGreaterThan(0));
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { ...electron, window: BrowserWindow.all[0] };
}

describe('a start', () => {
  it('sets sandbox, scheme and profile before the app is ready', async () => {
    const { app, protocol } = await start();
    expect(app.count('enableSandbox')).toBe(1);
    expect(protocol.last('registerSchemesAsPrivileged')[0]).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
    expect(app.paths['userData']).toBe(join('/appdata', 'nianbao'));
    expect(app.calls.flat()).toContain('host-resolver-rules');
  });

  it('asks for Chinese controls, before the app is ready', async () => {
    const { app } = await start();
    const steps = app.calls.map(([name, first, second]) => (first === 'lang' ? `lang=${String(second)}` : name));
    expect(steps).toContain('lang=zh-CN');
    expect(steps.indexOf('lang=zh-CN')).toBeLessThan(steps.indexOf('ready'));
  });

  it('guards the session and every page, then shows our page', async () => {
    const { app, ipcMain, protocol, session, window } = await start();
    expect(session.defaultSession.count('setPermissionRequestHandler')).toBe(1);
    expect(session.defaultSession.count('setProxy')).toBe(1);
    expect(protocol.last('handle')[0]).toBe('app');
    expect(window?.webContents.count('setWindowOpenHandler')).toBe(1);
    expect(window?.webContents.listenerCount('will-navigate')).toBe(1);
    expect(window?.last('loadURL')).toEqual(['app://main/index.html']);
    expect([...ipcMain.handlers.keys()].sort()).toEqual(Object.values(CHANNELS).sort());
    expect(app.last('setApplicationMenu')).toEqual([null]);
  });

  it('prints and makes PDF from the window’s own page', async () => {
    const { ipcMain, window } = await start();
    if (!window) throw new Error('no window');
    const { mainFrame } = window.webContents;
    mainFrame.url = 'app://main/index.html';
    const event = { senderFrame: mainFrame, sender: window.webContents };
    const ask = (channel: string) => ipcMain.handlers.get(channel)!(event);
    expect(await ask(CHANNELS.hostInfo)).toMatchObject({ canMakePdf: true });
    expect(await ask(CHANNELS.print)).toEqual({ ok: true, value: null });
    expect(await ask(CHANNELS.pagesAsPdf)).toEqual({ ok: true, value: new Uint8Array([0x25, 0x50, 0x44, 0x46]) });
    expect([window.webContents.count('print'), window.webContents.count('printToPDF')]).toEqual([1, 1]);
  });

  it('a second start shows the window of the first', async () => {
    const { app, window } = await start();
    app.emit('second-instance');
    expect([window?.count('restore'), window?.count('focus')]).toEqual([1, 1]);
  });

  it('without the lock it ends and opens nothing', async () => {
    const { app, window } = await start((double) => void (double.lock = false));
    expect([window, app.count('quit')]).toEqual([undefined, 1]);
  });

  it('an incomplete installation is said in plain words', async () => {
    listed.fail = true;
    const { app, dialog } = await start();
    listed.fail = false;
    expect(app.last('exit')).toEqual([1]);
    expect(dialog.last('showErrorBox')[1]).toMatch(/重新安装/);
  });
});

it('closing asks the page over its own channel and believes only the page', async () => {
  const { ipcMain, window } = await start();
  if (!window) throw new Error('no window');
  const { mainFrame } = window.webContents;
  mainFrame.url = 'app://main/index.html';
  const event = { senderFrame: mainFrame, sender: window.webContents };
  await ipcMain.handlers.get(CHANNELS.setUnsaved)!(event, true);
  const close = doubleEvent();
  window.emit('close', close);
  expect(close.defaultPrevented).toBe(true);
  const [channel, id] = window.webContents.last('send');
  expect(channel).toBe(CLOSE_REQUESTED);
  ipcMain.emit(CLOSE_ANSWERED, { ...event, senderFrame: { url: 'app://evil/', parent: null } }, id, true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(window.count('destroy')).toBe(0);
  ipcMain.emit(CLOSE_ANSWERED, event, id, true);
  await vi.waitFor(() => expect(window.count('destroy')).toBe(1));
});
