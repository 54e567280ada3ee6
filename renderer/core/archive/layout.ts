import { err, ok, type Result } from '../kernel/result';
import { FLAG_DESCRIPTOR, type Directory, type DirectoryEntry } from './directory';
import { fault, type ArchiveFault } from './types';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const DESCRIPTOR = 0x08074b50;
const MAX_32 = 0xffffffff;

/**
 * Where the packed bytes of each entry begin. The header before the data must say what the directory says (row 30), no two
 * entries may share a byte (row 22), and the first begins with the file (row 32); untolerant, they also leave no room.
 */
export function placeEntries(
  bytes: Uint8Array,
  { entries, start }: Directory,
  tolerant: boolean,
): Result<ReadonlyMap<DirectoryEntry, number>, ArchiveFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<DirectoryEntry, number>();
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const refuse = (cause: ArchiveFault['cause']): Result<never, ArchiveFault> => err(fault(cause, entry.name));
    if (entry.offset < free) return refuse('overlap');
    if (entry.offset > free && (!tolerant || free === 0)) return refuse('slack');
    const data = dataStart(bytes, view, entry, start, tolerant);
    if (data === null) return refuse('headers');
    const end = data + entry.packedSize;
    if (end > start) return refuse('overlap');
    places.set(entry, data);
    const tail = tolerant ? 0 : descriptorSize(view, entry, end, start);
    if (tail === null) return refuse('headers');
    free = end + tail;
  }
  return free === start || (tolerant && free < start) ? ok(places) : err(fault('slack'));
}

function dataStart(
  bytes: Uint8Array,
  view: DataView,
  entry: DirectoryEntry,
  limit: number,
  tolerant: boolean,
): number | null {
  const at = entry.offset;
  if (at + LOCAL_SIZE > limit || view.getUint32(at, true) !== LOCAL) return null;
  const nameSize = view.getUint16(at + 26, true);
  const data = at + LOCAL_SIZE + nameSize + view.getUint16(at + 28, true);
  if (data > limit || nameSize !== entry.nameBytes.length) return null;
  if (entry.nameBytes.some((byte, i) => bytes[at + LOCAL_SIZE + i] !== byte)) return null;
  if (view.getUint16(at + 6, true) !== entry.flags || view.getUint16(at + 8, true) !== entry.method) return null;
  const said = [14, 18, 22].map((o) => view.getUint32(at + o, true));
  const known = [entry.crc, entry.packedSize, entry.size];
  // With a descriptor behind the data, these three may still be open here: zero, or by some writers' habit the ZIP64 mark.
  const open = (value: number): boolean => value === 0 || (tolerant && value === MAX_32);
  const later = (entry.flags & FLAG_DESCRIPTOR) !== 0;
  return said.every((value, i) => value === known[i] || (later && open(value))) ? data : null;
}

/** Bytes of the descriptor behind the data, 0 without one; null where it says something else than the directory. */
function descriptorSize(view: DataView, entry: DirectoryEntry, at: number, limit: number): number | null {
  if ((entry.flags & FLAG_DESCRIPTOR) === 0) return 0;
  const same = (from: number): boolean =>
    from + 12 <= limit &&
    [entry.crc, entry.packedSize, entry.size].every((value, i) => view.getUint32(from + 4 * i, true) === value);
  if (at + 4 <= limit && view.getUint32(at, true) === DESCRIPTOR && same(at + 4)) return 16;
  return same(at) ? 12 : null;
}
