import type { FileHost } from '../../files/fileSystem';

/** What the services use of the system. Structural, so that Electron's own objects and test doubles both fit. */
export interface OpenDialogOptions {
  title: string;
  properties: ('openFile' | 'openDirectory' | 'createDirectory')[];
  filters?: { name: string; extensions: string[] }[];
}

export interface DialogPort {
  showOpenDialog(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
}

export interface ShellPort {
  showItemInFolder(path: string): void;
}

export interface DesktopPorts {
  readonly dialog: DialogPort;
  readonly shell: ShellPort;
  readonly appVersion: string;
  /** defaults to Node's file functions */
  readonly files?: FileHost;
  /** told on every change, e.g. to mark the window */
  readonly unsavedChanged?: (unsaved: boolean) => void;
}
