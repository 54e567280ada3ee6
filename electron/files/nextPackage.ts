import type { Package } from '../../renderer/core/handoff';
import type { Problem } from '../../renderer/core/kernel/problem';
import { ok, type Result } from '../../renderer/core/kernel/result';
import type { FileHost } from './fileSystem';
import { freeRevision, type RevisionsAt } from './freeRevision';
import { writePackage } from './packageWriter';
import { nodeFileHost } from './writer';

/** A hand-off whose number is whatever is free at the target. */
export interface NextPackageOrder extends RevisionsAt {
  /** lowest revision to take */
  readonly from?: number;
  /** the package for the revision that turned out to be free */
  readonly make: (revision: number) => Promise<Package>;
}

export interface WrittenPackage {
  readonly folder: string;
  readonly package: Package;
}

/**
 * Writes a package under the next free revision, for who keeps no count of his own (the command line). When somebody
 * takes the folder in between, the next number is tried.
 */
export async function writeNextPackage(
  order: NextPackageOrder,
  host: FileHost = nodeFileHost,
): Promise<Result<WrittenPackage, Problem>> {
  const { to, shown, base, make } = order;
  for (let from = order.from ?? 1; ;) {
    const free = await freeRevision({ to, shown, base }, from, host);
    if (!free.ok) return free;
    const made = await make(free.value);
    const { files, manifest } = made;
    const written = await writePackage({ to, shown, base, revision: free.value, files, manifest }, host);
    if (written.ok) return ok({ folder: written.value, package: made });
    if (written.error.code !== 'packageFolderTaken') return written;
    from = free.value + 1;
  }
}
