import { problem, type Problem, type ProblemCode } from '../../renderer/core/kernel/problem';

/**
 * What was being done when the file system refused. `find` is looking for the folder, before anything is written; `create`
 * makes a fresh name, so nobody else can have it open.
 */
export const STEPS = ['read', 'find', 'create', 'replace', 'verify'] as const;
export type Step = (typeof STEPS)[number];

/**
 * File system error → what the person is told (P13). One typed table; a code that is not in it is told as
 * "cannot write" or "cannot read", never as success. ENOENT is decided by `problemOfFsError`.
 */
export const FS_ERROR_TABLE = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EPERM: 'readOnly',
  EACCES: 'readOnly',
  EIO: 'mediumGone',
  ENODEV: 'mediumGone',
  ENXIO: 'mediumGone',
  ENOTCONN: 'mediumGone',
  ESTALE: 'mediumGone',
  EBUSY: 'fileBusy',
  ETXTBSY: 'fileBusy',
} as const satisfies Record<string, ProblemCode>;

/** Thrown inside the writer when read-back does not show what was written: to the person the medium failed. */
export class NotWritten extends Error {
  readonly code = 'EIO';
}

/** Node's error code of anything thrown, '' when it has none. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/**
 * @param shownPath how the person knows the place (what they typed or chose)
 * @param platform on Windows EPERM on an existing name means "open in another program", on a fresh one "no permission"
 */
export function problemOfFsError(error: unknown, step: Step, shownPath: string, platform: NodeJS.Platform): Problem {
  const code = errorCode(error);
  const at = { path: shownPath };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    if (step === 'read') return problem('fileMissing', at);
    if (code === 'ENOTDIR') return problem('cannotWrite', at);
    // A folder that was there a moment ago has gone; one that was never seen is more likely a wrong name.
    return step === 'find' ? problem('folderMissing', at) : problem('mediumGone');
  }
  if (code === 'EPERM' && platform === 'win32' && (step === 'replace' || step === 'verify'))
    return problem('fileBusy', at);
  const known = Object.hasOwn(FS_ERROR_TABLE, code) ? FS_ERROR_TABLE[code as keyof typeof FS_ERROR_TABLE] : null;
  // Reading needs no free space and no write permission; both codes mean "not allowed" there.
  if (step === 'read') return known === 'mediumGone' ? problem(known, { reading: 1 }) : problem('fileUnreadable', at);
  return problem(known ?? 'cannotWrite', at);
}

/** Antivirus and WPS hold a file for a moment after it was closed; Windows says EBUSY or EPERM then. */
export const isPassing = (error: unknown, platform: NodeJS.Platform): boolean =>
  errorCode(error) === 'EBUSY' || (platform === 'win32' && errorCode(error) === 'EPERM');
