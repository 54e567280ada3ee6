import { nameKey, PACKAGE_LIMITS, readArchive, type Archive, type ArchiveCause, type ArchiveEntry } from '../archive';
import { err, ok, type Result } from '../kernel/result';
import { MANIFEST_LIMIT } from './manifest';
import { isPackageName, MANIFEST_FILE, REPORT_FILE } from './names';
import { packageProblem, type PackageProblem, type PackageProblemKind } from './problem';

/** One thing in a package folder, as the host lists it without following links. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** bytes, as listed; what is read is counted again */
  readonly size: number;
}

/** Where a package comes from. `shown` is how the person named it. */
export type PackageSource =
  | {
      readonly kind: 'folder';
      readonly shown: string;
      readonly entries: readonly FolderEntry[];
      /**
       * All bytes of one listed file, read once into memory (row 94). Null where it cannot be read, has more than `limit`
       * bytes, or is no plain file any more.
       */
      readonly read: (name: string, limit: number) => Promise<Uint8Array | null>;
    }
  | { readonly kind: 'zip'; readonly shown: string; readonly bytes: Uint8Array };

/** A package with nothing in it but plain files of the fixed names; their bytes are in memory. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** P16, bytes. */
const LIMITS = { entry: PACKAGE_LIMITS.entry, report: 20 * 1024 * 1024, total: PACKAGE_LIMITS.archive };
/** Largest zip file worth reading into memory, bytes. */
export const PACKAGE_READ_LIMIT = PACKAGE_LIMITS.archive;
/** Entries of a folder that are looked at: a whole stick chosen by mistake ends sooner. */
const MOST_ENTRIES = 1000;

/** Most bytes of a file of a package, by its name. */
export const packageFileLimit = (name: string): number =>
  name === MANIFEST_FILE ? MANIFEST_LIMIT : name === REPORT_FILE ? LIMITS.report : LIMITS.entry;

type Opened = Result<PackageFiles, readonly PackageProblem[]>;
const refuse = (kind: PackageProblemKind, name: string): Opened => err([packageProblem(kind, name)]);

/** The files of a package, read once; names, kinds and sizes are looked at before anything is read. */
export const openSource = (source: PackageSource): Promise<Opened> | Opened =>
  source.kind === 'folder' ? openFolder(source) : openZip(source.shown, source.bytes);

async function openFolder({ shown, entries, read }: PackageSource & { kind: 'folder' }): Promise<Opened> {
  const odd = oddEntries(shown, entries);
  if (odd.length > 0) return err(odd);
  const files = new Map<string, Uint8Array>();
  for (const { name } of entries) {
    const bytes = await read(name, packageFileLimit(name));
    if (bytes === null) return refuse('unreadable', name);
    files.set(name, bytes);
  }
  return ok(files);
}

function oddEntries(shown: string, entries: readonly FolderEntry[]): readonly PackageProblem[] {
  if (entries.length > MOST_ENTRIES) return [packageProblem('notPackage', shown)];
  // A folder without a manifest is a wrong choice far more often than a damaged package: one sentence, not one per file.
  if (!entries.some(({ name }) => name === MANIFEST_FILE)) return [packageProblem('manifestMissing', shown)];
  const odd = entries.flatMap(({ name, kind, size }) => {
    if (kind === 'other') return [packageProblem('link', name)];
    if (kind === 'folder') return [packageProblem('folder', name)];
    if (!isPackageName(name)) return [packageProblem('extraFile', name)];
    return size > packageFileLimit(name) ? [packageProblem('tooLarge', name)] : [];
  });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  return odd.length === 0 && total > LIMITS.total ? [packageProblem('tooLarge', shown)] : odd;
}

function openZip(shown: string, bytes: Uint8Array): Opened {
  const opened = readArchive(bytes, { limits: PACKAGE_LIMITS, tolerant: false });
  if (!opened.ok) return refuse(kindOf(opened.error.cause), shown);
  const { entries } = opened.value;
  const top = topFolder(entries);
  const inside = entries.filter(({ name }) => name !== top);
  const named = inside.map((entry): FolderEntry => ({
    name: entry.name.startsWith(top) ? entry.name.slice(top.length) : entry.name,
    kind: entry.folder ? 'folder' : 'file',
    size: entry.size,
  }));
  const odd = oddEntries(shown, named);
  return odd.length > 0 ? err(odd) : inflate(opened.value, shown, inside, named);
}

function inflate(
  archive: Archive,
  shown: string,
  inside: readonly ArchiveEntry[],
  named: readonly FolderEntry[],
): Opened {
  const files = new Map<string, Uint8Array>();
  for (const [i, entry] of inside.entries()) {
    const read = archive.read(entry);
    if (!read.ok) return refuse(kindOf(read.error.cause), shown);
    files.set(named[i]!.name, read.value);
  }
  return ok(files);
}

/** `甲镇…/` where the manifest lies below one folder, '' where it lies at the root (design: either is taken). */
function topFolder(entries: readonly ArchiveEntry[]): string {
  const manifest = entries.find(({ name }) => nameKey(name).endsWith(`/${MANIFEST_FILE}`));
  const name = manifest?.name ?? '';
  const top = name.slice(0, name.indexOf('/') + 1);
  return name.length === top.length + MANIFEST_FILE.length ? top : '';
}

const DAMAGED: readonly ArchiveCause[] = ['truncated', 'directory', 'split', 'size', 'checksum', 'data'];
const TOO_LARGE: readonly ArchiveCause[] = ['tooLarge', 'tooManyEntries', 'entryTooLarge', 'totalTooLarge', 'ratio'];

function kindOf(cause: ArchiveCause): PackageProblemKind {
  if (cause === 'empty' || cause === 'notArchive') return 'notPackage';
  if (cause === 'encrypted') return 'archiveLocked';
  if (DAMAGED.includes(cause)) return 'archiveDamaged';
  return TOO_LARGE.includes(cause) ? 'tooLarge' : 'archiveUnsafe';
}
