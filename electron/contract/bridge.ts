import type { Problem } from '../../renderer/core/kernel/problem';
import type { Result } from '../../renderer/core/kernel/result';
import type { HandoffBridge } from './handoffBridge';

/**
 * What a page host offers the page: on the desktop `window.nianbao` (preload), in a browser the adapter of
 * `renderer/usecases/host`. Paths never cross: the page holds opaque tokens that a dialog of the host issued.
 */
export interface HostBridge extends HandoffBridge {
  hostInfo(): Promise<HostInfo>;
  /** Lets the person choose a folder to write to; null when they cancel. */
  chooseFolder(): Promise<Result<ChosenFolder | null, Problem>>;
  /** Writes whole files or nothing: temp name, flush, rename; existing files are never overwritten (`_v2`, `_v3`). */
  writeFiles(request: WriteRequest): Promise<Result<WrittenFiles, Problem>>;
  /** Shows what was just written in the system's file manager; does nothing where the host has none. */
  showWritten(token: string): Promise<Result<null, Problem>>;
  /** Prints the page as it is shown, through the system's print dialog; closing that dialog is no error. */
  print(): Promise<Result<null, Problem>>;
  /**
   * The page as it is shown, as a PDF file: sheet size from the page's own style, no margins added. Only where
   * `HostInfo.canMakePdf`; elsewhere `pdfUnavailable`.
   */
  pagesAsPdf(): Promise<Result<Uint8Array, Problem>>;
  /** Lets the person choose a report file (.json) and reads it; null when they cancel. */
  openReportFile(): Promise<Result<OpenedFile | null, Problem>>;
  /** Lets the person choose a file written elsewhere (last year's report in any shape) and reads it; null when they cancel. */
  openForeignFile(): Promise<Result<ForeignFile | null, Problem>>;
  /** Tells the host whether closing now would lose typing, so that it asks for a flush first. */
  setUnsaved(unsaved: boolean): Promise<Result<null, Problem>>;
  /** The host wants to close; the page saves and answers whether it may. Returns the unsubscriber. */
  onCloseRequested(answer: () => Promise<boolean>): () => void;
}

export interface HostInfo {
  readonly kind: 'desktop' | 'browser';
  readonly appVersion: string;
  /** whether showWritten does something */
  readonly canShowFiles: boolean;
  /** whether pagesAsPdf does something */
  readonly canMakePdf: boolean;
  /** whether chooseFolder lets the person choose; false: everything goes to the browser's downloads */
  readonly canWriteFolders: boolean;
}

export interface ChosenFolder {
  readonly token: string;
  /** what the person recognises, e.g. `E:\年报`; for showing only */
  readonly label: string;
}

export interface OutFile {
  /** file name without folders; the host makes it safe once more */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WriteRequest {
  readonly token: string;
  readonly files: readonly OutFile[];
}

export interface WrittenFiles {
  readonly label: string;
  /** final names, in the order asked */
  readonly names: readonly string[];
  /** for showWritten */
  readonly token: string;
}

export interface OpenedFile {
  readonly name: string;
  readonly text: string;
}

export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
