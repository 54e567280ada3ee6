import type { FoundThing, IncomingBytes } from '../../../../electron/contract/handoffBridge';
import { packageProblem, type PackageContent, type PackageProblem, type Manifest } from '../../../core/handoff';
import type { Editions } from '../../../core/editions/registry';
import { problem, sentence, type Problem } from '../../../core/kernel/problem';
import { ok, type Result } from '../../../core/kernel/result';
import { asideKind } from './aside';
import type { CountFindings } from './findings';
import { judge, type Known } from './judge';
import type { IncomingSource } from '../../host/handoff/source';
import type { Candidate, ImportItem, ImportProgress, ReadOutcome } from './types';

/** What the ordered checks of a package came to. */
export interface Verified {
  readonly problems: readonly PackageProblem[];
  readonly warnings: readonly PackageProblem[];
  readonly manifest: Manifest | null;
  /** hand-off code of the manifest as it came */
  readonly seal: { readonly code: string } | null;
  /** null when something refused it */
  readonly content: PackageContent | null;
}

export interface ReadPorts {
  readonly editions: Editions;
  /** the ordered checks, off the page's own thread */
  readonly verify: (bytes: IncomingBytes, shown: string, signal: AbortSignal) => Promise<Result<Verified, Problem>>;
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
  const { manifest, content, seal, problems } = verdict.value;
  const about = manifest && { organ: manifest.organ, year: manifest.year, revision: manifest.revision };
  if (!manifest || !content || !seal)
    return { ...bare, about, fate: { kind: 'refuse', why: problems.map(({ message }) => message) } };
  const kept = { manifest, content, code: seal.code, warnings: verdict.value.warnings };
  const candidate = await candidateOf(kept, path === '' ? source.label : `${source.label}/${path}`, ports);
  return { ...bare, about, ...judge(manifest, candidate, known, ports.now) };
}

function unreadable({ kind, path }: FoundThing): string | null {
  if (kind === 'stray') return packageProblem('manifestMissing', path).message;
  if (kind === 'link') return packageProblem('link', path).message;
  if (kind === 'unreadable') return packageProblem('unreadable', path).message;
  return kind === 'deep' ? sentence(problem('foldersTooDeep', { path })) : null;
}

interface Sound {
  readonly manifest: Manifest;
  readonly content: PackageContent;
  readonly code: string;
  readonly warnings: readonly PackageProblem[];
}

async function candidateOf(sound: Sound, source: string, ports: ReadPorts): Promise<Candidate> {
  const { report, files } = sound.content;
  const { organ, year, edition, revision, createdAt } = sound.manifest;
  const kept = [...files].map(([name, bytes]) => ({ name, bytes }));
  return {
    given: {
      ...{ organ, year, edition, revision, createdAt, code: sound.code, source },
      reportId: report.id,
      codeState: 'unchecked',
      receivedOn: ports.today,
      size: kept.reduce((sum, { bytes }) => sum + bytes.length, 0),
      counts: await ports.count(report),
      notices: [],
      warnings: sound.warnings.map(({ message }) => message),
    },
    content: { report, files: kept },
  };
}

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
