import { problem, type Problem } from '../../core/kernel/problem';

/** The person closed the dialog: not an error. */
export const isCancelled = (error: unknown): boolean => nameOf(error) === 'AbortError';

/** What a browser's file call failed with, as a problem. @param path how the person knows the place */
export function fsProblem(error: unknown, path: string): Problem {
  switch (nameOf(error)) {
    case 'AbortError':
      return problem('cancelled');
    case 'QuotaExceededError':
      return problem('diskFull');
    case 'NotAllowedError':
    case 'SecurityError':
      return problem('readOnly', { path });
    case 'NoModificationAllowedError':
      return problem('fileBusy', { path });
    // the folder itself is gone: a stick that was pulled
    case 'NotFoundError':
    case 'InvalidStateError':
      return problem('mediumGone');
    default:
      return problem('cannotWrite', { path });
  }
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
