import { err, ok, type Result } from '../kernel/result';
import { isSafeName, nameKey, readName } from './names';
import { fault, type ArchiveFault, type ArchiveRules } from './types';

/** An entry of the central directory, with what is needed to find and to check its bytes. */
export interface DirectoryEntry {
  readonly name: string;
  readonly folder: boolean;
  readonly size: number;
  readonly packedSize: number;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** of its local header */
  readonly offset: number;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** where the data ends and the directory begins */
  readonly start: number;
}

export const STORED = 0;
export const DEFLATED = 8;
export const FLAG_DESCRIPTOR = 8;
export const FLAG_UTF8 = 0x800;
/** traditional encryption, strong encryption, masked headers */
const FLAGS_ENCRYPTED = 0x1 | 0x40 | 0x2000;

const END = 0x06054b50;
const END_SIZE = 22;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_START = 0x04034b50;
const MAX_COMMENT = 0xffff;
const MAX_32 = 0xffffffff;
const EXTRA_64 = 1;
/** fields of Windows that turn an entry into a link */
const REPARSE_POINT = 0x400;

/** Reads the end record and the directory; offsets are believed only once they add up to the length of the file. */
export function readDirectory(bytes: Uint8Array, rules: ArchiveRules): Result<Directory, ArchiveFault> {
  if (bytes.length === 0) return err(fault('empty'));
  if (bytes.length > rules.limits.archive) return err(fault('tooLarge'));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view, rules.limits.comment);
  if (!end.ok) return end;
  const at = end.value;
  const [disk, startDisk, here, count] = [4, 6, 8, 10].map((o) => view.getUint16(at + o, true)) as Four;
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const marked64 = [disk, startDisk, here, count].includes(0xffff) || size === MAX_32 || start === MAX_32;
  if (marked64 || (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64)) return err(fault('zip64'));
  if (disk !== 0 || startDisk !== 0 || here !== count) return err(fault('split'));
  if (start + size !== at) return err(fault('slack'));
  if (count > rules.limits.entries) return err(fault('tooManyEntries'));
  return readEntries(bytes, view, { start, end: at, count }, rules);
}

type Four = [number, number, number, number];

/** The end record is the one whose comment ends with the file; a second one that fits too is a trap (row 31). */
function findEnd(view: DataView, commentLimit: number): Result<number, ArchiveFault> {
  const found: number[] = [];
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) found.push(at);
  }
  const [at] = found;
  if (at === undefined) {
    const begun = view.byteLength >= 4 && [LOCAL_START, END].includes(view.getUint32(0, true));
    return err(fault(begun ? 'truncated' : 'notArchive'));
  }
  if (found.length > 1) return err(fault('twoEnds'));
  return last - at > commentLimit ? err(fault('comment')) : ok(at);
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  span: Span,
  rules: ArchiveRules,
): Result<Directory, ArchiveFault> {
  const entries: DirectoryEntry[] = [];
  const known = new Set<string>();
  let at = span.start;
  while (at < span.end) {
    if (at + CENTRAL_SIZE > span.end || view.getUint32(at, true) !== CENTRAL) return err(fault('directory'));
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as Three;
    const next = at + CENTRAL_SIZE + nameSize + extraSize + commentSize;
    // More entries than the end record counts: its count is 16 bits wide and may have run over (row 23).
    if (next > span.end || entries.length >= span.count) return err(fault('directory'));
    const read = readEntry(bytes, view, at, rules);
    if (!read.ok) return read;
    const key = nameKey(read.value.name);
    if (known.has(key)) return err(fault('duplicate', read.value.name));
    known.add(key);
    entries.push(read.value);
    at = next;
  }
  return entries.length === span.count ? ok({ entries, start: span.start }) : err(fault('directory'));
}

type Three = [number, number, number];

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  rules: ArchiveRules,
): Result<DirectoryEntry, ArchiveFault> {
  const short = (offset: number): number => view.getUint16(at + offset, true);
  const long = (offset: number): number => view.getUint32(at + offset, true);
  const [flags, method, crc, packedSize, size, offset] = [short(8), short(10), long(16), long(20), long(24), long(42)];
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + short(28));
  const name = readName(nameBytes, (flags & FLAG_UTF8) !== 0, rules.decodeName);
  if (name === null || !isSafeName(name)) return err(fault('name', name ?? ''));
  const refuse = (cause: ArchiveFault['cause']): Result<never, ArchiveFault> => err(fault(cause, name));
  const extraAt = at + CENTRAL_SIZE + nameBytes.length;
  const has64 =
    [packedSize, size, offset].includes(MAX_32) || (!rules.tolerant && hasExtra64(view, extraAt, short(30)));
  if (has64) return refuse('zip64');
  if ((flags & FLAGS_ENCRYPTED) !== 0) return refuse('encrypted');
  if (method !== STORED && method !== DEFLATED) return refuse('method');
  if (short(34) !== 0) return refuse('split');
  const folder = name.endsWith('/');
  if (isSpecial(long(38), folder)) return refuse('special');
  if (folder ? size !== 0 : method === STORED && size !== packedSize) return refuse('size');
  if (size > rules.limits.entry && !rules.tolerant) return refuse('entryTooLarge');
  if (rules.accepts && !rules.accepts(name)) return refuse('refusedName');
  return ok({ name, folder, size, packedSize, nameBytes, flags, method, crc, offset });
}

/** File types in the upper half of the attributes, as Unix writes them; whoever claims to have made the archive. */
function isSpecial(attributes: number, folder: boolean): boolean {
  const type = (attributes >>> 28) & 0xf;
  const plain = type === 0 || type === 8 || (type === 4 && folder);
  return !plain || (attributes & REPARSE_POINT) !== 0;
}

function hasExtra64(view: DataView, start: number, size: number): boolean {
  for (let at = start; at + 4 <= start + size; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === EXTRA_64) return true;
  }
  return false;
}
