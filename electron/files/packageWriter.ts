import { join } from 'node:path';
import { isPackageName, MANIFEST_FILE, revisionFolderName, type PackageFile } from '../../renderer/core/handoff';
import { safeFileName } from '../../renderer/core/kernel/fileName';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { PackageStep } from '../contract/handoffBridge';
import type { FileHost } from './fileSystem';
import { syncFolder } from './folderSync';
import { errorCode, NotWritten, problemOfFsError, type Step } from './fsErrors';
import { revisionPath, takenNames, type RevisionsAt } from './freeRevision';
import { distinctSafeNames, folded } from './names';
import { releaseTemporary, temporaryName } from './temporary';
import { writeFlushed } from './writeOne';
import { nodeFileHost, writeAll, type OnFile } from './writer';

/** A package that was made for the revision whose folder is to be written. */
export interface PackageOrder extends RevisionsAt {
  readonly revision: number;
  /** report and documents, in the order to be written */
  readonly files: readonly PackageFile[];
  readonly manifest: PackageFile;
  /** told as it happens; the manifest counts as one of the files and comes last in both steps */
  readonly onStep?: (step: PackageStep) => void;
}

/**
 * Writes a package into a new folder of its revision (P10–P13). The folder is claimed by `mkdir`, which never takes an
 * existing one; a mark in it says that it is not finished. Report and documents are written, flushed, named, read back and
 * probed first, then the manifest likewise, so that a folder without a manifest is no package; the mark goes last. On
 * failure all that this call made is removed as far as the medium still answers; what stays on a pulled stick is removed
 * next time.
 * @returns whole path of the folder; `packageFolderTaken` when it exists already (names compared as FAT and exFAT do)
 */
export async function writePackage(
  order: PackageOrder,
  host: FileHost = nodeFileHost,
): Promise<Result<string, Problem>> {
  const names = [...order.files, order.manifest].map(({ name }) => name);
  if (!areRight(order, names)) return err(problem('badArgument'));
  const work: Work = { host, order, names, mark: temporaryName(), folder: null, step: 'find' };
  try {
    const done = await steps(work);
    if (!done.ok) await undo(work);
    return done;
  } catch (error) {
    await undo(work);
    return err(problemOfFsError(error, work.step, order.shown, host.platform));
  } finally {
    releaseTemporary(work.mark);
  }
}

/** Names come over a boundary on the desktop: only those of a package, and a folder that is one plain name. */
const areRight = ({ base, revision, manifest }: PackageOrder, names: readonly string[]): boolean =>
  safeFileName(revisionFolderName(base, revision)) === revisionFolderName(base, revision) &&
  manifest.name === MANIFEST_FILE &&
  names.every(isPackageName) &&
  distinctSafeNames(names) !== null;

interface Work {
  readonly host: FileHost;
  readonly order: PackageOrder;
  /** names of the package, the manifest last */
  readonly names: readonly string[];
  readonly mark: string;
  /** whole path of the claimed folder */
  folder: string | null;
  step: Step;
}

async function steps(work: Work): Promise<Result<string, Problem>> {
  const { host, order, mark, names } = work;
  const claimed = await claim(work);
  if (!claimed.ok) return claimed;
  const folder = claimed.value;
  await writeFlushed(host, join(folder, mark), new Uint8Array(0));
  const onFile = counting(names.length, order.onStep);
  for (const files of [order.files, [order.manifest]]) {
    const written = await writeAll(folder, files, order.shown, host, onFile);
    if (!written.ok) return err(goneUnderway(written.error));
    if (written.value.some((name, i) => name !== files[i]!.name)) throw new NotWritten();
  }
  work.step = 'verify';
  await host.fs.unlink(join(folder, mark));
  await syncFolder(host, folder);
  await syncFolder(host, order.to);
  await expectListed(host, folder, names);
  return ok(folder);
}

function counting(total: number, onStep: PackageOrder['onStep']): OnFile {
  const done = { write: 0, readBack: 0 };
  return (step) => onStep?.({ step, done: ++done[step], total });
}

/** The folder was there a moment ago. */
const goneUnderway = (found: Problem): Problem => (found.code === 'folderMissing' ? problem('mediumGone') : found);

async function claim(work: Work): Promise<Result<string, Problem>> {
  const { host, order } = work;
  const name = revisionFolderName(order.base, order.revision);
  const taken = err(problem('packageFolderTaken', { path: name }));
  if ((await takenNames(order.to, host)).has(folded(name))) return taken;
  const path = revisionPath(order, order.revision, host.platform);
  if (path === null) return err(problem('cannotWrite', { path: order.shown }));
  work.step = 'create';
  try {
    await host.fs.mkdir(path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return taken;
    throw error;
  }
  work.folder = path;
  return ok(path);
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
