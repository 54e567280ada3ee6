import type { FoundThing, IncomingBytes } from '../../../../electron/contract/handoffBridge';
import { handoffCode, packageProblem, MANIFEST_FILE, type Sha256, type Verdict } from '../../../core/handoff';
import type { Editions } from '../../../core/editions/registry';
import { problem, sentence, type Problem } from '../../../core/kernel/problem';
import { ok, type Result } from '../../../core/kernel/result';
import { asideKind } from './aside';
import type { CountFindings } from './findings';
import { judge, type Known } from './judge';
import type { IncomingSource } from '../../host/handoff/source';
import type { Candidate, ImportItem, ImportProgress, ReadOutcome } from './types';

export interface ReadPorts {
  readonly editions: Editions;
  readonly sha256: Sha256;
  /** the ordered checks, off the page's own thread */
  readonly verify: (bytes: IncomingBytes, shown: string, signal: AbortSignal) => Promise<Result<Verdict, Problem>>;
  readonly count: CountFindings;
  /** lets the page draw and answer between two packages */
  readonly pause: () => Promise<void>;
  /** milliseconds since 1970 */
  readonly now: number;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * Bytes of packages held in memory at a time. A stick full of the largest packages that pass would not fit; they are
 * taken in in portions then.
 */
export const MOST_HELD = 400 * 1024 * 1024;

/**
 * Reads and checks everything listed, one after the other; nothing is stored. One bad thing never keeps the others from
 * being read; a stick that is gone, or `signal`, ends it with what was read so far.
 */
export async function readAll(
  source: IncomingSource,
  known: Known,
  ports: ReadPorts,
  options: { readonly signal: AbortSignal; readonly onItem?: (item: ImportItem, progress: ImportProgress) => void },
): Promise<Result<ReadOutcome, Problem>> {
  const listed = await source.list();
  if (!listed.ok) return listed;
  const { found, more } = listed.value;
  const items: ImportItem[] = [];
  const end = (ended: Problem | null) => ok({ items, ended, more });
  const total = found.length;
  let held = 0;
  for (const [i, thing] of found.entries()) {
    if (options.signal.aborted) return end(problem('cancelled'));
    if (held > MOST_HELD) return end(problem('deskPortion', { left: total - i }));
    const item = await readOne(source, thing, known, ports, options.signal);
    if (!('fate' in item)) return end(item);
    items.push(item);
    if (item.fate.kind === 'take') held += item.fate.candidate.given.size;
    options.onItem?.(item, { done: i + 1, total, path: thing.path });
    await ports.pause();
  }
  return end(null);
}

/** The thing judged, or why nothing more can be read from this source. */
async function readOne(
  source: IncomingSource,
  thing: FoundThing,
  known: Known,
  ports: ReadPorts,
  signal: AbortSignal,
): Promise<ImportItem | Problem> {
  const { id, path } = thing;
  const bare = { id, path, about: null, notices: [] };
  const refuse = (...why: string[]): ImportItem => ({ ...bare, fate: { kind: 'refuse', why } });
  const unread = unreadable(thing);
  if (unread !== null) return refuse(unread);
  const read = await source.read(id);
  if (!read.ok) return read.error.code === 'mediumGone' ? read.error : refuse(sentence(read.error));
  const bytes = read.value;
  if (thing.kind === 'json' && bytes.kind === 'file')
    return { ...bare, fate: { kind: 'aside', what: asideKind(bytes.bytes, ports.editions) } };
  const verdict = await ports.verify(bytes, lastName(path), signal);
  if (!verdict.ok) return signal.aborted ? problem('cancelled') : refuse(sentence(verdict.error));
  const { manifest, content, problems } = verdict.value;
  const about = manifest && { organ: manifest.organ, year: manifest.year, revision: manifest.revision };
  if (!manifest || !content)
    return { ...bare, about, fate: { kind: 'refuse', why: problems.map(({ message }) => message) } };
  const candidate = await candidateOf(verdict.value, `${source.label}/${path}`, ports);
  return { ...bare, about, ...judge(manifest, candidate, known, ports.now) };
}

function unreadable({ kind, path }: FoundThing): string | null {
  if (kind === 'stray') return packageProblem('manifestMissing', path).message;
  if (kind === 'link') return packageProblem('link', path).message;
  if (kind === 'unreadable') return packageProblem('unreadable', path).message;
  return kind === 'deep' ? sentence(problem('foldersTooDeep', { path })) : null;
}

async function candidateOf(verdict: Verdict, source: string, ports: ReadPorts): Promise<Candidate> {
  const { manifest, content, warnings } = verdict;
  const { report, files } = content!;
  const { organ, year, edition, revision, createdAt } = manifest!;
  const code = await handoffCode(files.get(MANIFEST_FILE)!, ports.sha256);
  const kept = [...files].map(([name, bytes]) => ({ name, bytes }));
  return {
    given: {
      ...{ organ, year, edition, revision, createdAt, code, source },
      reportId: report.id,
      codeState: 'unchecked',
      receivedOn: ports.today,
      size: kept.reduce((sum, { bytes }) => sum + bytes.length, 0),
      counts: await ports.count(report),
      notices: [],
      warnings: warnings.map(({ message }) => message),
    },
    content: { report, files: kept },
  };
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
