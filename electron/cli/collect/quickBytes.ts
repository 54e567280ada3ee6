import { isUtf8 } from 'node:buffer';
import { closeSync, constants, openSync, readSync } from 'node:fs';

/** A report file has about eight thousand bytes; a larger one than this is read the ordinary way. */
const QUICK = 256 * 1024;

/** What was a file in the listing may be a link or a pipe by now. Windows knows neither flag. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Bytes of small files, one after the other, through one buffer: forty thousand of them in the time reading takes. The
 * answer holds one character per byte of UTF-8; null for what does not go smoothly (large, unreadable, not UTF-8): the
 * ordinary reading knows what to say about it.
 */
export function byteReader(): (path: string) => string | null {
  const buffer = Buffer.allocUnsafeSlow(QUICK);
  return (path) => {
    const length = fill(path, buffer);
    if (length === null || length === QUICK) return null;
    const bytes = buffer.subarray(0, length);
    return isUtf8(bytes) ? bytes.toString('latin1') : null;
  };
}

/** The text that characters of `byteReader` stand for. */
export const decoded = (binary: string): string => Buffer.from(binary, 'latin1').toString();

/** How many bytes of the file are in the buffer now; null when it could not be read. */
function fill(path: string, buffer: Buffer): number | null {
  let fd: number | undefined;
  try {
    fd = openSync(path, READ_PLAIN);
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
