import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { at } from '../vite/shared.mjs';

/** Everything a build reads. */
const sources = ['renderer', 'electron', 'resources', 'build/vite', 'package.json', 'package-lock.json'];

/**
 * Whether `dist/` is whole and newer than every source. Goes by file times: a file moved in with an old time is not
 * noticed; `npm run build` then helps.
 */
export async function freshBuild() {
  const stamp = at('dist/.built');
  if (!existsSync(stamp)) return false;
  const built = (await stat(stamp)).mtimeMs;
  const times = await Promise.all(sources.map((source) => newest(at(source))));
  return Math.max(...times) <= built;
}

/** @param {string} place @returns {Promise<number>} newest change time at or below, in ms */
async function newest(place) {
  const own = await stat(place);
  if (!own.isDirectory()) return own.mtimeMs;
  const below = await Promise.all((await readdir(place)).map((name) => newest(path.join(place, name))));
  return Math.max(own.mtimeMs, ...below);
}
