import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest, writeManifest, type Package } from '../../../renderer/core/handoff';
import sample from '../../../resources/samples/2025.json';
import { zipOf } from '../archive/zipOf';
import {
  edited,
  filesOf,
  folderOf,
  goodPackage,
  partsOf,
  resealed,
  verified,
  zippedOf,
  zipSource,
  type Files,
} from './packages';

let made: Package;
let good: Files;
beforeAll(async () => {
  made = await goodPackage();
  good = filesOf(made);
});

describe('a package as it was made', () => {
  it('passes as folder and as zip, and the code from the slip matches', async () => {
    for (const source of [folderOf(good), zippedOf(good), zipSource(zipOf(partsOf(good, '棠梨渡镇/')))]) {
      const verdict = await verified(source, made.code);
      expect(verdict.problems).toEqual([]);
      expect(verdict).toMatchObject({ ok: true, code: 'matched', warnings: [] });
      expect(verdict.manifest).toEqual(made.listed);
      expect(verdict.content?.report.year).toBe(2025);
    }
  });

  it('passes with the entry of its one folder', async () => {
    const parts = [{ name: '甲/', method: 0 }, ...partsOf(good, '甲/')];
    expect((await verified(zipSource(zipOf(parts)))).problems).toEqual([]);
  });

  it('passes as one combined document', async () => {
    const combined = filesOf(await goodPackage('one'));
    expect(Object.keys(combined)).toEqual(['报送函及年度报告.docx', 'report.json', 'manifest.json']);
    expect(await verified(folderOf(combined))).toMatchObject({ ok: true, warnings: [] });
  });

  it('is unchecked without a code, and refused with another', async () => {
    const other = await goodPackage('two', {}, 2);
    expect(await verified(folderOf(good))).toMatchObject({ ok: true, code: 'unchecked' });
    expect(await verified(folderOf(good), '  ')).toMatchObject({ ok: true, code: 'unchecked' });
    expect(await verified(folderOf(good), other.code)).toMatchObject({ ok: false, code: 'mismatched' });
    const short = await verified(folderOf(good), made.code.slice(0, 14));
    expect(short.problems.map(({ kind }) => kind)).toEqual(['codeMalformed']);
  });

  it('has the code nowhere in it', () => {
    const everything = Object.values(good)
      .map((bytes) => new TextDecoder('latin1').decode(bytes))
      .join('');
    expect(everything).not.toContain(made.code);
    expect(everything).not.toContain(made.code.replaceAll('-', ''));
  });

  it('stays harmless whatever its texts say (rows 71–81)', async () => {
    const texts = [
      '<img src=x onerror=x>',
      '{{1+1}}',
      '左\u202e右',
      '零\u200b宽',
      `字${'\u0301'.repeat(3000)}`,
      '=1+1',
      '甲\u001b[31m乙',
    ];
    for (const other of texts) {
      const files = filesOf(await goodPackage('two', { other: `没有需要补充的情况${other}` }));
      expect(await verified(folderOf(files)), other).toMatchObject({ ok: true, warnings: [] });
    }
  });
});

describe('a changed package', () => {
  it('is refused for any one flipped bit when the code is typed (rows 42, 46)', async () => {
    const places = Object.entries(good).flatMap(([name, { length }]) => [{ name, length }]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.nat(), fc.nat(7), async ({ name, length }, at, bit) => {
        const bytes = good[name]!.slice();
        bytes[at % length]! ^= 1 << bit;
        const verdict = await verified(folderOf({ ...good, [name]: bytes }), made.code);
        expect(verdict.ok).toBe(false);
        expect(verdict.problems[0]?.message).toMatch(/^[^\n]*(请)[^\n]*。$/);
      }),
      { numRuns: 300 },
    );
  });

  it('with a note in the manifest changed passes the digests and falls to the code (row 46)', async () => {
    const forged = {
      ...good,
      'manifest.json': edited(good, 'manifest.json', (t) => t.replace('"revision": 1', '"revision": 9')),
    };
    expect((await verified(folderOf(forged))).ok).toBe(true);
    expect((await verified(folderOf(forged), made.code)).code).toBe('mismatched');
  });

  it('whose document says something else than its data is taken with a warning (row 91)', async () => {
    const forged = resealed(good, {
      'report.json': edited(good, 'report.json', (t) => t.replace(/"other": "[^"]*"/, '"other": "另有一段话。"')),
    });
    const verdict = await verified(folderOf(forged));
    expect(verdict).toMatchObject({ ok: true, problems: [] });
    expect(verdict.warnings.map(({ kind }) => kind)).toEqual(['documentDiffers']);
    expect(verdict.warnings[0]?.message).toContain('另有一段话');
  });

  it('is looked at once: what changes after the reading changes nothing (row 94)', async () => {
    let reads = 0;
    const source = folderOf(good);
    if (source.kind !== 'folder') throw new Error('a folder');
    const read = async (name: string, limit: number) => ((reads += 1), source.read(name, limit));
    await verified({ ...source, read });
    expect(reads).toBe(4);
  });
});

describe('a manifest', () => {
  it('is read only in the bytes it is written in', () => {
    const bytes = good['manifest.json']!;
    expect(readManifest(bytes)).toEqual(made.listed);
    const loose = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes))));
    expect(readManifest(loose)).toBe('broken');
    expect(writeManifest(made.listed)).toEqual(bytes);
  });
});

describe('a letter with a red head', () => {
  it('passes too: its rules and frames are nothing that runs or leads outside', async () => {
    const files = filesOf(await goodPackage('two', { letter: { ...sample.letter, kind: 'redHead' } }));
    expect(await verified(folderOf(files))).toMatchObject({ ok: true, problems: [], warnings: [] });
  });
});
