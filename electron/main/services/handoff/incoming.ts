import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { handedInAs, MOST_FOUND } from '../../../../renderer/core/handoff';
import { problem, type Problem } from '../../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../../renderer/core/kernel/result';
import type { FoundKind, FoundThing, IncomingBytes } from '../../../contract/handoffBridge';
import type { HostServices } from '../../../contract/methods';
import type { FileHost } from '../../../files/fileSystem';
import { listBelow } from '../../../files/incoming';
import { readFound } from '../../../files/incomingBytes';
import type { HandoffPlaces, IncomingPlace } from './places';

/** Something listed, and the folder its path starts from. */
interface Listed {
  readonly root: string;
  readonly kind: FoundKind;
  readonly path: string;
}

/** What the newest listing of each place found, by token and id; ids of an older one are void. */
export type Listings = Map<string, ReadonlyMap<string, Listed>>;

/** Listings kept; the oldest goes first. */
const KEPT = 10;

export const createListings = (): Listings => new Map();

/** Lists what was chosen or written, and issues ids for it. Nothing is opened here. */
export function listIncoming(places: HandoffPlaces, listings: Listings, host: FileHost): HostServices['listIncoming'] {
  return async (token) => {
    const place = placeOf(places, token);
    if (place === undefined) return err(problem('badArgument'));
    listings.delete(token);
    const listed = await (place.kind === 'folder' ? inFolder(place.path, host) : chosen(place.paths, host));
    if (!listed.ok)
      return err(listed.error.code === 'folderMissing' ? problem('mediumGone', { reading: 1 }) : listed.error);
    const byId = new Map(listed.value.all.map((one) => [randomUUID() as string, one]));
    listings.set(token, byId);
    const oldest = listings.size > KEPT ? listings.keys().next().value : undefined;
    if (oldest !== undefined) listings.delete(oldest);
    const found = [...byId].map(([id, { kind, path }]): FoundThing => ({ id, kind, path }));
    return ok({ found, more: listed.value.more });
  };
}

/** Reads one listed thing, once. The id leads to the path; nothing that the page sends becomes part of one. */
export function readIncoming(places: HandoffPlaces, listings: Listings, host: FileHost): HostServices['readIncoming'] {
  return async ({ token, id }) => {
    const one = listings.get(token)?.get(id);
    if (placeOf(places, token) === undefined || one === undefined) return err(problem('badArgument'));
    const { root, kind, path } = one;
    // A package may be the chosen folder itself; it is known by that one's name then.
    const shown = path === '' ? basename(root) : path;
    const read = await readFound(join(root, path), kind, shown, host);
    if (read.ok ? isWhole(read.value) : read.error.code === 'tooLarge') return read;
    // On a pulled stick files are missing or refused one by one; that the whole of it is gone shows only here.
    const isThere = await host.fs.readdir(root).then(
      () => true,
      () => false,
    );
    return isThere ? read : err(problem('mediumGone', { reading: 1 }));
  };
}

/** The place behind a token of `chooseIncoming` or of a written package. */
function placeOf({ incoming, packages }: HandoffPlaces, token: string): IncomingPlace | undefined {
  const written = packages.find(token);
  return written === undefined ? incoming.find(token) : { kind: 'folder', path: written };
}

type Listing = Promise<Result<{ readonly all: readonly Listed[]; readonly more: boolean }, Problem>>;

async function inFolder(root: string, host: FileHost): Listing {
  const listed = await listBelow(root, root, MOST_FOUND, host);
  return listed.ok
    ? ok({ all: listed.value.found.map(({ kind, path }) => ({ root, kind, path })), more: listed.value.more })
    : listed;
}

/** Files that a person pointed at by name: whatever they are called, they are read, to be told what they are. */
async function chosen(paths: readonly string[], { fs }: FileHost): Listing {
  const all: Listed[] = [];
  for (const path of paths.slice(0, MOST_FOUND)) {
    const name = basename(path);
    const isLink = await fs.lstat(path).then(
      (found) => !found.isFile(),
      () => false,
    );
    all.push({ root: dirname(path), kind: isLink ? 'link' : (handedInAs(name) ?? 'json'), path: name });
  }
  return ok({ all, more: paths.length > MOST_FOUND });
}

/** False where a file of a package was not read, for whatever reason. */
const isWhole = (read: IncomingBytes): boolean =>
  read.kind === 'file' || read.entries.every(({ kind, bytes }) => kind !== 'file' || bytes);
