import type { IncomingBytes } from '../../../electron/contract/handoffBridge';
import type { PackageProblem } from '../../core/handoff';
import type { Problem } from '../../core/kernel/problem';
import { ok, type Result } from '../../core/kernel/result';
import type { AppPorts } from '../ports';

/** What was read from a medium, judged against the code of a hand-off. */
export type ReadVerdict =
  | { readonly is: 'whole' }
  /** the package of that hand-off, but not as it was given out */
  | { readonly is: 'differs'; readonly problems: readonly PackageProblem[] }
  /** another package, or none */
  | { readonly is: 'other' };

export interface GivenOut {
  readonly code: string;
  readonly organName: string;
  readonly year: number;
  readonly revision: number;
  readonly folder: string;
}

/**
 * Whether these bytes are exactly the package that was given out: all ordered checks, and the hand-off code, which names
 * every byte. Independent of the writing: it knows nothing but what was read and the code.
 * Errors: those of the reader (`cancelled`, `packageTooSlow`, `internal`).
 * @param shown last name of the folder or file, as the person sees it
 */
export async function judge(
  { packageReader }: Pick<AppPorts, 'packageReader'>,
  read: IncomingBytes,
  shown: string,
  given: GivenOut,
  signal?: AbortSignal,
): Promise<Result<ReadVerdict, Problem>> {
  const checked = await packageReader.verify(read, shown, { typed: given.code, ...(signal ? { signal } : {}) });
  if (!checked.ok) return checked;
  const verdict = checked.value;
  if (verdict.ok && verdict.code === 'matched') return ok({ is: 'whole' });
  const { manifest, problems } = verdict;
  const same = manifest
    ? manifest.organ === given.organName && manifest.year === given.year && manifest.revision === given.revision
    : baseName(shown) === given.folder;
  return ok(same ? { is: 'differs', problems } : { is: 'other' });
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
