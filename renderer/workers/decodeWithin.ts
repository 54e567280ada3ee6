import type { DecodeStrictly } from '../core/intake/encoding';

/** The browser's own decoder, strict: a byte that does not belong to the encoding answers null. */
export const decodeWithin: DecodeStrictly = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
