import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editions } from '../../../renderer/bundled/editions';
import { compose, DEFAULT_SETTINGS } from '../../../renderer/core/compose';
import { readReport } from '../../../renderer/core/editions/reportFile';
import {
  makePackage,
  readManifest,
  verifyPackage,
  writeManifest,
  type FolderEntry,
  type Package,
  type PackageSource,
  type Sha256,
  type Verdict,
} from '../../../renderer/core/handoff';
import sample from '../../../resources/samples/2025.json';
import { zipOf, type Part } from '../archive/zipOf';

/** Packages made and unmade for the tests. */
export type Files = Readonly<Record<string, Uint8Array>>;

export const sha256: Sha256 = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest());
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const ports = { sha256, editions };
export const NOW = Date.UTC(2026, 0, 15, 8);

export async function goodPackage(files: 'one' | 'two' = 'two', changes: object = {}, revision = 1): Promise<Package> {
  const read = readReport(editions, JSON.stringify({ ...sample, ...changes }));
  if (!read.ok) throw new Error(read.error.code);
  const report = read.value;
  const documents = await compose(report, editions.byId(report.edition)!, {
    ...DEFAULT_SETTINGS,
    files,
    letter: report.letter.kind,
  });
  return makePackage(report, documents, revision, NOW, sha256);
}

export const filesOf = ({ files, manifest }: Package): Files =>
  Object.fromEntries([...files, manifest].map(({ name, bytes }) => [name, bytes]));

/** A folder that lists and reads these files, and entries of other kinds. */
export function folderOf(files: Files, others: readonly FolderEntry[] = []): PackageSource {
  const listed = Object.entries(files).map(([name, { length }]): FolderEntry => ({ name, kind: 'file', size: length }));
  const read = (name: string) => Promise.resolve(files[name] ?? null);
  return { kind: 'folder', shown: '报送包', entries: [...listed, ...others], read };
}

export const partsOf = (files: Files, top = ''): Part[] =>
  Object.entries(files).map(([name, data]) => ({ name: top + name, data }));

export const zipSource = (bytes: Uint8Array): PackageSource => ({ kind: 'zip', shown: '报送包.zip', bytes });
export const zippedOf = (files: Files): PackageSource => zipSource(zipOf(partsOf(files)));

/** Changed files with a manifest that fits them again: what a forger would hand in. */
export function resealed(files: Files, changes: Files): Files {
  const manifest = readManifest(files['manifest.json']!);
  if (typeof manifest === 'string') throw new Error(manifest);
  const all = { ...files, ...changes };
  const listed = manifest.files.map(({ path }) => {
    const bytes = all[path]!;
    return { path, size: bytes.length, sha256: digestOf(bytes) };
  });
  return { ...all, 'manifest.json': writeManifest({ ...manifest, files: listed }) };
}

export const edited = (files: Files, name: string, edit: (text: string) => string): Uint8Array => {
  const before = strFromU8(files[name]!);
  const after = edit(before);
  if (after === before) throw new Error(`the edit changes nothing in ${name}`);
  return strToU8(after);
};

/** A document with parts replaced, added or (null) taken out. */
export function docxWith(bytes: Uint8Array, edit: (parts: Record<string, string>) => void): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const before = JSON.stringify(parts);
  edit(parts);
  if (JSON.stringify(parts) === before) throw new Error('the edit changes nothing in the document');
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const verified = (source: PackageSource, code?: string): Promise<Verdict> => verifyPackage(source, ports, code);
