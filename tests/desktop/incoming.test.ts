import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { foundBelow, listBelow, type Found } from '../../electron/files/incoming';
import { readFolder, readFound } from '../../electron/files/incomingBytes';
import { faultyHost, newFolder, type FaultyHost } from './faults';

/** What came in on a stick: found, listed and read, without following or running anything. */
let root: string;
beforeEach(async () => {
  root = await newFolder();
});

function put(path: string, text = 'x'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const told = (found: Iterable<Found>) => [...found].map(({ kind, path }) => `${kind} ${path}`).sort();

describe('what is found below a folder', () => {
  it('is told by its names, and nothing of the system or of people is', () => {
    put('甲镇/manifest.json');
    put('甲镇/里面/report.json');
    put('乙镇.ZIP');
    put('往年/2024.json');
    put('断了的/report.json');
    put('大写/MANIFEST.JSON');
    put('会议.docx');
    put('.隐藏/x.json');
    put('$RECYCLE.BIN/x.json');
    put('System Volume Information/x.json');
    symlinkSync('/etc/hostname', join(root, '链接.json'));
    symlinkSync(root, join(root, '圈'));
    const all = [
      'json 往年/2024.json',
      'link 链接.json',
      'package 大写',
      'package 甲镇',
      'stray 断了的/report.json',
      'zip 乙镇.ZIP',
    ];
    expect(told(foundBelow(root))).toEqual(all);
  });

  it('is the folder itself where it is a package', () => {
    put('manifest.json');
    expect(told(foundBelow(root))).toEqual(['package ']);
  });

  it('ends at folders too deep', () => {
    put(`${'a/'.repeat(33)}x.json`);
    expect(told(foundBelow(root))).toEqual([`deep ${'a/'.repeat(33).slice(0, -1)}`]);
  });

  it('is listed up to a number, and that there is more is said', async () => {
    for (let i = 0; i < 45; i++) put(`${String(i)}/x.zip`);
    const some = await listBelow(root, 'E:\\', 44);
    expect(some.ok && [some.value.found.length, some.value.more]).toEqual([44, true]);
    const all = await listBelow(root, 'E:\\', 45);
    expect(all.ok && [all.value.found.length, all.value.more]).toEqual([45, false]);
  });

  it('is the same for the desktop, in the order of names', async () => {
    for (const path of ['乙/manifest.json', '甲.zip', '丙/丁/x.json', '.隐/x.zip', '附件.docx']) put(path);
    const listed = await listBelow(root, 'E:\\');
    expect(listed.ok && told(listed.value.found)).toEqual(told(foundBelow(root)));
    expect(listed.ok && listed.value.found.map(({ path }) => path)).toEqual(['丙/丁/x.json', '乙', '甲.zip']);
  });

  it('never waits for the medium in a way that stops the windows', async () => {
    put('a/x.zip');
    const host = faultyHost();
    await listBelow(root, 'E:\\', 10, host);
    expect(host.log).toEqual(['readdir', 'readdir']);
  });

  it.each([
    ['ENOTCONN', 1, 'mediumGone'],
    ['EIO', 2, 'mediumGone'],
    ['EIO', 1, 'unreadable a'],
    ['EACCES', 1, 'unreadable a'],
  ])('a folder on the way that answers %s, for %i calls: %s', async (code, calls, answer) => {
    put('a/x.zip');
    const when = (n: number) => n > 1 && n <= 1 + calls;
    const listed = await listBelow(root, 'E:\\', 10, faultyHost([{ call: 'readdir', code, when }]));
    expect(listed.ok ? told(listed.value.found).join() : listed.error.code).toBe(answer);
  });

  it.each([
    ['ENOENT', 'folderMissing'],
    ['EIO', 'mediumGone'],
    ['EACCES', 'fileUnreadable'],
  ])('a folder that answers %s', async (code, problem) => {
    const listed = await listBelow(root, 'E:\\', 10, faultyHost([{ call: 'readdir', code }]));
    expect(!listed.ok && listed.error.code).toBe(problem);
  });
});

describe('reading what was found', () => {
  const read = (kind: Found['kind'], path: string, host: FaultyHost = faultyHost()) =>
    readFound(join(root, path), kind, path, host);
  const codeOf = async (answer: ReturnType<typeof read>) => answer.then((a) => (a.ok ? 'ok' : a.error.code));

  it('gives the bytes of a file', async () => {
    put('里/甲.zip', 'abc');
    expect(await read('zip', '里/甲.zip')).toEqual({
      ok: true,
      value: { kind: 'file', name: '甲.zip', bytes: strToU8('abc') },
    });
  });

  it('gives a folder with what is in it, each read once', async () => {
    put('p/manifest.json', '{}');
    put('p/report.json', '');
    const host = faultyHost();
    const answer = await read('package', 'p', host);
    expect(answer.ok && answer.value.kind === 'folder' && answer.value.entries).toEqual([
      { name: 'manifest.json', kind: 'file', size: 2, bytes: strToU8('{}') },
      { name: 'report.json', kind: 'file', size: 0, bytes: strToU8('') },
    ]);
    expect(host.log.filter((call) => call === 'open')).toHaveLength(2);
  });

  it.each<[string, () => void]>([
    ['a program', () => put('p/x.exe')],
    ['a folder', () => put('p/附件/x')],
    ['a link', () => symlinkSync('/etc/hostname', join(root, 'p/年度报告.docx'))],
    ['a pipe', () => void execFileSync('mkfifo', [join(root, 'p/report.json')])],
    ['a file of 500 MB', () => (put('p/report.json'), truncateSync(join(root, 'p/report.json'), 500e6))],
  ])('reads nothing of a folder that also holds %s: names and sizes already refuse it', async (_, add) => {
    put('p/manifest.json', '{}');
    add();
    const host = faultyHost();
    const answer = await read('package', 'p', host);
    const entries = answer.ok && answer.value.kind === 'folder' ? answer.value.entries : [];
    expect(entries).toHaveLength(2);
    expect(entries.every(({ bytes }) => bytes === null)).toBe(true);
    expect(host.log).not.toContain('open');
  });

  it('a file that turned into a link or a pipe since it was listed is not followed (row 94)', async () => {
    symlinkSync('/etc/hostname', join(root, 'a.zip'));
    expect(await codeOf(read('zip', 'a.zip'))).toBe('fileUnreadable');
    execFileSync('mkfifo', [join(root, 'b.zip')]);
    expect(await codeOf(read('zip', 'b.zip'))).toBe('tooLarge');
  });

  it('a file that grows while it is read is cut off, not read on', async () => {
    put('p/manifest.json', '{}');
    const host = faultyHost();
    // Told to have 1 byte, gives bytes for ever.
    const endless = {
      stat: async () => ({ isFile: () => true, size: 1 }),
      read: async (chunk: Uint8Array) => ({ bytesRead: chunk.length }),
      close: async () => undefined,
    };
    const open = (async () => endless) as unknown as typeof host.fs.open;
    const fs = new Proxy(host.fs, { get: (o, name) => (name === 'open' ? open : Reflect.get(o, name)) });
    const answer = await readFolder(join(root, 'p'), 'p', { ...host, fs });
    expect(answer.ok && answer.value.kind === 'folder' && answer.value.entries[0]!.bytes).toBeNull();
  });

  it.each(['EIO', 'ENODEV', 'ENOTCONN'])('a stick pulled while reading (%s) is told as such (row 93)', async (code) => {
    put('p/manifest.json', '{}');
    const lost = await read('package', 'p', faultyHost([{ call: 'read', code }]));
    expect(!lost.ok && lost.error.code).toBe('mediumGone');
    put('a.zip', 'abc');
    expect(await codeOf(read('zip', 'a.zip', faultyHost([{ call: 'open', code }])))).toBe('mediumGone');
  });

  it('a slow stick is waited for, piece by piece (row 96)', async () => {
    put('p/manifest.json', '{"a":1}');
    const slow = faultyHost();
    const open: FaultyHost['fs']['open'] = async (...args) => {
      const handle = await slow.fs.open(...args);
      const pieces = async (chunk: Uint8Array) => {
        await new Promise((done) => setTimeout(done, 5));
        return handle.read(chunk, 0, 1, null);
      };
      return new Proxy(handle, {
        get: (o, name) => {
          const value: unknown = name === 'read' ? pieces : Reflect.get(o, name);
          return typeof value === 'function' && name !== 'read' ? (value.bind(o) as unknown) : value;
        },
      });
    };
    const fs = new Proxy(slow.fs, { get: (o, name) => (name === 'open' ? open : Reflect.get(o, name)) });
    const answer = await readFolder(join(root, 'p'), 'p', { ...slow, fs });
    const [entry] = answer.ok && answer.value.kind === 'folder' ? answer.value.entries : [];
    expect(entry?.bytes).toEqual(strToU8('{"a":1}'));
  });

  it('one file that may not be read leaves its bytes out', async () => {
    put('p/manifest.json', '{}');
    chmodSync(join(root, 'p/manifest.json'), 0);
    const answer = await read('package', 'p', faultyHost([{ call: 'open', code: 'EACCES' }]));
    expect(answer.ok && answer.value.kind === 'folder' && answer.value.entries[0]!.bytes).toBeNull();
  });

  it.each([
    ['link', 'notFile'],
    ['unreadable', 'fileUnreadable'],
    ['deep', 'foldersTooDeep'],
  ] as const)('of a %s nothing is read', async (kind, code) => {
    expect(await codeOf(read(kind, 'x'))).toBe(code);
  });

  it('a file too large for its kind', async () => {
    put('a.json');
    truncateSync(join(root, 'a.json'), 21 * 1024 * 1024);
    expect(await codeOf(read('json', 'a.json'))).toBe('tooLarge');
    expect(await codeOf(read('zip', 'a.json'))).toBe('ok');
  });
});
