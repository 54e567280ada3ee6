import type { FoundThing, IncomingBytes, IncomingList } from '../../../../electron/contract/handoffBridge';
import type { NewId } from '../../../core/kernel/ports';
import { problem, type Problem } from '../../../core/kernel/problem';
import { err, ok, type Result } from '../../../core/kernel/result';
import { lookFor, type Found } from './lookFor';
import { readFound } from './readFound';
import type { TreeNode } from './tree';

/** What came in, wherever it was chosen: through a dialog of the host, or dragged into the page. */
export interface IncomingSource {
  /** what the person recognises; for showing only */
  readonly label: string;
  /** What of it looks handed in. The ids of an earlier listing are void from then on. */
  list(): Promise<Result<IncomingList, Problem>>;
  /** One listed thing, read once into memory. `mediumGone` when the stick was pulled. */
  read(id: string): Promise<Result<IncomingBytes, Problem>>;
}

/** Things of the browser's own as a source. @param roots one folder, or any folders and files together */
export function sourceOfTrees(roots: readonly TreeNode[], label: string, newId: NewId): IncomingSource {
  const oneFolder = roots.length === 1 && roots[0]!.kind === 'folder';
  let listed: ReadonlyMap<string, Found> = new Map();

  const isThere = async (): Promise<boolean> => {
    try {
      for (const root of roots) await (root.kind === 'folder' ? root.list() : root.open());
      return true;
    } catch {
      return false;
    }
  };

  return {
    label,
    async list() {
      listed = new Map();
      try {
        const { found, more } = await lookFor(roots, !oneFolder);
        listed = new Map(found.map((one) => [newId(), one]));
        return ok({ found: [...listed].map(([id, { kind, path }]): FoundThing => ({ id, kind, path })), more });
      } catch {
        return err(problem('mediumGone', { reading: 1 }));
      }
    },
    async read(id) {
      const found = listed.get(id);
      if (!found) return err(problem('badArgument'));
      const read = await readFound(found);
      if (read.ok ? isWhole(read.value) : read.error.code === 'tooLarge') return read;
      return (await isThere()) ? read : err(problem('mediumGone', { reading: 1 }));
    },
  };
}

/** False where a file could not be read for another reason than its size. */
const isWhole = (read: IncomingBytes): boolean =>
  read.kind === 'file' || read.entries.every(({ kind, bytes }) => kind !== 'file' || bytes !== null);
