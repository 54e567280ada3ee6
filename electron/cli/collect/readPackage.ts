import type { Dirent } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { editions } from '../../../renderer/bundled/editions';
import {
  handoffCode,
  MANIFEST_FILE,
  PACKAGE_READ_LIMIT,
  packageProblem,
  verifyPackage,
  type FolderEntry,
  type PackageSource,
  type Sha256,
} from '../../../renderer/core/handoff';
import { figuresIn } from '../../../renderer/core/district/reading/readForTotals';
import type { Incoming } from '../../../renderer/core/district/units/collect';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import { MEGABYTE } from '../../contract/limits';
import { nodeFileSystem } from '../../files/fileSystem';
import { readBytesFile } from '../../files/readText';
import { told, type Told } from './told';
import { entryKind } from './walk';

const sha256: Sha256 = (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

/** A package folder, verified by the ordered checks. @param path relative to the root, for people too */
export async function readFolder(
  root: string,
  path: string,
  entries: readonly Dirent[],
): Promise<Result<Incoming, Told[]>> {
  const folder = join(root, path);
  const listed = await Promise.all(entries.map((entry) => listedEntry(folder, entry)));
  const read = async (name: string, limit: number): Promise<Uint8Array | null> => {
    const file = join(folder, name);
    // Looked at again without following links: what was a file in the listing may have been replaced.
    const isFile = await nodeFileSystem.lstat(file).then(
      (found) => found.isFile() && found.size <= limit,
      () => false,
    );
    if (!isFile) return null;
    const bytes = await readBytesFile(file, name, limit / MEGABYTE);
    return bytes.ok ? bytes.value : null;
  };
  return verified({ kind: 'folder', shown: lastName(path), entries: listed, read }, path);
}

async function listedEntry(folder: string, entry: Dirent): Promise<FolderEntry> {
  const kind = entryKind(entry);
  const size =
    kind === 'file'
      ? await nodeFileSystem.lstat(join(folder, entry.name)).then(
          (s) => s.size,
          () => 0,
        )
      : 0;
  return { name: entry.name, kind, size };
}

/** A zip file that should be a package. */
export async function readZip(root: string, path: string): Promise<Result<Incoming, Told[]>> {
  const bytes = await readBytesFile(join(root, path), path, PACKAGE_READ_LIMIT / MEGABYTE);
  if (!bytes.ok) return err([told(bytes.error)]);
  return verified({ kind: 'zip', shown: lastName(path), bytes: bytes.value }, path);
}

async function verified(source: PackageSource, path: string): Promise<Result<Incoming, Told[]>> {
  const { ok: isGood, problems, manifest, content } = await verifyPackage(source, { sha256, editions });
  if (!isGood || !manifest || !content)
    return err(problems.length > 0 ? [...problems] : [packageProblem('notPackage', lastName(path))]);
  const figures = figuresIn(editions, content.report);
  if (!figures.ok) return err([told(figures.error)]);
  const code = await handoffCode(content.files.get(MANIFEST_FILE)!, sha256);
  return ok({ ...figures.value, path, revision: manifest.revision, code });
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
