import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import { nodeFileSystem, type FileHost } from './fileSystem';
import { syncFolder } from './folderSync';
import { errorCode, NotWritten, problemOfFsError, type Step } from './fsErrors';
import { distinctSafeNames, freeVersion } from './names';
import { retrying } from './retry';
import { releaseTemporary, removeLeftovers, temporaryName } from './temporary';
import { publish, verifyWritten, withdraw, writeFlushed, type Published } from './writeOne';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const nodeFileHost: FileHost = {
  fs: nodeFileSystem,
  platform: process.platform,
  sleep: (ms) => sleep(ms),
  now: () => Date.now(),
};

/** Longest whole path that Windows programs still open (P14). */
const WINDOWS_PATH_LIMIT = 239;

/** Told after each file: written and flushed, or read back whole. */
export type OnFile = (step: 'write' | 'readBack') => void;

/**
 * Writes all files into an existing folder or none (P10–P13): temporary name, flush, free final name, rename, flush of the
 * folder, read-back by hash and by listing, probe. Existing files are never replaced: the whole set moves to `_v2`, `_v3`.
 * On any failure what this call created is removed, as far as the medium still answers.
 * Errors: `folderMissing` when the folder was not there to begin with, `mediumGone` when it went while writing, and the
 * others of `problemOfFsError`.
 * @param shown how the person knows the folder, for the sentence
 * @returns final names in the order asked
 */
export async function writeAll(
  folder: string,
  files: readonly NamedBytes[],
  shown: string,
  host: FileHost = nodeFileHost,
  onFile: OnFile = () => undefined,
): Promise<Result<readonly string[], Problem>> {
  const wanted = distinctSafeNames(files.map((f) => f.name));
  if (!wanted) return err(problem('badArgument'));
  const work: Work = { host, folder, files, wanted, onFile, temporaries: [], published: [], step: 'find' };
  try {
    const names = await steps(work);
    if (names) return ok(names);
    await undo(work);
    return err(problem('cannotWrite', { path: shown }));
  } catch (error) {
    await undo(work);
    if (await refusesNewNames(work, error)) return err(problem('cannotWrite', { path: shown }));
    return err(problemOfFsError(error, work.step, shown, host.platform));
  } finally {
    work.temporaries.forEach(releaseTemporary);
  }
}

interface Work {
  readonly host: FileHost;
  readonly folder: string;
  readonly files: readonly NamedBytes[];
  readonly wanted: readonly string[];
  readonly onFile: OnFile;
  /** names this call created, for undoing */
  readonly temporaries: string[];
  readonly published: { readonly name: string; readonly temporary: string; readonly how: Published }[];
  /** what is being done, to tell causes apart */
  step: Step;
}

async function steps(work: Work): Promise<readonly string[] | null> {
  const { host, folder, files, onFile } = work;
  const listing = await host.fs.readdir(folder);
  work.step = 'create';
  await removeLeftovers(host, folder, listing);
  for (const file of files) {
    const name = temporaryName();
    work.temporaries.push(name);
    await writeFlushed(host, join(folder, name), file.bytes);
    onFile('write');
  }
  work.step = 'replace';
  const names = await publishAll(work);
  if (!names) return null;
  work.step = 'verify';
  await syncFolder(host, folder);
  for (const [i, file] of files.entries()) {
    await verifyWritten(host, join(folder, names[i]!), file.bytes);
    onFile('readBack');
  }
  const after = new Set((await host.fs.readdir(folder)).map((n) => n.normalize('NFC')));
  if (!names.every((n) => after.has(n))) throw new NotWritten();
  await probe(work);
  return names;
}

/** Takes the first version whose names are all free, starting over when somebody takes one in between. */
async function publishAll(work: Work): Promise<readonly string[] | null> {
  const { host, folder, wanted, published } = work;
  for (let from = 1; ;) {
    const version = freeVersion(wanted, await host.fs.readdir(folder), from);
    if (!version) return null;
    if (host.platform === 'win32' && version.names.some((n) => join(folder, n).length > WINDOWS_PATH_LIMIT))
      return null;
    if (await publishVersion(work, version.names)) break;
    // Lost a race: what already carries this number gives it back.
    for (let p = published.at(-1); p; p = published.at(-1)) {
      await withdraw(host, p.how, join(folder, p.name), join(folder, p.temporary));
      published.pop();
    }
    from = version.number + 1;
  }
  for (const p of published) if (p.how === 'linked') await removeFile(work, p.temporary);
  return published.map((p) => p.name);
}

async function publishVersion({ host, folder, temporaries, published }: Work, names: readonly string[]) {
  for (const [i, name] of names.entries()) {
    const temporary = temporaries[i]!;
    const how = await publish(host, join(folder, temporary), join(folder, name));
    if (how === 'taken') return false;
    published.push({ name, temporary, how });
  }
  return true;
}

/** A fresh file that can be created, flushed and removed shows that the medium still answers (P11). */
async function probe(work: Work): Promise<void> {
  const { host, folder, temporaries } = work;
  const name = temporaryName();
  temporaries.push(name);
  await writeFlushed(host, join(folder, name), new Uint8Array(1));
  await removeFile(work, name);
}

const removeFile = ({ host, folder }: Work, name: string): Promise<void> =>
  retrying(host, () => host.fs.unlink(join(folder, name)));

/** ENOENT for a fresh name in a folder that still stands: no disk went away, the folder takes no files (`/proc`). */
const refusesNewNames = async ({ host, folder, step }: Work, error: unknown): Promise<boolean> =>
  step === 'create' &&
  errorCode(error) === 'ENOENT' &&
  (await host.fs.stat(folder).then(
    () => true,
    () => false,
  ));

/** Best effort: on a pulled stick nothing can be removed; leftovers go at the next try. */
async function undo({ host, folder, temporaries, published }: Work): Promise<void> {
  for (const name of [...published.map((p) => p.name), ...temporaries]) {
    await host.fs.unlink(join(folder, name)).catch(() => undefined);
  }
}
