import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { errorCode, FS_ERROR_TABLE } from '../files/fsErrors';
import type { CliIo } from './io';

type Stream = NodeJS.WriteStream & { readonly fd: number };

/** The process's own streams. A closed pipe (`… | head`) is not an error; a full disk behind `> file` is. */
export function standardIo(): CliIo {
  // The errors come to the callback of `write` too; without a listener they would end the process in English.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    out: async (text) => outputProblem(await say(process.stdout, text)),
    error: async (text) => void (await say(process.stderr, text)),
  };
}

/** Resolves when the words have left this process or cannot; to null or to what was thrown. */
async function say(stream: Stream, text: string): Promise<unknown> {
  try {
    if (isFileLike(stream)) return writeWhole(stream.fd, Buffer.from(text));
    return await new Promise((resolve) => stream.write(text, resolve));
  } catch (error) {
    return error;
  }
}

/** `> file`: Node's stream would take a short write (the disk fills up half way) for a whole one. */
function isFileLike({ fd, isTTY }: Stream): boolean {
  const target = fstatSync(fd);
  return target.isFile() || (target.isCharacterDevice() && !isTTY);
}

function writeWhole(fd: number, bytes: Uint8Array): null {
  for (let done = 0; done < bytes.byteLength;) done += writeSync(fd, bytes, done);
  return null;
}

/** Reader gone: EPIPE; a second write to the same stream says that it was destroyed. */
const READER_GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/** @param thrown what `say` resolved to; null and undefined are success */
function outputProblem(thrown: unknown): Problem | null {
  const code = errorCode(thrown);
  if (thrown === null || thrown === undefined || READER_GONE.has(code)) return null;
  const full =
    Object.hasOwn(FS_ERROR_TABLE, code) && FS_ERROR_TABLE[code as keyof typeof FS_ERROR_TABLE] === 'diskFull';
  const what = full
    ? '磁盘空间不足，结果没有写完；请清理出空间或换一个位置再试。'
    : '结果没有写完，输出的位置写不进去；请换一个位置再试。';
  return problem('usage', { what });
}
