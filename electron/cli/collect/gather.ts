import { join } from 'node:path';
import { editions } from '../../../renderer/bundled/editions';
import { packageProblem } from '../../../renderer/core/handoff';
import { readForTotals } from '../../../renderer/core/district/reading/readForTotals';
import type { Incoming } from '../../../renderer/core/district/units/collect';
import { problem } from '../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../renderer/core/kernel/result';
import { foundBelow, type Found } from '../../files/incoming';
import { textReader } from './quickText';
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
  const readText = textReader();
  for (const found of foundBelow(root)) {
    // Waiting even for what is there already would cost as much as reading it.
    const one = found.kind === 'json' ? readReport(root, found.path, readText) : readOther(root, found);
    const read = one instanceof Promise ? await one : one;
    if (read.ok) incoming.push(read.value);
    else rejected.push({ path: found.path === '' ? '.' : found.path, problems: read.error });
  }
  return { incoming, rejected };
}

type Read = Result<Incoming, Told[]>;

function readReport(root: string, path: string, readText: ReturnType<typeof textReader>): Read | Promise<Read> {
  const text = readText(join(root, path), path);
  return text instanceof Promise ? text.then((later) => figuresFrom(later, path)) : figuresFrom(text, path);
}

function figuresFrom(text: Awaited<ReturnType<ReturnType<typeof textReader>>>, path: string): Read {
  const figures = text.ok ? readForTotals(editions, text.value) : text;
  return figures.ok ? ok({ ...figures.value, path, revision: 0, code: '' }) : err([told(figures.error)]);
}

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
