import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/vite/shared.mjs';

/** @param file project-relative */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const manifest = (): Manifest => JSON.parse(read('package.json')) as Manifest;

export function declaredPackages(): ReadonlySet<string> {
  const { dependencies, devDependencies } = manifest();
  return new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
}
