import type { IncomingBytes } from '../../../electron/contract/handoffBridge';
import type { PackageProblem, PackageSource } from '../../core/handoff';
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
 * @param shown last name of the folder or file, as the person sees it
 */
export async function judge(
  { sha256, editions }: AppPorts,
  read: IncomingBytes,
  shown: string,
  given: GivenOut,
): Promise<ReadVerdict> {
  const { verifyPackage } = await import('../../core/handoff');
  const verdict = await verifyPackage(sourceOf(read, shown), { sha256, editions }, given.code);
  if (verdict.ok && verdict.code === 'matched') return { is: 'whole' };
  const { manifest, problems } = verdict;
  const same = manifest
    ? manifest.organ === given.organName && manifest.year === given.year && manifest.revision === given.revision
    : baseName(shown) === given.folder;
  return same ? { is: 'differs', problems } : { is: 'other' };
}

/** A package in memory as the checks take it. */
export function sourceOf(read: IncomingBytes, shown: string): PackageSource {
  if (read.kind === 'file') return { kind: 'zip', shown, bytes: read.bytes };
  const bytes = new Map(read.entries.map((entry) => [entry.name, entry.bytes]));
  return {
    kind: 'folder',
    shown,
    entries: read.entries.map(({ name, kind, size }) => ({ name, kind, size })),
    read: (name, limit) => {
      const found = bytes.get(name) ?? null;
      return Promise.resolve(found && found.length <= limit ? found : null);
    },
  };
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
