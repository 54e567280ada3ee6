import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { handedInAs, MOST_FOUND } from '../../../../renderer/core/handoff';
import { problem, type Problem } from '../../../../renderer/core/kernel/problem';
import { err, ok, type Result } from '../../../../renderer/core/kernel/result';
import type { FoundKind, FoundThing } from '../../../contract/handoffBridge';
import type { HostServices } from '../../../contract/methods';
import type { FileHost } from '../../../files/fileSystem';
import { errorCode, problemOfFsError } from '../../../files/fsErrors';
import { readFound } from '../../../files/incomingBytes';
import { lookFor } from './lookFor';
import type { HandoffPlaces, IncomingPlace } from './places';

interface Listed {
  readonly path: string;
  readonly kind: FoundKind;
  /** below what was chosen; for the sentence */
  readonly shown: string;
}

/** What the newest listing of each place found; ids of an older one are void. */
export type Listings = Map<string, ReadonlyMap<string, Listed>>;

/** Listings kept; the oldest goes first. */
const KEPT = 10;

export const createListings = (): Listings => new Map();

/** The place behind a token of `chooseIncoming` or of a written package. */
function placeOf({ incoming, packages }: HandoffPlaces, token: string): IncomingPlace | undefined {
  const written = packages.find(token);
  return written === undefined ? incoming.find(token) : { kind: 'folder', path: written };
}

export function listIncoming(places: HandoffPlaces, listings: Listings, host: FileHost): HostServices['listIncoming'] {
  return async (token) => {
    const place = placeOf(places, token);
    if (place === undefined) return err(problem('badArgument'));
    listings.delete(token);
    try {
      const { listed, more } =
        place.kind === 'folder' ? await inFolder(place.path, host) : await chosen(place.paths, host);
      const byId = new Map(listed.map((one) => [randomUUID() as string, one]));
      listings.set(token, byId);
      const oldest = listings.size > KEPT ? listings.keys().next().value : undefined;
      if (oldest !== undefined) listings.delete(oldest);
      const found = [...byId].map(([id, { kind, shown }]): FoundThing => ({ id, kind, path: shown }));
      return ok({ found, more });
    } catch (error) {
      return err(goneOr(error, basename(place.kind === 'folder' ? place.path : ''), host));
    }
  };
}

async function inFolder(root: string, host: FileHost): Promise<{ listed: readonly Listed[]; more: boolean }> {
  const { found, more } = await lookFor(root, host);
  return { listed: found.map(({ kind, path }) => ({ kind, shown: path, path: join(root, path) })), more };
}

async function chosen(
  paths: readonly string[],
  { fs }: FileHost,
): Promise<{ listed: readonly Listed[]; more: boolean }> {
  const listed = await Promise.all(
    paths.slice(0, MOST_FOUND).map(async (path): Promise<Listed> => {
      const plain = await fs.lstat(path).then(
        (found) => found.isFile(),
        () => true,
      );
      const shown = basename(path);
      return { path, shown, kind: plain ? (handedInAs(shown) ?? 'json') : 'link' };
    }),
  );
  return { listed, more: paths.length > MOST_FOUND };
}

export function readIncoming(places: HandoffPlaces, listings: Listings, host: FileHost): HostServices['readIncoming'] {
  return async ({ token, id }) => {
    const place = placeOf(places, token);
    const listed = listings.get(token)?.get(id);
    if (place === undefined || listed === undefined) return err(problem('badArgument'));
    const read = await readFound(listed.path, listed.kind, listed.shown, host);
    return read.ok && !isHalf(read) ? read : afterFailure(read, place, host);
  };
}

type Read = Awaited<ReturnType<typeof readFound>>;

const isHalf = (read: Read): boolean =>
  read.ok && read.value.kind === 'folder' && read.value.entries.some((one) => one.kind === 'file' && !one.bytes);

/** What could not be read is told as the medium's going where the chosen place does not answer any more. */
async function afterFailure(read: Read, place: IncomingPlace, host: FileHost): Promise<Read> {
  if (!read.ok && read.error.code === 'tooLarge') return read;
  const root = place.kind === 'folder' ? place.path : join(place.paths[0] ?? '', '..');
  try {
    await host.fs.readdir(root);
    return read;
  } catch {
    return err(problem('mediumGone')) satisfies Result<never, Problem>;
  }
}

function goneOr(error: unknown, shown: string, { platform }: FileHost): Problem {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? problem('mediumGone')
    : problemOfFsError(error, 'read', shown, platform);
}
