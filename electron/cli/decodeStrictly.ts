import type { DecodeStrictly } from '../../renderer/core/intake/encoding';

/** Node's decoder; `gb18030` needs the full character data, which every build of Node since version 13 carries. */
export const decodeStrictly: DecodeStrictly = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
