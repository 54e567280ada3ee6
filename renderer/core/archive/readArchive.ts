import { err, ok, type Result } from '../kernel/result';
import { readDirectory, type DirectoryEntry } from './directory';
import { placeEntries } from './layout';
import { unpack, type Spent } from './unpack';
import { fault, type ArchiveEntry, type ArchiveFault, type ArchiveRules } from './types';

/** An archive whose directory and headers were checked; nothing of it is inflated before it is asked for. */
export interface Archive {
  /** in the order of the directory */
  readonly entries: readonly ArchiveEntry[];
  /** by its exact name */
  readonly find: (name: string) => ArchiveEntry | undefined;
  /** All bytes of an entry of this archive, counted and checked. */
  readonly read: (entry: ArchiveEntry) => Result<Uint8Array, ArchiveFault>;
  /**
   * The same piece by piece, for what need not be held at once. Size and checksum are known only at the end: what was
   * taken counts only when this answers ok.
   */
  readonly stream: (entry: ArchiveEntry, take: (piece: Uint8Array) => void) => Result<void, ArchiveFault>;
  /** Inflates everything, keeping nothing: for archives that must be sound as a whole. */
  readonly verify: () => Result<void, ArchiveFault>;
}

/**
 * Opens a zip archive that may be hostile: rows 1–37 of the hostile inputs. Names are only compared, never used as paths.
 * Bytes are not copied: they must not change while the archive is in use.
 */
export function readArchive(bytes: Uint8Array, rules: ArchiveRules): Result<Archive, ArchiveFault> {
  const directory = readDirectory(bytes, rules);
  if (!directory.ok) return directory;
  const placed = placeEntries(bytes, directory.value, rules.tolerant);
  if (!placed.ok) return placed;
  const places: ReadonlyMap<ArchiveEntry, number> = placed.value;
  const { entries } = directory.value;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const spent: Spent = { bytes: 0 };

  const stream: Archive['stream'] = (asked, take) => {
    const entry = byName.get(asked.name);
    const at = entry && places.get(entry);
    if (!entry || at === undefined || entry !== asked) throw new Error('archive: entry of another archive');
    const packed = bytes.subarray(at, at + entry.packedSize);
    const failed = unpack(packed, entry, rules.limits, spent, take);
    return failed ? err(failed) : ok(undefined);
  };
  return ok({
    entries,
    find: (name) => byName.get(name),
    stream,
    read: (entry) => readWhole(entry, rules, stream),
    verify: () => firstFault(entries, stream),
  });
}

function readWhole(
  entry: ArchiveEntry,
  rules: ArchiveRules,
  stream: Archive['stream'],
): Result<Uint8Array, ArchiveFault> {
  if (entry.size > rules.limits.entry) return err(fault('entryTooLarge', entry.name));
  const whole = new Uint8Array(entry.size);
  let at = 0;
  const done = stream(entry, (piece) => {
    whole.set(piece, at);
    at += piece.length;
  });
  return done.ok ? ok(whole) : done;
}

function firstFault(entries: readonly DirectoryEntry[], stream: Archive['stream']): Result<void, ArchiveFault> {
  for (const entry of entries) {
    const done = stream(entry, () => undefined);
    if (!done.ok) return done;
  }
  return ok(undefined);
}
