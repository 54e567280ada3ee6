import { beforeAll, describe, expect, it } from 'vitest';
import { noticesOf, readManifest, type Package, type PackageSource } from '../../../../renderer/core/handoff';
import {
  docxWith,
  edited,
  filesOf,
  folderOf,
  goodPackage,
  resealed,
  verified,
  zippedOf,
  type Files,
} from '../packages';
import { LETTER, MANIFEST, put } from './rows';
import { TAKEN } from './taken';

let made: Package;
let good: Files;
beforeAll(async () => {
  made = await goodPackage();
  good = filesOf(made);
});

const bothShapes = (files: Files): readonly PackageSource[] => [folderOf(files), zippedOf(files)];

describe('taken, texts being only texts', () => {
  it.each(TAKEN)('row $row: $what', async ({ files, warnings }) => {
    for (const source of bothShapes(await files(good))) {
      const verdict = await verified(source);
      expect(verdict).toMatchObject({ ok: true, code: 'unchecked', problems: [] });
      expect(verdict.warnings.map(({ kind }) => kind)).toEqual(warnings);
    }
  });

  it('a document zipped anew by another program', async () => {
    const anew = resealed(good, { [LETTER]: docxWith(good[LETTER]!, (p) => void (p['word/extra.xml'] = '<a/>')) });
    for (const source of bothShapes(anew)) expect((await verified(source)).problems).toEqual([]);
  });
});

describe('the code on the slip', () => {
  it('row 46: a changed note in the manifest', async () => {
    const forged = { ...good, [MANIFEST]: edited(good, MANIFEST, put('"revision": 1', '"revision": 9')) };
    for (const source of bothShapes(forged))
      expect(await verified(source, made.code)).toMatchObject({
        ok: false,
        code: 'mismatched',
        problems: [{ kind: 'codeMismatch' }],
      });
  });

  it('row 47: the code of another package', async () => {
    const other = await goodPackage('two', {}, 2);
    for (const source of bothShapes(good))
      expect(await verified(source, other.code)).toMatchObject({ ok: false, code: 'mismatched' });
  });
});

describe('noticed, not refused', () => {
  const NOW = Date.UTC(2026, 1, 1);
  const held = (revision: number, code: string) => ({
    packages: [{ organ: made.listed.organ, year: made.listed.year, revision, code }],
    year: 2025,
    organs: [made.listed.organ],
  });

  it.each([
    ['row 66: another township', () => ({ ...held(1, 'X'), packages: [], organs: ['别处镇人民政府'] }), 'unknownOrgan'],
    ['row 66: another year', () => ({ ...held(1, 'X'), packages: [], year: 2024 }), 'otherYear'],
    ['row 67: the same package twice', () => held(1, made.code), 'seenBefore'],
    ['row 68: older than held', () => held(5, 'X'), 'olderThanHeld'],
  ])('%s', async (_, known, notice) => {
    for (const source of bothShapes(good)) {
      const { manifest } = await verified(source);
      expect(noticesOf(manifest!, made.code, known(), NOW)).toEqual([notice]);
    }
  });

  it.each(['2099', '1970'])('row 69: dated %s', async (year) => {
    const odd = edited(good, MANIFEST, put(/"createdAt": "\d+/, `"createdAt": "${year}`));
    const manifest = readManifest(odd);
    if (typeof manifest === 'string') throw new Error(manifest);
    expect(noticesOf(manifest, 'X', { packages: [], year: null, organs: null }, NOW)).toEqual(['oddDate']);
  });
});
