import { EventEmitter } from 'node:events';

/**
 * Stands in for the module `electron` under Vitest (alias in vitest.config.ts): records what the product registers and
 * lets a test raise the events. It proves what the product asks of Electron, not that Electron does it.
 */

/** An event whose default can be prevented, as Electron passes it. */
export interface DoubleEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function doubleEvent(): DoubleEvent {
  let prevented = false;
  return {
    get defaultPrevented() {
      return prevented;
    },
    preventDefault: () => void (prevented = true),
  };
}

export type Handler = (...args: never[]) => unknown;

/** Every method called leaves its arguments under its name. */
export class Recorder extends EventEmitter {
  readonly calls: [name: string, ...args: unknown[]][] = [];

  record(name: string, ...args: unknown[]): void {
    this.calls.push([name, ...args]);
  }

  /** Arguments of the last call of that name. */
  last(name: string): unknown[] {
    return this.calls.findLast(([called]) => called === name)?.slice(1) ?? [];
  }

  count(name: string): number {
    return this.calls.filter(([called]) => called === name).length;
  }
}

export class ContentsDouble extends Recorder {
  url = '';
  readonly mainFrame = { url: '', parent: null };
  getURL = () => this.url;
  send = (...args: unknown[]) => this.record('send', ...args);
  print = (settings: unknown, done: (printed: boolean, reason: string) => void) => {
    this.record('print', settings);
    done(true, '');
  };
  printToPDF = async (settings: unknown) => {
    this.record('printToPDF', settings);
    return Buffer.from('%PDF');
  };
  setWindowOpenHandler = (handler: Handler) => this.record('setWindowOpenHandler', handler);
}

export class SessionDouble extends Recorder {
  setPermissionRequestHandler = (handler: Handler) => this.record('setPermissionRequestHandler', handler);
  setPermissionCheckHandler = (handler: Handler) => this.record('setPermissionCheckHandler', handler);
  setDevicePermissionHandler = (handler: Handler) => this.record('setDevicePermissionHandler', handler);
  setDisplayMediaRequestHandler = (handler: Handler) => this.record('setDisplayMediaRequestHandler', handler);
  setSpellCheckerEnabled = (enabled: boolean) => this.record('setSpellCheckerEnabled', enabled);
  setSpellCheckerDictionaryDownloadURL = (url: string) => this.record('setSpellCheckerDictionaryDownloadURL', url);
  setProxy = async (config: unknown) => this.record('setProxy', config);
  readonly webRequest = {
    onBeforeRequest: (filter: unknown, handler: Handler) => this.record('onBeforeRequest', filter, handler),
  };
  readonly protocol = { handle: (scheme: string, handler: Handler) => this.record('handle', scheme, handler) };
}

export class BrowserWindow extends Recorder {
  static all: BrowserWindow[] = [];
  static getAllWindows = () => BrowserWindow.all;
  readonly webContents = new ContentsDouble();
  constructor(readonly options: Record<string, unknown> = {}) {
    super();
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = async (url: string) => {
    this.webContents.url = url;
    this.record('loadURL', url);
  };
  show = () => this.record('show');
  focus = () => this.record('focus');
  restore = () => this.record('restore');
  maximize = () => this.record('maximize');
  destroy = () => this.record('destroy');
  isMinimized = () => true;
  isMaximized = () => false;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 });
}

class AppDouble extends Recorder {
  readonly paths: Record<string, string> = { appData: '/appdata' };
  lock = true;
  readonly commandLine = { appendSwitch: (...args: unknown[]) => this.record('appendSwitch', ...args) };
  enableSandbox = () => this.record('enableSandbox');
  getPath = (name: string) => this.paths[name] ?? '';
  setPath = (name: string, path: string) => void (this.paths[name] = path);
  requestSingleInstanceLock = () => this.lock;
  whenReady = async () => this.record('ready');
  quit = () => this.record('quit');
  exit = (code: number) => this.record('exit', code);
}

class IpcMainDouble extends Recorder {
  readonly handlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  handle = (channel: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) =>
    void this.handlers.set(channel, handler);
}

class IpcRendererDouble extends Recorder {
  invoke = async (...args: unknown[]) => {
    this.record('invoke', ...args);
    return 'answered';
  };
  send = (...args: unknown[]) => this.record('send', ...args);
}

class ProtocolDouble extends Recorder {
  registerSchemesAsPrivileged = (schemes: unknown) => this.record('registerSchemesAsPrivileged', schemes);
  handle = (scheme: string, handler: Handler) => this.record('handle', scheme, handler);
}

class DialogDouble extends Recorder {
  openAnswer = { canceled: true, filePaths: [] as string[] };
  boxAnswer = { response: 0 };
  showOpenDialog = async (...args: unknown[]) => {
    this.record('showOpenDialog', ...args);
    return this.openAnswer;
  };
  showMessageBox = async (...args: unknown[]) => {
    this.record('showMessageBox', ...args);
    return this.boxAnswer;
  };
  showErrorBox = (...args: unknown[]) => this.record('showErrorBox', ...args);
}

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

export const app = new AppDouble();
export const ipcMain = new IpcMainDouble();
export const ipcRenderer = new IpcRendererDouble();
export const protocol = new ProtocolDouble();
export const dialog = new DialogDouble();
export const session = { defaultSession: new SessionDouble() };
export const shell = { showItemInFolder: (path: string) => app.record('showItemInFolder', path) };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
export const Menu = { setApplicationMenu: (menu: unknown) => app.record('setApplicationMenu', menu) };
export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, api: unknown) {
    this.exposed[name] = api;
  },
};
