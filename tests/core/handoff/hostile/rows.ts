import type { FolderEntry, PackageProblemKind, PackageSource } from '../../../../renderer/core/handoff';
import { zipOf, type Frame, type Part } from '../../archive/zipOf';
import { edited, folderOf, partsOf, resealed, zipSource, type Files } from '../packages';

/**
 * The hostile inputs of the security specification as data, numbered as there. What concerns an archive in itself is also
 * held by `tests/core/archive/hostile.test.ts`.
 */
export interface Row {
  readonly row: number;
  readonly what: string;
  readonly kind: PackageProblemKind;
  /** from a good package: a source of one shape, or files to be tried as folder and as zip */
  readonly make: (
    good: Files,
  ) => { readonly zip: Uint8Array } | { readonly folder: PackageSource } | { readonly files: Files };
}

export const REPORT = 'report.json';
export const MANIFEST = 'manifest.json';
export const LETTER = '报送函.docx';

type Make = Row['make'];

/** A zip with further entries. */
export const added =
  (...more: Part[]): Make =>
  (good) => ({ zip: zipOf([...partsOf(good), ...more]) });
export const named = (name: string): Make => added({ name, data: 'x' });
/** A zip whose report entry has fields that lie. */
export const lying =
  (more: Partial<Part>): Make =>
  (good) => ({ zip: zipOf(partsOf(good).map((part) => (part.name === REPORT ? { ...part, ...more } : part))) });
export const framed =
  (frame: Frame): Make =>
  (good) => ({ zip: zipOf(partsOf(good), frame) });
export const zipped =
  (make: (good: Files) => Uint8Array): Make =>
  (good) => ({ zip: make(good) });

/** A folder with a further entry. */
export const beside =
  (name: string, kind: FolderEntry['kind'] = 'file', size = 5): Make =>
  (good) => ({ folder: folderOf(good, [{ name, kind, size }]) });
/** A folder whose report is listed as something else. */
export const listedAs =
  (change: Partial<FolderEntry>): Make =>
  (good) => {
    const source = folderOf(good);
    if (source.kind !== 'folder') throw new Error('a folder');
    return {
      folder: { ...source, entries: source.entries.map((e) => (e.name === REPORT ? { ...e, ...change } : e)) },
    };
  };

/** Both shapes: other files. */
export const instead =
  (change: (good: Files) => Files): Make =>
  (good) => ({ files: { ...good, ...change(good) } });
export const without =
  (...names: string[]): Make =>
  (good) => ({ files: Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name))) });

/** Both shapes: an edited manifest. */
export const manifest = (change: (text: string) => string): Make =>
  instead((good) => ({ [MANIFEST]: edited(good, MANIFEST, change) }));
/** Both shapes: an edited report that the manifest fits again. */
export const report =
  (change: (text: string) => string): Make =>
  (good) => ({ files: resealed(good, { [REPORT]: edited(good, REPORT, change) }) });
export const reportBytes =
  (change: (bytes: Uint8Array) => Uint8Array): Make =>
  (good) => ({ files: resealed(good, { [REPORT]: change(good[REPORT]!) }) });

/** The folder only, where the zip is refused for another reason before. */
export const asFolder =
  (make: Make): Make =>
  (good) => {
    const made = make(good);
    return 'files' in made ? { folder: folderOf(made.files) } : made;
  };

export const put = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);

/** The sources of a row, by shape. */
export function sourcesOf({ make }: Row, good: Files): Readonly<Partial<Record<'folder' | 'zip', PackageSource>>> {
  const made = make(good);
  if ('zip' in made) return { zip: zipSource(made.zip) };
  if ('folder' in made) return { folder: made.folder };
  return { folder: folderOf(made.files), zip: zipSource(zipOf(partsOf(made.files))) };
}
