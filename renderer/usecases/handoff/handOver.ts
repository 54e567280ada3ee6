import type { ChosenFolder } from '../../../electron/contract/bridge';
import type { PackageStep, PackageWritten } from '../../../electron/contract/handoffBridge';
import type { ListedFile, Package, Sha256 } from '../../core/handoff';
import { problem, type Problem } from '../../core/kernel/problem';
import { err, ok } from '../../core/kernel/result';
import type { Report } from '../../core/report/model';
import type { Answer, Handoff } from '../../storage';
import type { ComposedFile } from '../../core/compose/types';
import { finalCheck, mayBeHandedOver, type FinalCheck } from './finalCheck';
import type { HandoffNeeds } from './ports';
import { judge } from './readBack';

/** What has happened so far; told only after it has. `making` and `verifying` are told when they begin. */
export type HandOverStep =
  | { readonly step: 'making' }
  | PackageStep
  /** everything that was written is read again and judged as if it came from somebody else */
  | { readonly step: 'verifying' };

export interface HandOverRequest {
  readonly reportId: string;
  /** of `choosePlace` */
  readonly place: ChosenFolder;
  /** ends the work; heard until writing begins, so that no half package is left to be cleaned up */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: HandOverStep) => void;
}

export interface HandedOver {
  readonly handoff: Handoff;
  /** why the hand-off could not be put into the history, although the package is whole; null: it stands there */
  readonly unrecorded: Problem | null;
  /** for showWritten */
  readonly token: string;
}

/** Another copy of the program took the same folder name between looking and writing: look again, so often at most. */
const MOST_TRIES = 3;

/**
 * The report as it is stored, handed over: checked, composed, packed, written, read back, judged; only then it is in the
 * history. Everything open must have been stored before. Errors: `handoffBlocked` when the check does not allow it,
 * `handoffUnlike` when what was read back is not what was written, `cancelled`, and those of host and store. Nothing that
 * looks whole is left behind by an error but `handoffUnlike`, which names the folder to be deleted.
 */
export const handOver = (needs: HandoffNeeds, request: HandOverRequest): Answer<HandedOver> =>
  // Closed half way the window would leave a folder that has to be told from a whole one, and no history.
  needs.keepOpen.during(() => handedOver(needs, request));

async function handedOver(needs: HandoffNeeds, request: HandOverRequest): Answer<HandedOver> {
  const { ports } = needs;
  const { reportId, place, signal, onStep } = request;
  onStep?.({ step: 'making' });
  const stored = await ports.storage.reports.get(reportId);
  if (!stored.ok) return stored;
  const { report, sample } = stored.value;
  const before = await ports.storage.reports.find(report.organ.name, report.year - 1, sample);
  const check = await finalCheck(needs, report, before.ok ? (before.value?.report ?? null) : null);
  if (!check.ok) return check;
  if (!mayBeHandedOver(check.value)) return err(problem('handoffBlocked'));
  const documents = await composed(needs, report, signal);
  if (!documents.ok) return documents;
  const done = await written(needs, request, report, documents.value);
  if (!done.ok) return done;
  const { made, out, at } = done.value;
  const manifest = await listedManifest(made, ports.sha256);
  const handoff = { ...handoffOf(ports.newId(), report, check.value, made, out, place, at), manifest };
  if (out.readBack) {
    onStep?.({ step: 'verifying' });
    const whole = await readsWhole(needs, out, handoff);
    if (!whole.ok) return whole;
  }
  const kept = await ports.storage.handoffs.add(handoff);
  return ok({ handoff, unrecorded: kept.ok ? null : kept.error, token: out.token });
}

/** The documents as the export makes them, in the letter's own kind and with this computer's typefaces. */
async function composed(
  { ports, settings, fonts }: HandoffNeeds,
  report: Report,
  signal: AbortSignal | undefined,
): Answer<readonly ComposedFile[]> {
  const edition = ports.editions.byId(report.edition);
  if (!edition) return err(problem('unknownEdition', { edition: report.edition }));
  const set = await settings.read();
  if (!set.ok) return set;
  const { compose } = await fonts.inUse(set.value);
  return ports.composer.compose(report, edition, { ...compose, letter: report.letter.kind }, signal);
}

interface Written {
  readonly made: Package;
  readonly out: PackageWritten;
  readonly at: number;
}

/** Packs and writes under the next free revision of the history and of the medium (P9, P10). */
async function written(
  { ports }: HandoffNeeds,
  { reportId, place, signal, onStep }: HandOverRequest,
  report: Report,
  documents: readonly ComposedFile[],
): Answer<Written> {
  const { bridge, storage, clock, sha256 } = ports;
  const { makePackage, packageFolderName } = await import('../../core/handoff');
  const base = packageFolderName(report);
  const next = await storage.handoffs.nextRevision(report.organ.name, report.year, reportId);
  if (!next.ok) return next;
  for (let tries = 1; ; tries++) {
    const free = await bridge.freeRevision({ token: place.token, base, from: next.value });
    if (!free.ok) return free;
    const at = clock();
    const made = await makePackage(report, documents, free.value, at, sha256);
    if (signal?.aborted) return err(problem('cancelled'));
    const stop = bridge.onPackageStep((step) => onStep?.(step));
    const out = await bridge
      .writePackage({
        token: place.token,
        base,
        revision: free.value,
        files: made.files.map(({ name, bytes }) => ({ name, bytes })),
        manifest: { name: made.manifest.name, bytes: made.manifest.bytes },
      })
      .finally(stop);
    if (out.ok) return ok({ made, out: out.value, at });
    if (out.error.code !== 'packageFolderTaken' || tries === MOST_TRIES) return out;
  }
}

/** Reads what was written as something that came in, and judges it by its code. */
async function readsWhole({ ports }: HandoffNeeds, out: PackageWritten, handoff: Handoff): Answer<null> {
  const unlike = err(problem('handoffUnlike', { path: out.folder }));
  const list = await ports.bridge.listIncoming(out.token);
  if (!list.ok) return list;
  const found = list.value.found.find(({ kind }) => kind === 'package' || kind === 'zip');
  if (!found) return unlike;
  const read = await ports.bridge.readIncoming({ token: out.token, id: found.id });
  if (!read.ok) return read;
  const verdict = await judge(ports, read.value, out.folder, handoff);
  if (!verdict.ok) return verdict;
  return verdict.value.is === 'whole' ? ok(null) : unlike;
}

/** The manifest as a line of the slip: it lists every other file, so its digest is the whole of what the code shortens. */
async function listedManifest({ manifest }: Package, sha256: Sha256): Promise<ListedFile> {
  const { hex } = await import('../../core/handoff');
  return { path: manifest.name, size: manifest.bytes.length, sha256: hex(await sha256(manifest.bytes)) };
}

/** 主送机关 as an organ's name: letters print a colon behind it. */
const withoutColon = (recipient: string): string => recipient.trim().replace(/[：:]+$/, '');

const handoffOf = (
  id: string,
  report: Report,
  check: FinalCheck,
  { listed, code }: Package,
  out: PackageWritten,
  place: ChosenFolder,
  at: number,
): Omit<Handoff, 'manifest'> => ({
  id,
  reportId: report.id,
  organName: report.organ.name,
  recipient: withoutColon(report.letter.recipient),
  year: report.year,
  edition: report.edition,
  revision: listed.revision,
  code,
  folder: out.folder,
  place: place.label,
  at,
  readBack: out.readBack,
  files: listed.files,
  counts: check.counts,
  reasons: check.reasons,
  lastVerified: null,
  reply: null,
});
