import { basename } from 'node:path';
import { PACKAGE_READ_LIMIT } from '../../../../renderer/core/handoff';
import { problem, type Problem } from '../../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../../renderer/core/kernel/result';
import type { FoundKind, IncomingBytes, IncomingEntry } from '../../../contract/handoffBridge';
import { MAX_REPORT_MB, MEGABYTE } from '../../../contract/limits';
import type { FileHost } from '../../../files/fileSystem';
import { packageAt } from '../../../files/packageSource';
import { readBytesFile } from '../../../files/readText';

/**
 * One found thing, read once into memory (row 94). Of a package folder whatever cannot be a plain file of a package comes
 * without bytes.
 * @param shown how the person knows it
 */
export async function readFound(
  path: string,
  kind: FoundKind,
  shown: string,
  host: FileHost,
): Promise<Result<IncomingBytes, Problem>> {
  if (kind === 'package') return readPackage(path, shown, host);
  if (kind !== 'zip' && kind !== 'json' && kind !== 'stray') return err(problem('fileUnreadable', { path: shown }));
  const limitMb = kind === 'zip' ? Math.floor(PACKAGE_READ_LIMIT / MEGABYTE) : MAX_REPORT_MB;
  const bytes = await readBytesFile(path, shown, limitMb, host);
  return bytes.ok ? ok({ kind: 'file', name: basename(path), bytes: new Uint8Array(bytes.value) }) : bytes;
}

async function readPackage(path: string, shown: string, host: FileHost): Promise<Result<IncomingBytes, Problem>> {
  const source = await packageAt(path, shown, host);
  if (!source.ok) return source;
  if (source.value.kind !== 'folder') return err(problem('fileUnreadable', { path: shown }));
  const entries: IncomingEntry[] = [];
  let room = PACKAGE_READ_LIMIT;
  for (const { name, kind, size } of source.value.entries) {
    const bytes = kind === 'file' && size <= room ? await source.value.read(name, room) : null;
    room -= bytes?.length ?? 0;
    entries.push({ name, kind, size, bytes });
  }
  return ok({ kind: 'folder', entries });
}
