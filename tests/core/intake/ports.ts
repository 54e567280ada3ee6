import { editions } from '../../../renderer/bundled/editions';
import type { DecodeStrictly } from '../../../renderer/core/intake/encoding';
import { importReport, type ImportDeps, type Imported } from '../../../renderer/core/intake';

export const decode: DecodeStrictly = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

export const deps: ImportDeps = { editions, newId: () => '00000000-0000-4000-8000-000000000001', decode };

/** What a file gives; throws where it is refused. */
export function imported(name: string, bytes: Uint8Array): Imported {
  const result = importReport({ kind: 'file', name, bytes }, deps);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
