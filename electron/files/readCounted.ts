import type { FileHandle } from 'node:fs/promises';
import { MEGABYTE } from '../contract/limits';

/**
 * Reads an open file from where it stands up to so many bytes: what is read is counted, the size it tells is not trusted.
 * @param told that size; it only decides how much memory is asked for at once
 */
export async function readCounted(handle: Pick<FileHandle, 'read'>, most: number, told: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < most) {
    const chunk = new Uint8Array(Math.min(MEGABYTE, most - total, Math.max(told - total, 0) + 1));
    const { bytesRead } = await handle.read(chunk, 0, chunk.byteLength, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    total += bytesRead;
  }
  return chunks.length === 1 ? chunks[0]! : joined(chunks, total);
}

/** Plain bytes: Node's own `Buffer` may share its memory, and crosses to the page as something else. */
function joined(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
