import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Problem } from '../../../renderer/core/kernel/problem';
import { ok, type Result } from '../../../renderer/core/kernel/result';
import { MAX_REPORT_MB } from '../../contract/limits';
import { readTextFile } from '../../files/readText';

/** A report file has about eight thousand bytes; a larger one than this is read the ordinary way. */
const QUICK = 256 * 1024;

/**
 * Text of report files, one after the other, through one buffer: forty thousand of them in the time reading takes. What
 * does not go smoothly (large, unreadable, not UTF-8) is left to `readTextFile`, which knows what to say about it.
 */
export function textReader(): (
  path: string,
  shown: string,
) => Result<string, Problem> | Promise<Result<string, Problem>> {
  const buffer = Buffer.allocUnsafeSlow(QUICK);
  return (path, shown) => {
    const length = fill(path, buffer);
    const bytes = length === null || length === QUICK ? null : buffer.subarray(0, length);
    return bytes && isUtf8(bytes) ? ok(bytes.toString()) : readTextFile(path, shown, MAX_REPORT_MB);
  };
}

/** How many bytes of the file are in the buffer now; null when it could not be read. */
function fill(path: string, buffer: Buffer): number | null {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(fd, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return length;
  } catch {
    return null;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
