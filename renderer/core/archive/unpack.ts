import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './checksum';
import { DEFLATED, type DirectoryEntry } from './directory';
import { fault, type ArchiveCause, type ArchiveFault, type ArchiveLimits } from './types';

/** Packed bytes handed to the inflater at once: at deflate's utmost (1 to 1,032) they grow to 17 MB before they are counted. */
const PACKED_STEP = 16 * 1024;
/** Entries up to this size are inflated in one go. */
const SMALL = 100_000;

/** Counts the bytes of all entries of one archive that were read. */
export interface Spent {
  bytes: number;
}

/**
 * Hands the inflated bytes of an entry on, piece by piece, counting each piece before it is handed on. A piece is the
 * taker's to keep.
 * @param packed the packed bytes of this entry alone
 * @returns null when all of it came and size and checksum are as declared
 * @throws whatever `take` throws; that ends the reading
 */
export function unpack(
  packed: Uint8Array,
  entry: DirectoryEntry,
  limits: ArchiveLimits,
  spent: Spent,
  take: (piece: Uint8Array) => void,
): ArchiveFault | null {
  if (entry.size > limits.entry) return fault('entryTooLarge', entry.name);
  let size = 0;
  let crc = 0;
  const count = (piece: Uint8Array): ArchiveCause | null => {
    size += piece.length;
    spent.bytes += piece.length;
    if (size > limits.entry) return 'entryTooLarge';
    if (spent.bytes > limits.total) return 'totalTooLarge';
    if (size > limits.ratioFrom && size > limits.ratio * entry.packedSize) return 'ratio';
    if (size > entry.size) return 'size';
    crc = crc32(piece, crc);
    return null;
  };
  const small = entry.size <= SMALL && packed.length <= PACKED_STEP;
  const step = entry.method !== DEFLATED ? copy : small ? inflateInto(entry.size) : inflater();
  for (let at = 0; at < packed.length; at += PACKED_STEP) {
    const piece = step(packed.subarray(at, at + PACKED_STEP), at + PACKED_STEP >= packed.length);
    const cause = piece ? count(piece) : 'data';
    if (cause) return fault(cause, entry.name);
    if (piece && piece.length > 0) take(piece);
  }
  if (size !== entry.size) return fault('size', entry.name);
  return crc === entry.crc ? null : fault('checksum', entry.name);
}

const copy = (piece: Uint8Array): Uint8Array => piece.slice();

/**
 * Inflates a small entry at once, without the room a stream takes: never more than one byte beyond the declared size, which
 * gives a lie away.
 */
const inflateInto =
  (size: number) =>
  (packed: Uint8Array): Uint8Array | null => {
    try {
      return inflateSync(packed, { out: new Uint8Array(size + 1) });
    } catch {
      return null;
    }
  };

/**
 * One inflating stream; null for bytes that are no deflate stream. Limit: fflate does not tell where a stream ended, so
 * packed bytes behind its last block go unseen; they come out nowhere.
 */
function inflater(): (packed: Uint8Array, last: boolean) => Uint8Array | null {
  let out = new Uint8Array(0);
  const stream = new Inflate((piece) => {
    out = piece as Uint8Array<ArrayBuffer>;
  });
  return (packed, last) => {
    try {
      stream.push(packed, last);
      return out;
    } catch {
      return null;
    }
  };
}
