import { builtinModules } from 'node:module';
import path from 'node:path';
import { networkFiles, networkModules, rooms } from './arrows.mjs';

/**
 * Judges one import against the table of `arrows.mjs`. Everything here works on project-relative paths with `/`.
 *
 * @typedef {object} Import
 * @property {string} from project-relative path of the importing file
 * @property {string} specifier as written, e.g. `../kernel/result`, `docx`, `node:fs`
 * @property {boolean} typeOnly true when the import disappears at build time
 */

const codeFile = /\.(ts|mts|cts|tsx|js|mjs|cjs|vue)$/;

/** @param {string} file @returns {boolean} whether the arrows apply to this file */
export const isCode = (file) => codeFile.test(file);

/**
 * @param {string} file project-relative
 * @returns {import('./arrows.mjs').Room | undefined} the room with the longest matching path
 */
export function roomOf(file) {
  const folder = path.posix.dirname(file);
  return rooms
    .filter((room) => {
      if (room.shallow) return folder === room.path;
      return folder === room.path || folder.startsWith(`${room.path}/`);
    })
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/**
 * @param {Import} found
 * @param {ReadonlySet<string>} declared packages named in package.json
 * @returns {string | null} what is wrong, or null
 */
export function judge({ from, specifier, typeOnly }, declared) {
  const here = roomOf(from);
  if (!here) return `${from} stands in no room; add the room to build/checks/arrows.mjs or move the file`;
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('/')) return `${from}: absolute import "${specifier}"`;
  return bare.startsWith('.')
    ? judgeFile(here, from, path.posix.join(path.posix.dirname(from), bare), typeOnly)
    : judgePackage(here, from, bare, declared);
}

/**
 * @param {import('./arrows.mjs').Room} here
 * @param {string} from
 * @param {string} target project-relative, perhaps without extension
 * @param {boolean} typeOnly
 */
function judgeFile(here, from, target, typeOnly) {
  // A folder stands for its index file; a glob pattern such as `resources/editions/*.json` resolves like a file.
  const there = rooms.find((room) => !room.shallow && room.path === target) ?? roomOf(target);
  if (!there) return `${from}: "${target}" stands in no room`;
  if (there.name === here.name || here.rooms.includes(there.name)) return null;
  if (here.typeRooms?.includes(there.name)) {
    return typeOnly ? null : `${from}: ${here.name} may import only types of ${there.name} ("${target}")`;
  }
  return `${from}: ${here.name} may not import ${there.name} ("${target}")`;
}

/**
 * @param {import('./arrows.mjs').Room} here
 * @param {string} from
 * @param {string} specifier
 * @param {ReadonlySet<string>} declared
 */
function judgePackage(here, from, specifier, declared) {
  const builtin = specifier.replace(/^node:/, '');
  const top = builtin.split('/')[0] ?? builtin;
  if (specifier.startsWith('node:') || builtinModules.includes(top)) {
    if (!here.packages.includes('node:*')) return `${from}: ${here.name} may not use Node ("${specifier}")`;
    if (networkModules.includes(top) && !networkFiles.test(from)) {
      return `${from}: "${specifier}" opens the network; only the loopback server may`;
    }
    return null;
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const known = declared.has(name) || rooms.some((room) => room.packages.includes(name));
  if (!known || !declared.has(name)) {
    return `${from}: uncategorised package "${name}"; declare it in package.json and list it in build/checks/arrows.mjs`;
  }
  if (here.packages.includes(name) || here.packages.includes('declared')) return null;
  return `${from}: ${here.name} may not import the package "${name}"`;
}
