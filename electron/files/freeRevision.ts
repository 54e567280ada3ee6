import { join } from 'node:path';
import { revisionFolderName } from '../../renderer/core/handoff';
import { problem, type Problem } from '../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../renderer/core/kernel/result';
import type { FileHost } from './fileSystem';
import { problemOfFsError } from './fsErrors';
import { folded, MAX_VERSION } from './names';
import { removePackageLeftovers } from './packageLeftovers';
import { nodeFileHost } from './writer';

/** Where a hand-off is to be looked for. */
export interface RevisionsAt {
  /** existing folder */
  readonly to: string;
  /** how the person knows it, for the sentence */
  readonly shown: string;
  /** folder of the first revision, as `packageFolderName` gives it */
  readonly base: string;
}

/**
 * The lowest revision from `from` whose folder is free (P10). What unfinished hand-offs of this report left behind is
 * removed first, so that their number is free again (P13). `folderMissing` when there is no such folder; `cannotWrite` when
 * all 999 are taken.
 */
export async function freeRevision(
  { to, shown, base }: RevisionsAt,
  from: number,
  host: FileHost = nodeFileHost,
): Promise<Result<number, Problem>> {
  try {
    await removePackageLeftovers(host, to, base, await host.fs.readdir(to));
    const taken = await takenNames(to, host);
    for (let revision = from; revision <= MAX_VERSION; revision++)
      if (!taken.has(folded(revisionFolderName(base, revision)))) return ok(revision);
    return err(problem('cannotWrite', { path: shown }));
  } catch (error) {
    return err(problemOfFsError(error, 'find', shown, host.platform));
  }
}

/** Names in a folder as FAT and exFAT compare them. */
export const takenNames = async (folder: string, { fs }: FileHost): Promise<ReadonlySet<string>> =>
  new Set((await fs.readdir(folder)).map(folded));

/** Longest whole path that Windows programs still open (P14), less the longest name inside. */
const WINDOWS_PATH_LIMIT = 239 - 50;

/** Whole path of a revision's folder; null where Windows programs could not open what is in it. */
export function revisionPath({ to, base }: RevisionsAt, revision: number, platform: NodeJS.Platform): string | null {
  const path = join(to, revisionFolderName(base, revision));
  return platform === 'win32' && path.length > WINDOWS_PATH_LIMIT ? null : path;
}
