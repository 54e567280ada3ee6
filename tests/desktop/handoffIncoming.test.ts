import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_FOUND } from '../../renderer/core/handoff';
import { codeOf, shape, Stick, UNKNOWN, unwrap } from './stick';

/** Choosing, listing and reading what came in through the desktop's services, hostile folders among them. */
let stick: Stick;
beforeEach(async () => {
  stick = await Stick.insert();
});

describe('choosing what came in', () => {
  it('asks for a folder, or for files of the two kinds', async () => {
    const folder = unwrap(await stick.services.chooseIncoming('folder'));
    expect(folder?.label).toBe(stick.root);
    expect(stick.asked[0]!.properties).toEqual(['openDirectory']);
    stick.picked = [stick.put('甲.zip'), stick.put('乙.json')];
    const some = unwrap(await stick.services.chooseIncoming('files'));
    expect(some?.label).toBe('甲.zip 等 2 个文件');
    expect(stick.asked[1]).toMatchObject({
      properties: ['openFile', 'multiSelections'],
      filters: [{ extensions: ['zip', 'json'] }],
    });
  });

  it('cancelling is no error', async () => {
    stick.picked = [];
    expect(await stick.services.chooseIncoming('folder')).toEqual({ ok: true, value: null });
    expect(await stick.services.chooseIncoming('files')).toEqual({ ok: true, value: null });
  });
});

describe('listing what came in', () => {
  it('names what looks handed in, hides the system’s own, follows no link and opens nothing', async () => {
    stick.put('甲镇/manifest.json');
    stick.put('乙.ZIP');
    stick.put('回执/丙.json');
    stick.put('断/report.json');
    stick.put('.Trash-0/x.zip');
    stick.put('System Volume Information/x.json');
    stick.put('会议.docx');
    mkdirSync(join(stick.root, '空'));
    symlinkSync('/etc', join(stick.root, '别处'));
    symlinkSync('/etc/hostname', join(stick.root, '别处.json'));
    execFileSync('mkfifo', [join(stick.root, '管.zip')]);
    expect(shape(await stick.list(await stick.incoming())).toSorted()).toEqual([
      'json 回执/丙.json',
      'link 别处.json',
      'link 管.zip',
      'package 甲镇',
      'stray 断/report.json',
      'zip 乙.ZIP',
    ]);
    expect(new Set(stick.host.log)).toEqual(new Set(['readdir']));
  });

  it(`ends after ${MOST_FOUND} things and says that there are more`, async () => {
    mkdirSync(join(stick.root, '多'));
    for (let i = 0; i < 10_000; i++) writeFileSync(join(stick.root, '多', `${i}.json`), '');
    const { found, more } = unwrap(await stick.services.listIncoming(await stick.incoming()));
    expect([found.length, more]).toEqual([MOST_FOUND, true]);
  });

  it('does not go down for ever', async () => {
    stick.put(`${'深/'.repeat(60)}x.zip`);
    expect(shape(await stick.list(await stick.incoming()))).toEqual([`deep ${'深/'.repeat(33).slice(0, -1)}`]);
  });

  it('files chosen by name are listed by their names, whatever they are called', async () => {
    stick.picked = [stick.put('a/甲.zip'), stick.put('b/乙.txt'), join(stick.root, '没有了.json')];
    symlinkSync('/etc/hostname', join(stick.root, '链.json'));
    stick.picked = [...stick.picked, join(stick.root, '链.json')];
    expect(shape(await stick.list(await stick.incoming('files')))).toEqual([
      'zip 甲.zip',
      'json 乙.txt',
      'json 没有了.json',
      'link 链.json',
    ]);
  });

  it.each([
    ['gone', 'mediumGone', () => rmSync(stick.root, { recursive: true })],
    ['a file now', 'mediumGone', () => (rmSync(stick.root, { recursive: true }), writeFileSync(stick.root, ''))],
  ])('a folder that is %s: %s', async (_, code, happens) => {
    const token = await stick.incoming();
    happens();
    expect(codeOf(await stick.services.listIncoming(token))).toBe(code);
  });

  it('knows no token that it did not issue', async () => {
    expect(codeOf(await stick.services.listIncoming(UNKNOWN))).toBe('badArgument');
  });
});

