export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Bytes as text, strictly: null where one of them does not belong to the encoding. A byte order mark at the beginning is
 * left out. Handed in, because the decoder is the host's (`TextDecoder` with `fatal`), no part of the language.
 */
export type DecodeStrictly = (bytes: Uint8Array, encoding: Encoding) => string | null;
