import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readManifest, sourceOf, verifyPackage, type Package } from '../../../renderer/core/handoff';
import { PACKAGE_SCHEMA_VERSION } from '../../../renderer/core/handoff/manifest';
import { unzipSync } from 'fflate';
import { goodPackage, ports } from './packages';

const FOLDER = new URL('../../fixtures/packages/', import.meta.url);

/** A package of each schema version there has been, as it was handed in then, with the code that stood on its slip. */
const CODES: Readonly<Record<number, string>> = { 1: 'KDYY-3B03-AH6G-5F49' };

it('every schema version has its package', () => {
  const versions = Array.from({ length: PACKAGE_SCHEMA_VERSION }, (_, i) => i + 1);
  expect(readdirSync(FOLDER).sort()).toEqual(versions.map((version) => `v${String(version)}.zip`));
  expect(Object.keys(CODES).map(Number)).toEqual(versions);
});

it.each(Object.entries(CODES))('row 64: one of version %s is taken for ever, with its code', async (version, code) => {
  const bytes = new Uint8Array(readFileSync(new URL(`v${version}.zip`, FOLDER)));
  const source = sourceOf({ kind: 'file', name: 'v.zip', bytes }, 'v.zip');
  const verdict = await verifyPackage(source, ports, code);
  expect(verdict).toMatchObject({ ok: true, code: 'matched', problems: [], warnings: [] });
  expect(verdict.manifest?.schemaVersion).toBe(Number(version));
  expect(verdict.content?.report.organ.name).toBe('棠梨渡镇人民政府');
});

it('what is written today is the newest version', async () => {
  const made: Package = await goodPackage();
  expect(made.listed.schemaVersion).toBe(PACKAGE_SCHEMA_VERSION);
  const stored = unzipSync(readFileSync(new URL(`v${String(PACKAGE_SCHEMA_VERSION)}.zip`, FOLDER)));
  const before = readManifest(stored['manifest.json']!);
  expect(typeof before !== 'string' && Object.keys(before)).toEqual(Object.keys(made.listed));
});
