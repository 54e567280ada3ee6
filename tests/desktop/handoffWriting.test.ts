import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listing } from './faults';
import { codeOf, Stick, UNKNOWN, unwrap } from './stick';

/** Writing packages through the desktop's services. What a package holds is the core's matter and not looked at. */
let stick: Stick;
beforeEach(async () => {
  stick = await Stick.insert();
});

const BASE = '某镇2025年政府信息公开年报报送包';
const bytes = (...b: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(b);
const files = [
  { name: '报送函及年度报告.docx', bytes: bytes(1, 2) },
  { name: 'report.json', bytes: bytes(3) },
];
const manifest = { name: 'manifest.json', bytes: bytes(4) };

const write = async (revision = 1) =>
  stick.services.writePackage({ token: await stick.folder(), base: BASE, revision, files, manifest });

describe('writing a package', () => {
  it('into the folder chosen; every step is told, the manifest is the last', async () => {
    const token = await stick.folder();
    expect(unwrap(await stick.services.freeRevision({ token, base: BASE, from: 1 }))).toBe(1);
    const done = unwrap(await stick.services.writePackage({ token, base: BASE, revision: 1, files, manifest }));
    expect(done).toMatchObject({ label: join(stick.root, BASE), folder: BASE, readBack: true });
    expect(done.token).not.toContain('年');
    expect(await listing(join(stick.root, BASE))).toEqual(['manifest.json', 'report.json', '报送函及年度报告.docx']);
    expect(stick.told.at(-1)).toEqual({ step: 'readBack', done: 3, total: 3 });
    expect(unwrap(await stick.services.freeRevision({ token, base: BASE, from: 1 }))).toBe(2);
  });

  it('is shown in the file manager and listed by its own token', async () => {
    const { token } = unwrap(await write());
    expect(await stick.services.showWritten(token)).toEqual({ ok: true, value: null });
    expect(stick.shown).toEqual([join(stick.root, BASE)]);
    const { found } = unwrap(await stick.services.listIncoming(token));
    expect(found).toEqual([{ id: expect.any(String) as string, kind: 'package', path: '' }]);
    const read = unwrap(await stick.services.readIncoming({ token, id: found[0]!.id }));
    expect(read.kind === 'folder' && read.entries.map(({ name }) => name).sort()).toEqual(
      [...files, manifest].map(({ name }) => name).sort(),
    );
  });

  it.each<[string, object, string]>([
    ['a token of nobody', { token: UNKNOWN }, 'badArgument'],
    ['a name that no package has', { files: [{ name: 'a.exe', bytes: bytes(1) }] }, 'badArgument'],
    ['one name twice', { files: [files[0], files[0]] }, 'badArgument'],
    ['a manifest among the files', { files: [manifest] }, 'badArgument'],
    ['a manifest of another name', { manifest: files[1] }, 'badArgument'],
  ])('refuses %s, and nothing is written', async (_, more, code) => {
    const request = { token: await stick.folder(), base: BASE, revision: 1, files, manifest, ...more };
    expect(codeOf(await stick.services.writePackage(request))).toBe(code);
    expect(await listing(stick.root)).toEqual([]);
  });

  it('takes no token of another kind', async () => {
    const incoming = await stick.incoming();
    const written = unwrap(await write()).token;
    for (const token of [incoming, written]) {
      const request = { token, base: BASE, revision: 2, files, manifest };
      expect(codeOf(await stick.services.writePackage(request))).toBe('badArgument');
      expect(codeOf(await stick.services.freeRevision({ token, base: BASE, from: 1 }))).toBe('badArgument');
    }
    expect(codeOf(await stick.services.listIncoming(await stick.folder()))).toBe('badArgument');
    expect(codeOf(await stick.services.showWritten(incoming))).toBe('badArgument');
  });

  it('never into a folder that has appeared meanwhile', async () => {
    mkdirSync(join(stick.root, BASE));
    expect(codeOf(await write())).toBe('packageFolderTaken');
    expect(await listing(join(stick.root, BASE))).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EIO', 'mediumGone'],
    ['ENODEV', 'mediumGone'],
    ['ENOTCONN', 'mediumGone'],
    ['EMFILE', 'cannotWrite'],
  ])('a stick that answers %s while flushing: %s, no package, and the next try works', async (code, problem) => {
    stick = await Stick.insert([{ call: 'sync', code, when: (n) => n === 3 }]);
    expect(codeOf(await write())).toBe(problem);
    expect(await listing(stick.root)).toEqual([]);
    expect(codeOf(await write())).toBe('ok');
  });

  it('on a stick that was pulled before', async () => {
    const token = await stick.folder();
    rmSync(stick.root, { recursive: true });
    expect(codeOf(await stick.services.freeRevision({ token, base: BASE, from: 1 }))).toBe('mediumGone');
    expect(codeOf(await stick.services.writePackage({ token, base: BASE, revision: 1, files, manifest }))).toBe(
      'mediumGone',
    );
  });
});
