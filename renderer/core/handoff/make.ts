import { strToU8 } from 'fflate';
import { writeReport } from '../editions/reportFile';
import type { Report } from '../report/model';
import { handoffCode } from './code';
import { hex, type Sha256 } from './digest';
import { PACKAGE_FORMAT, PACKAGE_SCHEMA_VERSION, writeManifest, type Manifest } from './manifest';
import { COMBINED_DOCUMENT, LETTER_DOCUMENT, MANIFEST_FILE, REPORT_DOCUMENT, REPORT_FILE } from './names';

/** A composed document, as `core/compose` hands it out. */
export interface PackedDocument {
  readonly kind: 'letter' | 'report' | 'combined';
  readonly bytes: Uint8Array;
}

export interface PackageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A package as values; whoever writes it writes `files` first and `manifest` last (P11). */
export interface Package {
  /** report and documents */
  readonly files: readonly PackageFile[];
  readonly manifest: PackageFile;
  readonly listed: Manifest;
  /** for the slip only */
  readonly code: string;
}

const NAMES: Readonly<Record<PackedDocument['kind'], string>> = {
  letter: LETTER_DOCUMENT,
  report: REPORT_DOCUMENT,
  combined: COMBINED_DOCUMENT,
};

/**
 * The package of a report: the same report, documents, revision and moment always give the same bytes and code.
 * @param documents letter and report, or the combined one
 * @param revision which hand-off of this report, from 1
 * @param now milliseconds since 1970
 */
export async function makePackage(
  report: Report,
  documents: readonly PackedDocument[],
  revision: number,
  now: number,
  sha256: Sha256,
): Promise<Package> {
  const files: readonly PackageFile[] = [
    ...documents.map(({ kind, bytes }) => ({ name: NAMES[kind], bytes })),
    { name: REPORT_FILE, bytes: strToU8(writeReport(report)) },
  ];
  const listed: Manifest = {
    format: PACKAGE_FORMAT,
    schemaVersion: PACKAGE_SCHEMA_VERSION,
    organ: report.organ.name,
    year: report.year,
    edition: report.edition,
    revision,
    createdAt: new Date(now).toISOString(),
    files: await Promise.all(
      files.map(async ({ name, bytes }) => ({ path: name, size: bytes.length, sha256: hex(await sha256(bytes)) })),
    ),
  };
  const manifest = { name: MANIFEST_FILE, bytes: writeManifest(listed) };
  return { files, manifest, listed, code: await handoffCode(manifest.bytes, sha256) };
}
