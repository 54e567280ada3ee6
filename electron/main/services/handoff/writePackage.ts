import { basename } from 'node:path';
import { problem } from '../../../../renderer/core/kernel/problem';
import { err, ok } from '../../../../renderer/core/kernel/result';
import type { PackageStep } from '../../../contract/handoffBridge';
import type { HostServices } from '../../../contract/methods';
import type { FileHost } from '../../../files/fileSystem';
import { freeRevision as freeRevisionAt } from '../../../files/freeRevision';
import { writePackage as writePackageAt } from '../../../files/packageWriter';
import { gone, type HandoffPlaces } from './places';

/** The lowest free revision in a folder chosen before. */
export function freeRevision({ folders }: HandoffPlaces, host: FileHost): HostServices['freeRevision'] {
  return async ({ token, base, from }) => {
    const to = folders.find(token);
    if (to === undefined) return err(problem('badArgument'));
    const free = await freeRevisionAt({ to, shown: to, base }, from, host);
    return free.ok ? free : err(gone(free.error));
  };
}

/**
 * Writes a package that the page made into a folder chosen before. The writer takes only the fixed names of a package
 * (P14); whether what was written is a sound package the page asks the core, over `readIncoming`.
 * @param told of every step as it is done
 */
export function writePackage(
  { folders, packages }: HandoffPlaces,
  host: FileHost,
  told: (step: PackageStep) => void = () => undefined,
): HostServices['writePackage'] {
  return async ({ token, base, revision, files, manifest }) => {
    const to = folders.find(token);
    if (to === undefined) return err(problem('badArgument'));
    const order = { to, shown: to, base, revision, files, manifest, onStep: told };
    const written = await writePackageAt(order, host);
    if (!written.ok) return err(gone(written.error));
    const folder = written.value;
    return ok({ label: folder, folder: basename(folder), readBack: true, token: packages.issue(folder) });
  };
}
