import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { APP_URL } from '../../contract/scheme';
import { fitBounds, type Rectangle } from './bounds';
import { readSavedWindow, writeSavedWindow } from './boundsFile';
import { windowOptions } from './preferences';

export interface WindowPorts {
  /** `new BrowserWindow(options)` */
  readonly make: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preload: string;
  readonly boundsFile: string;
  /** screens without task bars, main screen first */
  readonly workAreas: readonly Rectangle[];
}

/** How often a crashed page is loaded anew in one run; what was saved is in the database. */
const MAX_RELOADS = 3;

/** The one window: opened where it was left, shown when painted, page loaded by `load`. */
export function createMainWindow({ make, preload, boundsFile, workAreas }: WindowPorts): BrowserWindow {
  const saved = readSavedWindow(boundsFile);
  const window = make({ ...windowOptions(preload), ...fitBounds(saved, workAreas) });
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    writeSavedWindow(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  return window;
}

/** Loads the page, and again when its process dies; `onGone` runs first, since a dead page has nothing left to save. */
export async function loadPage(window: BrowserWindow, onGone: () => void): Promise<void> {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onGone();
    if (reason !== 'clean-exit' && ++reloads <= MAX_RELOADS) void window.loadURL(APP_URL);
  });
  await window.loadURL(APP_URL);
}
