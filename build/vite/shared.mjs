import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Project root, two folders up from here. */
export const root = path.resolve(import.meta.dirname, '../..');

/** @type {{ version: string, dependencies: Record<string, string>, devDependencies: Record<string, string> }} */
export const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Constants written into every bundle; typed in `build/vite/globals.d.ts`. */
export const define = { __APP_VERSION__: JSON.stringify(manifest.version) };

/** @param {string} name path from the project root */
export const at = (name) => path.join(root, name);
