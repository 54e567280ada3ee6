import { beforeAll, describe, expect, it } from 'vitest';
import type { PackageProblemKind, PackageSource } from '../../../../renderer/core/handoff';
import { zipOf } from '../../archive/zipOf';
import { filesOf, goodPackage, partsOf, verified, zipSource, type Files } from '../packages';
import { ARCHIVES } from './archives';
import { DOCUMENTS } from './documents';
import { MANIFESTS } from './manifests';
import { NAMES } from './names';
import { REPORTS } from './reports';
import { sourcesOf } from './rows';

let good: Files;
beforeAll(async () => {
  good = filesOf(await goodPackage());
});

/** One plain sentence that ends with what to do. */
const PLAIN = /^[^\n\u202e]*请[^\n\u202e]*。$/u;

async function expectRefused(source: PackageSource, kind: PackageProblemKind, shape: string) {
  const verdict = await verified(source);
  expect(verdict, shape).toMatchObject({ ok: false, content: null });
  expect(verdict.problems[0]?.kind, shape).toBe(kind);
  for (const { message } of verdict.problems) expect(message, shape).toMatch(PLAIN);
}

describe.each([
  ['names and links', NAMES],
  ['archives and what is in them', ARCHIVES],
  ['manifests', MANIFESTS],
  ['data of the report', REPORTS],
  ['documents', DOCUMENTS],
])('%s', (_, rows) => {
  it.each(rows)('row $row: $what', async (row) => {
    for (const [shape, source] of Object.entries(sourcesOf(row, good))) await expectRefused(source, row.kind, shape);
  });
});

describe('row 36', () => {
  it('a zip cut at every kilobyte', async () => {
    const whole = zipOf(partsOf(good));
    for (const at of [...Array(Math.ceil(whole.length / 1024)).keys()].slice(1).map((n) => n * 1024))
      await expectRefused(zipSource(whole.slice(0, at)), 'archiveDamaged', `at ${String(at)}`);
    await expectRefused(zipSource(whole.slice(0, -1)), 'archiveDamaged', 'last byte');
  });

  it('each file of a folder cut at every kilobyte', async () => {
    for (const [name, bytes] of Object.entries(good)) {
      for (let at = 0; at < bytes.length; at += 1024) {
        const [source] = Object.values(
          sourcesOf(
            { row: 36, what: '', kind: 'wrongSize', make: () => ({ files: { ...good, [name]: bytes.slice(0, at) } }) },
            good,
          ),
        );
        await expectRefused(
          source!,
          name === 'manifest.json' ? 'manifestBroken' : 'wrongSize',
          `${name} at ${String(at)}`,
        );
      }
    }
  });
});
