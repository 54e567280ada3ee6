import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { at, root } from '../vite/shared.mjs';

const made = new Set(['node_modules', 'dist', 'release', 'out', 'test-results', 'playwright-report', '.git']);

/**
 * Every file of the project (tracked, or new and not ignored), project-relative, with `/`.
 * Outside a git checkout: every file but the generated folders.
 * @returns {string[]}
 */
export function projectFiles() {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...new Set(listed.split('\0'))].filter((file) => file && existsSync(at(file))).sort();
  } catch {
    return walk('').sort();
  }
}

/** @param {string} folder @returns {string[]} */
function walk(folder) {
  return readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(file) : [file];
  });
}
