/** For every byte, and for it one, two and three bytes ahead: four bytes are counted in one step. */
const TABLES = tables();

function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const own = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    return c;
  });
  const ahead = (before: Int32Array): Int32Array => before.map((c) => (c >>> 8) ^ own[c & 255]!);
  const [one, two] = [ahead(own), ahead(ahead(own))];
  return [own, one, two, ahead(two)];
}

/**
 * CRC-32 as zip counts it (fflate has one but does not hand it out). Carry on over pieces: `crc32(b, crc32(a))`.
 * @returns unsigned 32-bit number
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [own, one, two, three] = TABLES;
  let c = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    c ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    c = three[c & 255]! ^ two[(c >>> 8) & 255]! ^ one[(c >>> 16) & 255]! ^ own[c >>> 24]!;
  }
  for (; at < bytes.length; at++) c = own[(c ^ bytes[at]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}
