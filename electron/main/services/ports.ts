import type { PackageStep } from '../../contract/handoffBridge';
import type { FileHost } from '../../files/fileSystem';

/** What the services use of the system. Structural, so that Electron's own objects and test doubles both fit. */
export interface OpenDialogOptions {
  title: string;
  properties: ('openFile' | 'openDirectory' | 'createDirectory' | 'multiSelections')[];
  filters?: { name: string; extensions: string[] }[];
}

export interface DialogPort {
  showOpenDialog(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
}

export interface ShellPort {
  showItemInFolder(path: string): void;
}

/** How a print ended: `cancelled` when the person closed the dialog. */
export type PrintOutcome = 'done' | 'cancelled' | 'failed';

/** Paper and PDF from the page as it is shown. */
export interface PrintingPort {
  print(): Promise<PrintOutcome>;
  /** Rejects when the page cannot be made into a PDF. */
  pdf(): Promise<Uint8Array>;
}

export interface DesktopPorts {
  readonly dialog: DialogPort;
  readonly shell: ShellPort;
  readonly appVersion: string;
  /** absent where no window of ours shows the page (tests over a plain browser): then there is no PDF and no printing */
  readonly printing?: PrintingPort;
  /** defaults to Node's file functions */
  readonly files?: FileHost;
  /** told of every step of a running `writePackage` */
  readonly packageStep?: (step: PackageStep) => void;
  /** told on every change, e.g. to mark the window */
  readonly unsavedChanged?: (unsaved: boolean) => void;
}
