import type { Editions } from '../editions/registry';
import type { Report } from '../report/model';
import { handoffCode, readTypedCode, type CodeState } from './code';
import { hex, type Sha256 } from './digest';
import { letterTexts, missingParagraph, reportTexts } from './document/differences';
import { inspectDocument, type Inspected } from './document/inspect';
import type { Overdue } from './document/xmlPart';
import { readManifest, type Manifest, type ManifestFault } from './manifest';
import { isDocument, LETTER_DOCUMENT, MANIFEST_FILE, REPORT_DOCUMENT, REPORT_FILE } from './names';
import { readPackedReport } from './packedReport';
import { packageProblem, type PackageProblem } from './problem';
import { openSource, type PackageFiles, type PackageSource } from './source';

export interface VerifyPorts {
  readonly sha256: Sha256;
  readonly editions: Editions;
  /** whether the time allowed for one package is over (P16: 30 s); looked at all along the long steps. Default: never */
  readonly overdue?: Overdue;
}

/** What the district knows of a package after the checks. */
export interface Verdict {
  /** nothing refused it; warnings may stand */
  readonly ok: boolean;
  readonly code: CodeState;
  /** why it is refused, in the order met; empty when `ok` */
  readonly problems: readonly PackageProblem[];
  /** what the clerk should look at before accepting */
  readonly warnings: readonly PackageProblem[];
  /** null when the checks did not get that far */
  readonly manifest: Manifest | null;
  /** null unless `ok` */
  readonly content: PackageContent | null;
}

export interface PackageContent {
  readonly report: Report;
  readonly files: PackageFiles;
}

/**
 * The ordered checks of a package: place and names, manifest, hand-off code, files and digests, report, documents, report
 * against documents. Each builds on the one before; the first with a problem ends them. Nothing is written, run or opened;
 * no name from the package is used as a path (P15). Never throws for anything a package holds.
 * @param typed the code from the slip as typed; undefined or blank: unchecked
 */
export async function verifyPackage(source: PackageSource, ports: VerifyPorts, typed?: string): Promise<Verdict> {
  const opened = await openSource(source);
  if (!opened.ok) return refused('unchecked', opened.error);
  const files = opened.value;
  const bytes = files.get(MANIFEST_FILE)!;
  const manifest = readManifest(bytes);
  if (typeof manifest === 'string') return refused('unchecked', [packageProblem(MANIFEST_KINDS[manifest])]);
  const code = await codeState(bytes, typed, ports.sha256);
  if (code === 'malformed') return refused('mismatched', [packageProblem('codeMalformed')], manifest);
  if (code === 'mismatched') return refused(code, [packageProblem('codeMismatch')], manifest);
  const unlike = await unlikeManifest(files, manifest, ports.sha256);
  if (unlike.length > 0) return refused(code, unlike, manifest);
  const report = readPackedReport(files.get(REPORT_FILE)!, manifest, ports.editions);
  if (!report.ok) return refused(code, [report.error], manifest);
  const { problems, warnings } = lookThrough(files, report.value, ports.overdue ?? never);
  if (problems.length > 0) return refused(code, problems, manifest);
  return { ok: true, code, problems: [], warnings, manifest, content: { report: report.value, files } };
}

const MANIFEST_KINDS = {
  empty: 'manifestBroken',
  broken: 'manifestBroken',
  newer: 'manifestNewer',
  names: 'manifestNames',
} as const satisfies Record<ManifestFault, string>;

const refused = (code: CodeState, problems: readonly PackageProblem[], manifest: Manifest | null = null): Verdict => ({
  ok: false,
  code,
  problems,
  warnings: [],
  manifest,
  content: null,
});

async function codeState(manifest: Uint8Array, typed: string | undefined, sha256: Sha256) {
  if (typed === undefined || typed.trim() === '') return 'unchecked';
  const read = readTypedCode(typed);
  if (read === null) return 'malformed';
  return read === (await handoffCode(manifest, sha256)) ? 'matched' : 'mismatched';
}

/** Files that are absent, not listed, or not as listed. */
async function unlikeManifest(files: PackageFiles, manifest: Manifest, sha256: Sha256): Promise<PackageProblem[]> {
  const listed = new Set([MANIFEST_FILE, ...manifest.files.map(({ path }) => path)]);
  const problems = [...files.keys()].filter((name) => !listed.has(name)).map((n) => packageProblem('extraFile', n));
  for (const { path, size, sha256: digest } of manifest.files) {
    const bytes = files.get(path);
    if (!bytes) problems.push(packageProblem('fileMissing', path));
    else if (bytes.length !== size) problems.push(packageProblem('wrongSize', path));
    else if (hex(await sha256(bytes)) !== digest) problems.push(packageProblem('wrongDigest', path));
  }
  return problems;
}

const never = (): boolean => false;

function lookThrough(files: PackageFiles, report: Report, overdue: Overdue) {
  const problems: PackageProblem[] = [];
  const warnings: PackageProblem[] = [];
  for (const [name, bytes] of files) {
    if (!isDocument(name)) continue;
    const seen = inspectDocument(bytes, overdue);
    if (typeof seen === 'string')
      problems.push(packageProblem(seen === 'unsafe' ? 'documentUnsafe' : 'documentBroken', name));
    else warnings.push(...differences(name, seen, report));
    // What was found by then was found in half a document.
    if (overdue()) return { problems: [packageProblem('tooSlow', name)], warnings: [] };
  }
  return { problems, warnings };
}

function differences(name: string, seen: Inspected, report: Report): readonly PackageProblem[] {
  const texts = [
    ...(name === LETTER_DOCUMENT ? [] : reportTexts(report)),
    ...(name === REPORT_DOCUMENT ? [] : letterTexts(report)),
  ];
  const missing = missingParagraph(seen, texts);
  return missing === null ? [] : [packageProblem('documentDiffers', name, missing)];
}
