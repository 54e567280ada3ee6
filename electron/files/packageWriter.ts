import { join } from 'node:path';
import { revisionFolderName, type Package } from '../../renderer/core/handoff';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { FileHost } from './fileSystem';
import { syncFolder } from './folderSync';
import { errorCode, NotWritten, problemOfFsError, type Step } from './fsErrors';
import { folded, MAX_VERSION } from './names';
import { removePackageLeftovers } from './packageLeftovers';
import { releaseTemporary, temporaryName } from './temporary';
import { writeFlushed } from './writeOne';
import { nodeFileHost, writeAll } from './writer';

export interface WrittenPackage {
  readonly folder: string;
  readonly package: Package;
}

/** A hand-off to be written. */
export interface PackageOrder {
  /** existing folder, never made */
  readonly to: string;
  /** how the person knows it, for the sentence */
  readonly shown: string;
  /** folder of the first revision, as `packageFolderName` gives it */
  readonly base: string;
  /** lowest revision to take: the next free one at the target from here */
  readonly from?: number;
  /** the package for the revision that turned out to be free */
  readonly make: (revision: number) => Promise<Package>;
}

/** Longest whole path that Windows programs still open (P14), less the longest name inside. */
const WINDOWS_PATH_LIMIT = 239 - 50;

/**
 * Writes a package into a new folder (P10–P13). The folder is claimed by `mkdir`, which never takes an existing one; a mark
 * in it says that it is not finished. Report and documents are written, flushed, named, read back and probed first, then
 * the manifest likewise, so that a folder without a manifest is no package; the mark goes last. On failure all that this
 * call made is removed as far as the medium still answers; what stays on a pulled stick is removed next time.
 */
export async function writePackage(
  order: PackageOrder,
  host: FileHost = nodeFileHost,
): Promise<Result<WrittenPackage, Problem>> {
  const work: Work = { host, order, mark: temporaryName(), folder: null, names: [], step: 'find' };
  try {
    const made = await steps(work);
    if (made.ok) return made;
    await undo(work);
    return made;
  } catch (error) {
    await undo(work);
    return err(problemOfFsError(error, work.step, order.shown, host.platform));
  } finally {
    releaseTemporary(work.mark);
  }
}

interface Work {
  readonly host: FileHost;
  readonly order: PackageOrder;
  readonly mark: string;
  /** whole path of the claimed folder */
  folder: string | null;
  /** names written into it */
  names: readonly string[];
  step: Step;
}

async function steps(work: Work): Promise<Result<WrittenPackage, Problem>> {
  const { host, order, mark } = work;
  const listing = await host.fs.readdir(order.to);
  work.step = 'create';
  await removePackageLeftovers(host, order.to, order.base, listing);
  const revision = await claim(work);
  if (revision === null) return err(problem('cannotWrite', { path: order.shown }));
  const folder = join(order.to, revisionFolderName(order.base, revision));
  await writeFlushed(host, join(folder, mark), new Uint8Array(0));
  const made = await order.make(revision);
  work.names = [...made.files, made.manifest].map(({ name }) => name);
  for (const files of [made.files, [made.manifest]]) {
    const written = await writeAll(folder, files, order.shown, host);
    if (!written.ok) return err(goneUnderway(written.error));
    if (written.value.some((name, i) => name !== files[i]!.name)) throw new NotWritten();
  }
  work.step = 'verify';
  await host.fs.unlink(join(folder, mark));
  await syncFolder(host, folder);
  await syncFolder(host, order.to);
  await expectListed(host, folder, work.names);
  return ok({ folder, package: made });
}

/** The folder was there a moment ago. */
const goneUnderway = (found: Problem): Problem => (found.code === 'folderMissing' ? problem('mediumGone') : found);

/** Makes the folder of the lowest free revision; names are compared as FAT and exFAT do. Null when none is to be had. */
async function claim(work: Work): Promise<number | null> {
  const { host, order } = work;
  const taken = new Set((await host.fs.readdir(order.to)).map(folded));
  for (let revision = order.from ?? 1; revision <= MAX_VERSION; revision++) {
    const name = revisionFolderName(order.base, revision);
    const path = join(order.to, name);
    if (taken.has(folded(name))) continue;
    if (host.platform === 'win32' && path.length > WINDOWS_PATH_LIMIT) return null;
    try {
      await host.fs.mkdir(path);
      work.folder = path;
      return revision;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  return null;
}

/** Exactly the names of the package, spelt as asked (FAT drops a trailing dot, other programs drop files in). */
async function expectListed({ fs }: FileHost, folder: string, names: readonly string[]): Promise<void> {
  const found = (await fs.readdir(folder)).map((name) => name.normalize('NFC')).sort();
  const wanted = [...names].sort();
  if (found.length !== wanted.length || found.some((name, i) => name !== wanted[i])) throw new NotWritten();
}

/** Best effort; the manifest first, so that whatever stays is no package. */
async function undo({ host, folder, names, mark }: Work): Promise<void> {
  if (folder === null) return;
  for (const name of [...names.toReversed(), mark]) await host.fs.unlink(join(folder, name)).catch(() => undefined);
  await host.fs.rmdir(folder).catch(() => undefined);
}
