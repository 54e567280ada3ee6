import type { FolderEntry, PackageSource } from './source';

/** A package as a host hands it over: all of it in memory, read once (row 94). */
export type IncomingPackage =
  | {
      readonly kind: 'folder';
      /** `bytes` is null for what is no plain file, too large or unreadable */
      readonly entries: readonly (FolderEntry & { readonly bytes: Uint8Array | null })[];
    }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/**
 * What a host has read, for `verifyPackage`; a single file counts as a zip file, whatever its name says.
 * @param shown how the person knows it, for the sentences
 */
export function sourceOf(incoming: IncomingPackage, shown: string): PackageSource {
  if (incoming.kind === 'file') return { kind: 'zip', shown, bytes: incoming.bytes };
  const bytesOf = new Map(incoming.entries.map(({ name, bytes }) => [name, bytes]));
  const read = (name: string, limit: number): Promise<Uint8Array | null> => {
    const bytes = bytesOf.get(name) ?? null;
    return Promise.resolve(bytes && bytes.length <= limit ? bytes : null);
  };
  const entries = incoming.entries.map(({ name, kind, size }) => ({ name, kind, size }));
  return { kind: 'folder', shown, entries, read };
}
