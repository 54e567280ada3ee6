import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../../renderer/core/archive/checksum';

/** One entry, any field of which can be made to lie. */
export interface Part {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array | string;
  readonly method?: number;
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly attributes?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  /** offset told by the directory */
  readonly at?: number;
  /** sizes behind the data, as streaming writers do: with or without the signature */
  readonly descriptor?: 'signed' | 'bare' | 'wrong';
  /** extra field in both headers */
  readonly extra?: Uint8Array;
}

export interface Frame {
  readonly comment?: Uint8Array;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  /** bytes between the last entry and the directory */
  readonly gap?: number;
  readonly disk?: number;
  readonly count?: number;
  readonly zip64?: boolean;
}

const UTF8 = 0x800;
const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? strToU8(value) : value);

/** Little-endian fields: [bytes, value] pairs. */
export function fields(...list: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(list.reduce((sum, [n]) => sum + n, 0)));
  let at = 0;
  for (const [n, value] of list) {
    if (n === 2) out.setUint16(at, value & 0xffff, true);
    else out.setUint32(at, value >>> 0, true);
    at += n;
  }
  return new Uint8Array(out.buffer);
}

export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** A zip archive made by hand, sound unless a field says otherwise. */
export function zipOf(parts: readonly Part[], frame: Frame = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const { head, entry } = headersOf(part, part.at ?? at);
    local.push(head);
    central.push(entry);
    at += head.length;
  }
  local.push(new Uint8Array(frame.gap ?? 0));
  at += frame.gap ?? 0;
  const directory = join(central);
  const count = frame.count ?? parts.length;
  const comment = frame.comment ?? new Uint8Array(0);
  const locator = frame.zip64 ? fields([4, 0x07064b50], [4, 0], [4, at], [4, 0], [4, 1]) : new Uint8Array(0);
  const end = fields([4, 0x06054b50], [2, frame.disk ?? 0], [2, 0], [2, count], [2, count], [4, directory.length]);
  const tail = fields([4, at], [2, comment.length]);
  const pieces = [frame.before ?? new Uint8Array(0), ...local, directory, locator, end, tail, comment];
  return join([...pieces, frame.after ?? new Uint8Array(0)]);
}

function headersOf(part: Part, at: number): { head: Uint8Array; entry: Uint8Array } {
  const data = bytesOf(part.data ?? '');
  const method = part.method ?? 8;
  const packed = part.packed ?? (method === 8 ? deflateSync(data) : data);
  const flags = part.flags ?? UTF8 | (part.descriptor ? 8 : 0);
  const crc = part.crc ?? crc32(data);
  const size = part.size ?? data.length;
  const name = bytesOf(part.name);
  const localName = bytesOf(part.localName ?? part.name);
  const extra = part.extra ?? new Uint8Array(0);
  const known = part.descriptor ? [0, 0, 0] : [crc, packed.length, size];
  const sums = fields([4, known[0]!], [4, known[1]!], [4, known[2]!]);
  const start = fields([4, 0x04034b50], [2, 20], [2, flags], [2, part.localMethod ?? method], [4, 33]);
  const told = fields([4, part.descriptor === 'wrong' ? crc ^ 1 : crc], [4, packed.length], [4, size]);
  const tail = !part.descriptor ? [] : part.descriptor === 'bare' ? [told] : [fields([4, 0x08074b50]), told];
  const head = [start, sums, fields([2, localName.length], [2, extra.length]), localName, extra, packed, ...tail];
  const entry = [
    fields([4, 0x02014b50], [2, 0x314], [2, 20], [2, flags], [2, method], [4, 33]),
    fields([4, crc], [4, packed.length], [4, size], [2, name.length], [2, extra.length], [2, 0]),
    fields([2, 0], [2, 0], [4, part.attributes ?? 0], [4, at]),
    name,
    extra,
  ];
  return { head: join(head), entry: join(entry) };
}
