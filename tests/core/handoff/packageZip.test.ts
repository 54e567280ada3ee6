import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { packageZip, sourceOf, type Package } from '../../../renderer/core/handoff';
import { digestOf, filesOf, goodPackage, verified, type Files } from './packages';

let made: Package;
let files: Files;
beforeAll(async () => {
  made = await goodPackage();
  files = filesOf(made);
});

it('a package as one zip passes the checks with its code, and holds exactly its files', async () => {
  const zip = packageZip(made);
  const verdict = await verified(sourceOf({ kind: 'file', name: '甲.zip', bytes: zip }, '甲.zip'), made.code);
  expect(verdict).toMatchObject({ ok: true, code: 'matched', problems: [], warnings: [] });
  const inside = unzipSync(zip);
  expect(Object.keys(inside).at(-1)).toBe('manifest.json');
  expect(Object.fromEntries(Object.entries(inside).map(([name, bytes]) => [name, digestOf(bytes)]))).toEqual(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, digestOf(bytes)])),
  );
});

it('is the same bytes each time and in every time zone', () => {
  const home = process.env['TZ'];
  const digests = ['Asia/Shanghai', 'America/New_York', 'UTC'].map((zone) => {
    process.env['TZ'] = zone;
    return digestOf(packageZip(made));
  });
  process.env['TZ'] = home ?? '';
  expect(new Set(digests).size).toBe(1);
});

it('a folder in memory is a package folder; what has no bytes is told as unreadable', async () => {
  const entries = Object.entries(files).map(([name, bytes]) => ({
    name,
    kind: 'file' as const,
    size: bytes.length,
    bytes,
  }));
  expect(await verified(sourceOf({ kind: 'folder', entries }, '甲'), made.code)).toMatchObject({ ok: true });
  const without = entries.map((e) => (e.name === 'report.json' ? { ...e, bytes: null } : e));
  expect((await verified(sourceOf({ kind: 'folder', entries: without }, '甲'))).problems[0]?.kind).toBe('unreadable');
});

it('the listing of a folder is not trusted about sizes', async () => {
  const entries = Object.entries(files).map(([name, bytes]) => ({ name, kind: 'file' as const, size: 1, bytes }));
  const huge = entries.map((e) => (e.name === 'manifest.json' ? { ...e, bytes: new Uint8Array(200_000) } : e));
  expect((await verified(sourceOf({ kind: 'folder', entries: huge }, '甲'))).problems[0]?.kind).toBe('unreadable');
});