describe('reading what came in', () => {
  const read = async (path: string) => {
    const token = await stick.incoming();
    return stick.services.readIncoming({ token, id: await stick.idOf(token, path) });
  };

  it('gives plain bytes of exactly the file', async () => {
    stick.put('甲.zip', 'abc');
    const one = unwrap(await read('甲.zip'));
    if (one.kind !== 'file') throw new Error(one.kind);
    expect([one.name, ...one.bytes]).toEqual(['甲.zip', 97, 98, 99]);
    expect(Object.getPrototypeOf(one.bytes)).toBe(Uint8Array.prototype);
  });

  it('an id is good for the newest listing of its own token only', async () => {
    stick.put('甲.zip');
    const token = await stick.incoming();
    const old = await stick.idOf(token, '甲.zip');
    const other = await stick.incoming();
    const id = await stick.idOf(token, '甲.zip');
    await stick.list(other);
    expect(codeOf(await stick.services.readIncoming({ token, id }))).toBe('ok');
    for (const [wrongToken, wrongId] of [
      [token, old],
      [other, id],
      [UNKNOWN, id],
      [token, UNKNOWN],
    ] as const)
      expect(codeOf(await stick.services.readIncoming({ token: wrongToken, id: wrongId }))).toBe('badArgument');
  });

  it('a listing that failed leaves no ids of the one before', async () => {
    stick.put('甲.zip');
    const token = await stick.incoming();
    const id = await stick.idOf(token, '甲.zip');
    const aside = `${stick.root}-aside`;
    renameSync(stick.root, aside);
    expect(codeOf(await stick.services.listIncoming(token))).toBe('mediumGone');
    renameSync(aside, stick.root);
    expect(codeOf(await stick.services.readIncoming({ token, id }))).toBe('badArgument');
  });

  it('a listing of long ago is forgotten', async () => {
    stick.put('甲.zip');
    const token = await stick.incoming();
    const id = await stick.idOf(token, '甲.zip');
    for (let i = 0; i < 10; i++) await stick.list(await stick.incoming());
    expect(codeOf(await stick.services.readIncoming({ token, id }))).toBe('badArgument');
  });

  it.each<[string, string, string, (path: string) => void]>([
    ['has become too large', '甲.zip', 'tooLarge', (path) => truncateSync(path, 101e6)],
    ['is a report of 21 MB', '甲.json', 'tooLarge', (path) => truncateSync(path, 21 * 1024 * 1024)],
    ['has gone', '甲.zip', 'fileMissing', (path) => rmSync(path)],
    ['has become a link', '甲.zip', 'fileUnreadable', (path) => (rmSync(path), symlinkSync('/etc/hostname', path))],
    ['has become a folder', '甲.json', 'tooLarge', (path) => (rmSync(path), mkdirSync(path))],
  ])('what %s since it was listed is not read', async (_, name, code, happens) => {
    const path = stick.put(name);
    const token = await stick.incoming();
    const id = await stick.idOf(token, name);
    happens(path);
    expect(codeOf(await stick.services.readIncoming({ token, id }))).toBe(code);
  });

  it('a pulled stick is told as such, for a file and for a package', async () => {
    stick.put('甲.zip');
    stick.put('乙/manifest.json');
    const token = await stick.incoming();
    const found = await stick.list(token);
    rmSync(stick.root, { recursive: true });
    for (const { id } of found) {
      const answer = await stick.services.readIncoming({ token, id });
      expect(!answer.ok && answer.error).toEqual({ code: 'mediumGone', details: { reading: 1 } });
    }
  });

  it.each(['EIO', 'ENODEV', 'ENOTCONN'])('%s while reading: the stick is gone', async (code) => {
    stick = await Stick.insert([{ call: 'open', code }]);
    stick.put('甲.zip');
    expect(codeOf(await read('甲.zip'))).toBe('mediumGone');
  });

  it('the chosen folder itself, where it is the package, is named in sentences', async () => {
    stick = await Stick.insert([{ call: 'lstat', code: 'EACCES' }]);
    stick.put('manifest.json');
    const answer = await read('');
    expect(!answer.ok && answer.error.details).toEqual({ path: basename(stick.root) });
  });

  it.each(['link 链.json', 'deep x'])('%s is named but never read', async (what) => {
    symlinkSync('/etc/hostname', join(stick.root, '链.json'));
    stick.put(`${'x/'.repeat(40)}a.zip`);
    const token = await stick.incoming();
    const one = (await stick.list(token)).find(({ kind }) => what.startsWith(kind))!;
    expect(['notFile', 'foldersTooDeep']).toContain(codeOf(await stick.services.readIncoming({ token, id: one.id })));
  });
});
