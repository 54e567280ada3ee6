import { join } from 'node:path';
import { editions } from '../../../renderer/bundled/editions';
import {
  handoffCode,
  MANIFEST_FILE,
  packageProblem,
  sourceOf,
  verifyPackage,
  type PackageSource,
} from '../../../renderer/core/handoff';
import { figuresIn } from '../../../renderer/core/district/reading/readForTotals';
import type { Incoming } from '../../../renderer/core/district/units/collect';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import type { Found } from '../../files/incoming';
import { readFound } from '../../files/incomingBytes';
import { nodeSha256 as sha256 } from '../../files/sha256';
import { nodeFileHost } from '../../files/writer';
import { packageTime } from '../timeLimit';
import { told, type Told } from './told';

/** A package folder or zip file, verified by the ordered checks. */
export async function readPackage(root: string, found: Found): Promise<Result<Incoming, Told[]>> {
  const { path, kind, entries } = found;
  const read = await readFound(join(root, path), kind, path === '' ? '.' : path, nodeFileHost, entries);
  if (!read.ok) return err([told(read.error)]);
  return verified(sourceOf(read.value, lastName(path)), path);
}

async function verified(source: PackageSource, path: string): Promise<Result<Incoming, Told[]>> {
  const {
    ok: isGood,
    problems,
    manifest,
    content,
  } = await verifyPackage(source, {
    sha256,
    editions,
    overdue: packageTime(),
  });
  if (!isGood || !manifest || !content)
    return err(problems.length > 0 ? [...problems] : [packageProblem('notPackage', lastName(path))]);
  const figures = figuresIn(editions, content.report);
  if (!figures.ok) return err([told(figures.error)]);
  const code = await handoffCode(content.files.get(MANIFEST_FILE)!, sha256);
  return ok({ ...figures.value, path, revision: manifest.revision, code });
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
