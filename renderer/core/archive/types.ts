/** What may stand in an archive and how much of it, chosen by whoever opens it. */
export interface ArchiveRules {
  readonly limits: ArchiveLimits;
  /**
   * true: what office programs do and a hand-off package never does passes (room left between entries, ZIP64 fields beside
   * ordinary sizes); false: every byte of the file belongs to exactly one entry, the directory or the end record.
   */
  readonly tolerant: boolean;
  /** the opener's own rule over names that are safe in themselves; folders end in `/` */
  readonly accepts?: (name: string) => boolean;
  /** letters of a name that is neither marked as UTF-8 nor valid UTF-8; null: refuse the archive */
  readonly decodeName?: (bytes: Uint8Array) => string | null;
}

/** Bytes, unless said otherwise. */
export interface ArchiveLimits {
  readonly archive: number;
  /** number of entries */
  readonly entries: number;
  /** inflated, of one entry */
  readonly entry: number;
  /** inflated, of all entries read together */
  readonly total: number;
  /** inflated over packed */
  readonly ratio: number;
  /** inflated bytes of an entry from which the ratio is looked at: a few blank lines pack better than any bomb */
  readonly ratioFrom: number;
  readonly comment: number;
}

/** Promise P16 of the security specification, for hand-off packages. */
export const PACKAGE_LIMITS: ArchiveLimits = {
  archive: 100e6,
  entries: 20,
  entry: 50e6,
  total: 150e6,
  ratio: 200,
  ratioFrom: 100e3,
  comment: 0,
};

export interface ArchiveEntry {
  readonly name: string;
  readonly folder: boolean;
  /** inflated bytes, as declared; reading fails where it turns out otherwise */
  readonly size: number;
  readonly packedSize: number;
}

/** Why an archive is refused. One word per way, so that a log or a test can tell them apart. */
export type ArchiveCause =
  | 'empty'
  | 'notArchive'
  /** cut off, or bytes behind the end */
  | 'truncated'
  | 'tooLarge'
  | 'tooManyEntries'
  | 'entryTooLarge'
  | 'totalTooLarge'
  | 'ratio'
  /** the directory does not add up */
  | 'directory'
  | 'twoEnds'
  /** bytes that belong to nothing */
  | 'slack'
  | 'comment'
  | 'zip64'
  | 'split'
  | 'encrypted'
  | 'method'
  | 'name'
  | 'duplicate'
  /** symbolic link, device, pipe */
  | 'special'
  /** the header before the data and the directory say different things */
  | 'headers'
  | 'overlap'
  /** the declared size is not the real one */
  | 'size'
  | 'checksum'
  | 'data'
  | 'refusedName';

export interface ArchiveFault {
  readonly cause: ArchiveCause;
  /** the entry it is about, '' where it is the archive */
  readonly entry: string;
}

export const fault = (cause: ArchiveCause, entry = ''): ArchiveFault => ({ cause, entry });
