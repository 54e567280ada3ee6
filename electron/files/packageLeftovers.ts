import { join } from 'node:path';
import { isPackageName } from '../../renderer/core/handoff';
import type { FileHost } from './fileSystem';
import { folded } from './names';
import { isAbandoned, isTemporary } from './temporary';

/**
 * Removes folders of hand-offs that did not finish (P13): named like this report's packages, with an abandoned mark of ours
 * in them and nothing but what a hand-off writes. Failures are ignored: a leftover must not stop a hand-off. Limit: a
 * folder whose process was killed before it set its mark stays, empty.
 */
export async function removePackageLeftovers(
  host: FileHost,
  parent: string,
  base: string,
  listing: readonly string[],
): Promise<void> {
  for (const name of listing) {
    if (!folded(name).startsWith(folded(base))) continue;
    await removeUnfinished(host, join(parent, name)).catch(() => undefined);
  }
}

async function removeUnfinished(host: FileHost, folder: string): Promise<void> {
  if (!(await host.fs.lstat(folder)).isDirectory()) return;
  const inside = await host.fs.readdir(folder);
  if (!inside.every((name) => isTemporary(name) || isPackageName(name))) return;
  const marks = inside.filter(isTemporary);
  if (marks.length === 0) return;
  for (const mark of marks) if (!(await isAbandoned(host, folder, mark))) return;
  // The manifest first and the marks last: killed in between, it is still no package and still recognised.
  const order = [...inside.filter((name) => !isTemporary(name)).sort((a, b) => (a < b ? -1 : 1)), ...marks];
  for (const name of order) await host.fs.unlink(join(folder, name));
  await host.fs.rmdir(folder);
}
