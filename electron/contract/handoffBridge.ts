import type { Problem } from '../../renderer/core/kernel/problem';
import type { Result } from '../../renderer/core/kernel/result';
import type { ChosenFolder, OutFile } from './bridge';

/**
 * What a host offers for the way between township and district. As everywhere on the boundary, paths never cross: folders
 * and found files go by opaque tokens. Hosts read bytes and list names; what they mean is judged in the core.
 */
export interface HandoffBridge {
  /**
   * The lowest revision from `from` whose folder (`revisionFolderName(base, n)`) is free in the chosen folder. A browser
   * that can only download answers `from`.
   */
  freeRevision(request: FreeRevisionRequest): Promise<Result<number, Problem>>;
  /**
   * Writes a package into a new folder of its revision, in the order of P11 (manifest last), reads it back, and leaves no
   * folder that looks whole when anything failed (P13). `packageFolderTaken` when the folder has appeared meanwhile.
   * A browser that can only download hands out one .zip with the same files; it cannot be read back then.
   */
  writePackage(request: PackageRequest): Promise<Result<PackageWritten, Problem>>;
  /** Steps of the running writePackage as they are done, in order. Returns the unsubscriber. */
  onPackageStep(listener: (step: PackageStep) => void): () => void;
  /** Lets the person choose what came in: a stick or folder with anything below it, or single files. Null when cancelled. */
  chooseIncoming(what: 'folder' | 'files'): Promise<Result<ChosenFolder | null, Problem>>;
  /** What below it looks handed in. Links are not followed; at most 5000 are listed, `more` says that there are others. */
  listIncoming(token: string): Promise<Result<IncomingList, Problem>>;
  /** The bytes of one listed thing, read once into memory. `mediumGone` when the stick was pulled. */
  readIncoming(request: IncomingRequest): Promise<Result<IncomingBytes, Problem>>;
}

export interface FreeRevisionRequest {
  /** of chooseFolder */
  readonly token: string;
  /** folder of the first revision, as `packageFolderName` gives it */
  readonly base: string;
  readonly from: number;
}

export interface PackageRequest {
  /** of chooseFolder */
  readonly token: string;
  readonly base: string;
  readonly revision: number;
  /** report and documents, in this order */
  readonly files: readonly OutFile[];
  readonly manifest: OutFile;
}

export interface PackageStep {
  readonly step: 'write' | 'readBack';
  /** files done in this step, of `total` (manifest included) */
  readonly done: number;
  readonly total: number;
}

export interface PackageWritten {
  /** the folder (or .zip file) as the person knows it */
  readonly label: string;
  /** its last name */
  readonly folder: string;
  /** false: handed to the browser's download, nobody can say whether it arrived whole */
  readonly readBack: boolean;
  /** for showWritten, and for listIncoming of the written package where `readBack` */
  readonly token: string;
}

/** `package`: folder with a manifest; `stray`: a report.json without one; `deep`: folders too deep to be looked into. */
export type FoundKind = 'package' | 'zip' | 'json' | 'stray' | 'link' | 'unreadable' | 'deep';

export interface FoundThing {
  /** valid for this listing only */
  readonly id: string;
  readonly kind: FoundKind;
  /** below what was chosen, `/` between names; for showing only */
  readonly path: string;
}

export interface IncomingList {
  readonly found: readonly FoundThing[];
  readonly more: boolean;
}

export interface IncomingRequest {
  /** of chooseIncoming or writePackage */
  readonly token: string;
  readonly id: string;
}

/** One thing in a package folder; `bytes` is null for what is no plain file, too large or unreadable. */
export interface IncomingEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

export type IncomingBytes =
  | { readonly kind: 'folder'; readonly entries: readonly IncomingEntry[] }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };
