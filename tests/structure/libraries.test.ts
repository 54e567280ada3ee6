import { describe, expect, it } from 'vitest';
import { manifest, read } from './project';

const { dependencies, devDependencies } = manifest();
const lock = read('package-lock.json');

/** Rows of docs/libraries.md by package, per section. */
function rowsBelow(heading: string): Map<string, { why: string; licence: string }> {
  const section = read('docs/libraries.md').split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)];
  return new Map(rows.map(([, name = '', why = '', licence = '']) => [name, { why, licence }]));
}

describe.each([
  ['In the product', dependencies],
  ['For building and testing', devDependencies],
])('libraries: %s', (heading, packages) => {
  const rows = rowsBelow(heading);

  it('docs/libraries.md and package.json name the same packages', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(packages).sort());
  });

  it.each(Object.entries(packages))('%s: exact version, reason, true licence', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rows.get(name)?.why.length).toBeGreaterThan(4);
    const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string; license: string };
    expect(rows.get(name)?.licence).toBe(installed.license);
    expect(installed.version).toBe(version);
  });
});

describe('lock file', () => {
  it('holds no download addresses', () => {
    expect(lock).not.toContain('"resolved"');
    expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('pins every package by its digest', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string; link?: boolean }> };
    const loose = Object.entries(packages).filter(([name, entry]) => name !== '' && !entry.integrity && !entry.link);
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  it('lock and package.json agree', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, Record<string, unknown>> };
    expect(packages['']?.['dependencies']).toEqual(dependencies);
    expect(packages['']?.['devDependencies']).toEqual(devDependencies);
  });
});
