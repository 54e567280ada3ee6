import { join } from 'node:path';
import { editions } from '../../../renderer/bundled/editions';
import { packageProblem } from '../../../renderer/core/handoff';
import type { ReportFigures } from '../../../renderer/core/district/reading/plainReport';
import { quickReader, readForTotals } from '../../../renderer/core/district/reading/readForTotals';
import type { Incoming } from '../../../renderer/core/district/units/collect';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import { foundBelow, type Found } from '../../files/incoming';
import { MAX_REPORT_MB } from '../../contract/limits';
import { readTextFile } from '../../files/readText';
import { byteReader, decoded } from './quickBytes';
import { readPackage } from './readPackage';
import { told, type Told } from './told';

export interface Rejected {
  /** relative to the folder that was collected */
  readonly path: string;
  readonly problems: readonly Told[];
}

export interface Gathered {
  readonly incoming: readonly Incoming[];
  readonly rejected: readonly Rejected[];
}

/** Reads everything handed in below a folder. Only figures are kept: memory does not grow with the texts. */
export async function gather(root: string): Promise<Gathered> {
  const incoming: Incoming[] = [];
  const rejected: Rejected[] = [];
  const readBytes = byteReader();
  const readQuickly = quickReader(editions, decoded);
  for (const found of foundBelow(root)) {
    const bytes = found.kind === 'json' ? readBytes(join(root, found.path)) : null;
    const quick = bytes === null ? null : readQuickly(bytes);
    // Waiting even for what is there already would cost as much as reading it.
    if (quick) {
      incoming.push(asReportFile(quick, found.path));
      continue;
    }
    const read = found.kind === 'json' ? await readReport(root, found.path) : await readOther(root, found);
    if (read.ok) incoming.push(read.value);
    else rejected.push({ path: found.path === '' ? '.' : found.path, problems: read.error });
  }
  return { incoming, rejected };
}

type Read = Result<Incoming, Told[]>;

async function readReport(root: string, path: string): Promise<Read> {
  const text = await readTextFile(join(root, path), path, MAX_REPORT_MB);
  const figures = text.ok ? readForTotals(editions, text.value) : text;
  return figures.ok ? ok(asReportFile(figures.value, path)) : err([told(figures.error)]);
}

/** A bare report file has neither revision nor code. */
const asReportFile = ({ id, organ, year, edition, figures }: ReportFigures, path: string): Incoming => ({
  path,
  organ,
  year,
  revision: 0,
  code: '',
  id,
  edition,
  figures,
});

async function readOther(root: string, found: Found): Promise<Read> {
  const { path } = found;
  switch (found.kind) {
    case 'package':
    case 'zip':
      return readPackage(root, found);
    case 'stray':
      return err([packageProblem('manifestMissing', path)]);
    case 'link':
      return err([packageProblem('link', path)]);
    case 'unreadable':
      return err([told(problem('fileUnreadable', { path: path === '' ? '.' : path }))]);
    case 'deep':
      return err([told(problem('foldersTooDeep', { path }))]);
    case 'json':
      throw new Error('a report file is read by readReport');
  }
}
